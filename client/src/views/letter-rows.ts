import * as vscode from 'vscode';
import type { LetterRow } from '../../../server/src/protocol/letter-list.ts';
import { LettersRequest } from '../../../server/src/protocol/letter-messages.ts';
import { isLetterDocument } from '../letters.ts';
import type { ServerConnection } from '../server/server-connection.ts';

/** How long changes are collected before letters are read again, in milliseconds. */
const TYPING_MS = 500;
/** All letters are requested at most this often, in milliseconds. */
const ALL_MS = 2000;

/** Keeps the letters of the open folders as the server knows them, while a view shows them. */
export class LetterRows implements vscode.Disposable {
  readonly #server: () => Promise<ServerConnection>;
  readonly #changed = new vscode.EventEmitter<readonly LetterRow[]>();
  readonly #events: vscode.Disposable;
  /** The documents whose letters changed. */
  readonly #pending = new Set<string>();
  #rows: readonly LetterRow[] = [];
  #isWanted = false;
  #areAllPending = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastOfAll = 0;

  readonly onDidChange = this.#changed.event;

  constructor(server: () => Promise<ServerConnection>) {
    this.#server = server;
    const { workspace, languages } = vscode;
    this.#events = vscode.Disposable.from(
      this.#changed,
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isLetterDocument(document)) this.#refreshSoon([document.uri]);
      }),
      workspace.onDidOpenTextDocument((document) => {
        if (isLetterDocument(document)) this.#refreshSoon([document.uri]);
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (isLetterDocument(document)) this.refreshAll();
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.refreshAll()),
      languages.onDidChangeDiagnostics(({ uris }) =>
        this.#refreshSoon(uris.filter((uri) => workspace.textDocuments.some((one) => isOpenLetter(one, uri)))),
      ),
    );
  }

  get rows(): readonly LetterRow[] {
    return this.#rows;
  }

  /** Reads the letters while a view shows them. */
  setWanted(isWanted: boolean): void {
    this.#isWanted = isWanted;
    if (isWanted && (this.#areAllPending || this.#pending.size > 0)) this.#schedule(0);
  }

  /** Reads all letters again. */
  refreshAll(): void {
    this.#areAllPending = true;
    this.#schedule(Math.max(TYPING_MS, this.#lastOfAll + ALL_MS - Date.now()));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#events.dispose();
  }

  #refreshSoon(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) this.#pending.add(uri.toString());
    if (uris.length > 0 && !this.#areAllPending) this.#schedule(TYPING_MS);
  }

  #schedule(delay: number): void {
    if (!this.#isWanted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), delay);
  }

  async #read(): Promise<void> {
    const isAll = this.#areAllPending;
    const uris = [...this.#pending];
    this.#areAllPending = false;
    this.#pending.clear();
    try {
      const found = await (await this.#server()).request(LettersRequest, isAll ? {} : { uris });
      if (isAll) this.#lastOfAll = Date.now();
      const changed = new Set(uris);
      const kept = isAll ? [] : this.#rows.filter(({ uri }) => !changed.has(vscode.Uri.parse(uri).toString()));
      this.#rows = [...kept, ...found.rows];
    } catch {
      // The server stopped; it reports that itself, and another one announces its letters.
      this.#areAllPending = true;
    }
    this.#changed.fire(this.#rows);
  }
}

function isOpenLetter(document: vscode.TextDocument, uri: vscode.Uri): boolean {
  return isLetterDocument(document) && document.uri.toString() === uri.toString();
}
