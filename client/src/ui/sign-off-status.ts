import * as vscode from 'vscode';
import { plainText } from '../../../server/src/text/plain-text.ts';
import type { LetterReviews } from '../review/letter-reviews.ts';

/** Shows in the status bar that the letter at the cursor is signed off, or has changed since. */
export class SignOffStatus implements vscode.Disposable {
  readonly #reviews: LetterReviews;
  readonly #item = vscode.window.createStatusBarItem('imrLetter.signOff', vscode.StatusBarAlignment.Right, 100);
  readonly #events: vscode.Disposable;

  constructor(reviews: LetterReviews) {
    this.#reviews = reviews;
    const { window, l10n } = vscode;
    this.#item.name = l10n.t('IMR Letter: Sign-Off');
    const show = () => this.#show();
    this.#events = vscode.Disposable.from(
      this.#item,
      reviews.onDidChange(show),
      window.onDidChangeActiveTextEditor(show),
      window.onDidChangeTextEditorSelection(show),
    );
  }

  dispose(): void {
    this.#events.dispose();
  }

  #show(): void {
    const editor = vscode.window.activeTextEditor;
    const review = editor && this.#reviews.at(editor.document, editor.selection.active);
    if (!review?.signOff || review.state === 'unsigned') {
      this.#item.hide();
      return;
    }
    const { l10n } = vscode;
    const { by, at } = review.signOff;
    const isSigned = review.state === 'signed';
    const text = isSigned ? l10n.t('Signed off by {0}', by) : l10n.t('Changed since {0} signed it off', by);
    this.#item.text = `$(${isSigned ? 'verified' : 'warning'}) ${plainText(text)}`;
    this.#item.tooltip = plainText(`${text}, ${at.slice(0, 'YYYY-MM-DD'.length)}`);
    this.#item.accessibilityInformation = { label: plainText(text) };
    this.#item.command = isSigned ? 'imrLetter.readyToSign' : 'imrLetter.signOff';
    this.#item.backgroundColor = isSigned ? undefined : new vscode.ThemeColor('statusBarItem.warningBackground');
    this.#item.show();
  }
}
