import * as vscode from 'vscode';
import { GuidelineHereRequest } from '../../../server/src/protocol/guideline-messages.ts';
import type { GuidelineHere } from '../../../server/src/protocol/params.ts';
import { escapeMarkup } from '../../../server/src/text/escape-markup.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { isLetterDocument } from '../letters.ts';
import { type GuidelinePages, openPageTarget } from '../pages/guideline-pages.ts';
import { type PageMessage, showEmptyPage } from '../pages/webview-page.ts';
import type { ServerConnection } from '../server/server-connection.ts';

/** How long moves of the cursor are collected, in milliseconds. */
const DELAY_MS = 200;
const VIEW = 'imrLetter.guideline';
/** The context key by which the title of the view offers to keep its content or to follow the cursor. */
const KEPT = 'imrLetter.guidelineKept';

/** Shows what guidelines say of the citation, drug or item at the cursor; it follows the cursor unless the user keeps what is shown. */
export class GuidelineView implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #server: () => Promise<ServerConnection>;
  readonly #extension: vscode.Uri;
  readonly #parts: vscode.Disposable;
  #view: vscode.WebviewView | undefined;
  #found: GuidelineHere | null = null;
  #isKept = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #requests = 0;

  constructor(server: () => Promise<ServerConnection>, extension: vscode.Uri, pages: GuidelinePages) {
    this.#server = server;
    this.#extension = extension;
    const { window, workspace, commands } = vscode;
    const ifActive = ({ document }: { readonly document: vscode.TextDocument }) => {
      if (document === window.activeTextEditor?.document) this.#refreshSoon();
    };
    this.#parts = vscode.Disposable.from(
      window.registerWebviewViewProvider(VIEW, this),
      // Guidelines changed.
      pages.onDidRefresh(() => this.#refreshSoon()),
      window.onDidChangeActiveTextEditor(() => this.#refreshSoon()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => ifActive(textEditor)),
      workspace.onDidChangeTextDocument(ifActive),
      commands.registerCommand('imrLetter.keepGuideline', () => this.#keep(true)),
      commands.registerCommand('imrLetter.followCursor', () => this.#keep(false)),
    );
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    view.onDidDispose(() => {
      this.#view = undefined;
    });
    view.onDidChangeVisibility(() => this.#refresh());
    view.webview.onDidReceiveMessage(({ ready, open }: PageMessage) => {
      if (ready) void this.#showFound().then(() => this.#refresh());
      const target = open === undefined ? undefined : this.#found?.links[open];
      if (target !== undefined) void openPageTarget(target);
    });
    showEmptyPage(view.webview, this.#extension, 'view');
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#parts.dispose();
  }

  async #keep(isKept: boolean): Promise<void> {
    this.#isKept = isKept;
    await vscode.commands.executeCommand('setContext', KEPT, isKept);
    await this.#refresh();
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), DELAY_MS);
  }

  async #refresh(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    // What was found stays while another part of the window is used, a page of a guideline too.
    if (!this.#view?.visible || this.#isKept || !editor || !isLetterDocument(editor.document)) return;
    const request = ++this.#requests;
    const found = await this.#guidelineAt(editor);
    if (request !== this.#requests) return;
    this.#found = found;
    await this.#showFound();
  }

  async #showFound(): Promise<void> {
    if (!this.#view) return;
    this.#view.description = plainText(this.#found?.item ?? '');
    const nothing = vscode.l10n.t(
      'Put the cursor on a citation, a drug or a disputed item of a letter to read what guidelines say of it.',
    );
    await this.#view.webview.postMessage({ html: this.#found?.html ?? `<p>${escapeMarkup(nothing)}</p>` });
  }

  async #guidelineAt({ document, selection }: vscode.TextEditor): Promise<GuidelineHere | null> {
    const { line, character } = selection.active;
    try {
      return await (await this.#server()).request(GuidelineHereRequest, {
        textDocument: { uri: document.uri.toString() },
        position: { line, character },
      });
    } catch {
      // The server stopped and reports that itself.
      return null;
    }
  }
}
