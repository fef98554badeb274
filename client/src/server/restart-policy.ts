import * as vscode from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { plainText } from '../../../server/src/text/plain-text.ts';

/** The maximum number of automatic restarts within a period, in milliseconds. */
const MAX_RESTARTS = 4;
const PERIOD_MS = 3 * 60_000;

const RESTART = vscode.l10n.t('Restart');
const SHOW_OUTPUT = vscode.l10n.t('Show Output');

/** Restarts the server when it stops unexpectedly, with one warning, and gives up when it keeps stopping. */
export class RestartPolicy implements ErrorHandler {
  #closeTimes: number[] = [];
  #isReported = false;
  #isExpected = false;

  /** Resets the count, since the user restarts the server. */
  reset(): void {
    this.#closeTimes = [];
  }

  /** Suppresses the warning for the next stop, which was reported already; the stop still counts. */
  expectClose(): void {
    this.#isExpected = true;
  }

  // The error's message might quote a message's content, so it is not logged.
  error(): ReturnType<ErrorHandler['error']> {
    return {
      action: ErrorAction.Continue,
      message: 'A message to or from the server was not understood.',
      handled: true,
    };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#closeTimes = [...this.#closeTimes.filter((end) => now - end < PERIOD_MS), now];
    if (this.#closeTimes.length > MAX_RESTARTS) {
      const message = vscode.l10n.t(
        'The IMR letter server stopped {0} times in three minutes and was not started again.',
        this.#closeTimes.length,
      );
      void runChoice(vscode.window.showErrorMessage(plainText(message), RESTART, SHOW_OUTPUT));
      return { action: CloseAction.DoNotRestart, message, handled: true };
    }
    const message = vscode.l10n.t('The IMR letter server stopped unexpectedly and was started again.');
    const isExpected = this.#isExpected;
    this.#isExpected = false;
    if (!this.#isReported && !isExpected) {
      this.#isReported = true;
      void runChoice(vscode.window.showWarningMessage(plainText(message), SHOW_OUTPUT));
    }
    return { action: CloseAction.Restart, message, handled: true };
  }
}

async function runChoice(shown: Thenable<string | undefined>): Promise<void> {
  const choice = await shown;
  if (choice === RESTART) await vscode.commands.executeCommand('imrLetter.restartServer');
  if (choice === SHOW_OUTPUT) await vscode.commands.executeCommand('imrLetter.showOutput');
}
