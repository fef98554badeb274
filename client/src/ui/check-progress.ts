import * as vscode from 'vscode';
import type {
  ProgressToken,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageclient';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { showStatusMessage } from './status-message.ts';

/** Whether letters are being checked in the background. */
const IS_CHECKING = 'imrLetter.isChecking';

/** How long it is said that a check was stopped, in milliseconds. */
const STOPPED_FOR = 8000;

/**
 * How far the check of the workspace's letters has come, in the status bar, where a click stops it. VS Code's own progress there
 * can't be stopped.
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

  /** Shows what the server says of its progress. */
  show(token: ProgressToken, told: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    if (told.kind === 'end') {
      if (token === this.#token) this.end();
      return;
    }
    if (told.kind === 'begin') {
      this.#token = token;
      this.#title = told.title;
      this.#item.show();
      void vscode.commands.executeCommand('setContext', IS_CHECKING, true);
    }
    if (token !== this.#token) return;
    this.#message = `${this.#title} ${told.message ?? ''}`.trim();
    this.#item.text = `$(loading~spin) ${plainText(this.#message)}`;
    this.#item.accessibilityInformation = {
      label: `${this.#message}. ${vscode.l10n.t('Stop checking letters')}`,
      role: 'button',
    };
  }

  /** Shows nothing more; what was shown, if it was going on. */
  end(): ProgressToken | undefined {
    const token = this.#token;
    if (token === undefined) return undefined;
    this.#token = undefined;
    this.#item.hide();
    void vscode.commands.executeCommand('setContext', IS_CHECKING, false);
    return token;
  }

  /** Ends it because the user wants it to; its token, for the server. */
  stop(): ProgressToken | undefined {
    const token = this.end();
    if (token !== undefined) showStatusMessage(vscode.l10n.t('{0}: stopped', this.#message), STOPPED_FOR);
    return token;
  }

  dispose(): void {
    this.#item.dispose();
  }
}
