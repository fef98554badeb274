import * as vscode from 'vscode';
import { LANGUAGE } from '../letters.ts';

const KEY = 'keptLanguages';

/** The maximum number of files that are stored between sessions. */
const MAX_FILES = 500;

/** The documents whose language the user chose, or whose prompt was answered with No: their language is not changed. */
export class LanguageOverrides implements vscode.Disposable {
  readonly #storage: vscode.Memento;
  readonly #uris: Set<string>;
  readonly #events: vscode.Disposable;
  /** The URI of the document that was closed last, until the next microtask. */
  #closed: string | undefined;

  constructor(storage: vscode.Memento) {
    this.#storage = storage;
    this.#uris = new Set(storage.get<string[]>(KEY));
    this.#events = vscode.Disposable.from(
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#open(document)),
    );
  }

  has(uri: vscode.Uri): boolean {
    return this.#uris.has(uri.toString());
  }

  add(uri: vscode.Uri): void {
    if (this.has(uri)) return;
    this.#uris.add(uri.toString());
    this.#save();
  }

  dispose(): void {
    this.#events.dispose();
  }

  #close({ uri, isUntitled }: vscode.TextDocument): void {
    const closed = uri.toString();
    this.#closed = closed;
    // A change of language closes and reopens a document synchronously; the name of a closed draft may be reused.
    queueMicrotask(() => {
      if (this.#closed !== closed) return;
      this.#closed = undefined;
      if (isUntitled) this.#uris.delete(closed);
    });
  }

  #open({ uri, languageId }: vscode.TextDocument): void {
    if (this.#closed !== uri.toString()) return;
    this.#closed = undefined;
    if (languageId !== LANGUAGE) this.add(uri);
    else if (this.#uris.delete(uri.toString())) this.#save();
  }

  #save(): void {
    const files = [...this.#uris].filter((uri) => !uri.startsWith('untitled:'));
    void this.#storage.update(KEY, files.slice(-MAX_FILES));
  }
}
