import * as vscode from 'vscode';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { isLetterDocument } from '../letters.ts';
import { itemAtLine, itemsByLetter } from './letter-items.ts';

/** How long moves of the cursor are collected, in milliseconds. */
const DELAY_MS = 200;

/** Shows in the status bar which disputed item the cursor is in: "Item 4 of 15"; a click goes to the next one. */
export class ItemStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('imrLetter.item', vscode.StatusBarAlignment.Right, 101);
  readonly #events: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const { window, workspace, l10n } = vscode;
    this.#item.name = l10n.t('IMR Letter: Item at the Cursor');
    this.#item.tooltip = l10n.t('Go to the next disputed item');
    this.#item.command = 'imrLetter.nextItem';
    this.#events = vscode.Disposable.from(
      this.#item,
      window.onDidChangeActiveTextEditor(() => this.#showSoon()),
      window.onDidChangeTextEditorSelection(() => this.#showSoon()),
      workspace.onDidChangeTextDocument(() => this.#showSoon()),
    );
    this.#showSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#events.dispose();
  }

  #showSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show(), DELAY_MS);
  }

  async #show(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const isLetter = editor !== undefined && isLetterDocument(editor.document);
    const place = isLetter ? itemAtLine(await itemsByLetter(editor.document), editor.selection.active.line) : undefined;
    if (vscode.window.activeTextEditor !== editor) return;
    if (!place) {
      this.#item.hide();
      return;
    }
    this.#item.text = plainText(vscode.l10n.t('Item {0} of {1}', place.item, place.of));
    this.#item.show();
  }
}
