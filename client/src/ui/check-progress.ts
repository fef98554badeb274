import * as vscode from 'vscode';
import type {
  ProgressToken,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageclient';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { showStatusMessage } from './status-message.ts';

/** The context key that is set while letters are checked in the background. */
const CHECKING_CONTEXT = 'imrLetter.isChecking';

/** How long a message about a stopped check is shown, in milliseconds. */
const STOPPED_MS = 8000;

/**
 * Shows the progress of the check of the workspace's letters in the status bar, where a click stops it. VS Code's own progress there can't be
 * stopped.
 */
export class CheckProgress implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;
  #token: ProgressToken | undefined;
  #title = '';
  #message = '';

  constructor() {
    this.#item = vscode.window.createStatusBarItem('imrLetter.checking', vscode.StatusBarAlignment.Left);
    this.#item.name = vscode.l10n.t('IMR Letter: Checking Letters');
    this.#item.tooltip = vscode.l10n.t('Stop checking letters');
    this.#item.command = 'imrLetter.stopChecking';
  }

  /** Shows a progress report of the server. */
  show(token: ProgressToken, value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    if (value.kind === 'end') {
      if (token === this.#token) this.end();
      return;
    }
    if (value.kind === 'begin') {
      this.#token = token;
      this.#title = value.title;
      this.#item.show();
      void vscode.commands.executeCommand('setContext', CHECKING_CONTEXT, true);
    }
    if (token !== this.#token) return;
    this.#message = `${this.#title} ${value.message ?? ''}`.trim();
    this.#item.text = `$(loading~spin) ${plainText(this.#message)}`;
    this.#item.accessibilityInformation = {
      label: `${this.#message}. ${vscode.l10n.t('Stop checking letters')}`,
      role: 'button',
    };
  }

  /** Hides the progress. Returns its token if it was shown. */
  end(): ProgressToken | undefined {
    const token = this.#token;
    if (token === undefined) return undefined;
    this.#token = undefined;
    this.#item.hide();
    void vscode.commands.executeCommand('setContext', CHECKING_CONTEXT, false);
    return token;
  }

  /** Hides the progress because the user stopped it. Returns its token, for the server. */
  stop(): ProgressToken | undefined {
    const token = this.end();
    if (token !== undefined) showStatusMessage(vscode.l10n.t('{0}: stopped', this.#message), STOPPED_MS);
    return token;
  }

  dispose(): void {
    this.#item.dispose();
  }
}
