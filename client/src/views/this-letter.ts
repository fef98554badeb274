import * as vscode from 'vscode';
import { LetterChecksRequest } from '../../../server/src/protocol/letter-messages.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { isLetterDocument } from '../letters.ts';
import type { ServerConnection } from '../server/server-connection.ts';
import { checkGroups } from './check-groups.ts';
import { NodeList } from './node-list.ts';

/** How long changes of the letter or its cursor are collected, in milliseconds. */
const DELAY_MS = 400;

/** Shows the letter at the cursor: its items with their outcomes, its checks, and what was set aside in it. */
export class ThisLetter implements vscode.Disposable {
  readonly #server: () => Promise<ServerConnection>;
  readonly #list = new NodeList();
  readonly #view: vscode.TreeView<unknown>;
  readonly #events: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #requests = 0;

  constructor(server: () => Promise<ServerConnection>) {
    this.#server = server;
    const { window, workspace, languages } = vscode;
    this.#view = window.createTreeView('imrLetter.thisLetter', { treeDataProvider: this.#list });
    const ifActive = (uri: vscode.Uri) => {
      if (uri.toString() === window.activeTextEditor?.document.uri.toString()) this.refreshSoon();
    };
    this.#events = vscode.Disposable.from(
      this.#list,
      this.#view,
      this.#view.onDidChangeVisibility(() => this.#refresh()),
      window.onDidChangeActiveTextEditor(() => this.refreshSoon()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => ifActive(textEditor.document.uri)),
      workspace.onDidChangeTextDocument(({ document }) => ifActive(document.uri)),
      languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(ifActive)),
    );
    this.refreshSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#events.dispose();
  }

  /** Shows the letter again, soon. */
  refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), DELAY_MS);
  }

  async #refresh(): Promise<void> {
    if (!this.#view.visible) return;
    const editor = vscode.window.activeTextEditor;
    // The list stays while another part of the window is used, a page of a guideline too.
    if (editor && !isLetterDocument(editor.document) && hasLetterTab()) return;
    const request = ++this.#requests;
    const found = editor && isLetterDocument(editor.document) ? await this.#checksAt(editor) : null;
    if (request !== this.#requests) return;
    this.#view.description = plainText(found?.caseNumber ?? '');
    this.#view.message = found ? plainText(found.summary) : '';
    this.#list.show(found && editor ? checkGroups(found, editor.document.uri.toString()) : []);
  }

  async #checksAt({ document, selection }: vscode.TextEditor) {
    const { line, character } = selection.active;
    try {
      return await (await this.#server()).request(LetterChecksRequest, {
        textDocument: { uri: document.uri.toString() },
        position: { line, character },
      });
    } catch {
      // The server stopped and reports that itself.
      return null;
    }
  }
}

function hasLetterTab(): boolean {
  return vscode.window.visibleTextEditors.some(({ document }) => isLetterDocument(document));
}
