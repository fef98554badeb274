import * as vscode from 'vscode';
import { LANGUAGE } from '../letters.ts';

const KEY = 'keptLanguages';

/** How many files are remembered from one session to the next. */
const MOST = 500;

/** The documents whose language the user chose, or whose question he answered with No: they are left as they are. */
export class LanguageOverrides implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #uris: Set<string>;
  readonly #events: vscode.Disposable;
  /** A document that was closed just now. */
  #closed: string | undefined;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#uris = new Set(memory.get<string[]>(KEY));
    this.#events = vscode.Disposable.from(
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#open(document)),
    );
  }

  has(uri: vscode.Uri): boolean {
    return this.#uris.has(uri.toString());
  }

  keep(uri: vscode.Uri): void {
    if (this.has(uri)) return;
    this.#uris.add(uri.toString());
    this.#remember();
  }

  dispose(): void {
    this.#events.dispose();
  }

  #close({ uri, isUntitled }: vscode.TextDocument): void {
    const closed = uri.toString();
    this.#closed = closed;
    // A change of language closes a document and opens it again without anything between; a name of a draft is used again.
    queueMicrotask(() => {
      if (this.#closed !== closed) return;
      this.#closed = undefined;
      if (isUntitled) this.#uris.delete(closed);
    });
  }

  #open({ uri, languageId }: vscode.TextDocument): void {
    if (this.#closed !== uri.toString()) return;
    this.#closed = undefined;
    if (languageId !== LANGUAGE) this.keep(uri);
    else if (this.#uris.delete(uri.toString())) this.#remember();
  }

  #remember(): void {
    const files = [...this.#uris].filter((uri) => !uri.startsWith('untitled:'));
    void this.#memory.update(KEY, files.slice(-MOST));
  }
}
