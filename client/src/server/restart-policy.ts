import * as vscode from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { plainText } from '../../../server/src/text/plain-text.ts';

/** How often the server is started again within a while (milliseconds) before it is given up. */
const RESTARTS = 4;
const WHILE = 3 * 60_000;

const RESTART = vscode.l10n.t('Restart');
const SHOW_OUTPUT = vscode.l10n.t('Show Output');

/** Starts the server again when it ends unasked, says so once, and gives up when it keeps ending. */
export class RestartPolicy implements ErrorHandler {
  #ends: number[] = [];
  #isTold = false;
  #isExpected = false;

  /** The user asked for a restart: what came before doesn't count. */
  forget(): void {
    this.#ends = [];
  }

  /** The server was ended, and its user was told why; one that has to be ended again and again is given up all the same. */
  expect(): void {
    this.#isExpected = true;
  }

  // The error's words might quote a message's content, so the log gets words of our own.
  error(): ReturnType<ErrorHandler['error']> {
    return {
      action: ErrorAction.Continue,
      message: 'A message to or from the server was not understood.',
      handled: true,
    };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end < WHILE), now];
    if (this.#ends.length > RESTARTS) {
      const message = vscode.l10n.t(
        'The IMR letter server stopped {0} times in three minutes and was not started again.',
        this.#ends.length,
      );
      void tell(vscode.window.showErrorMessage(plainText(message), RESTART, SHOW_OUTPUT));
      return { action: CloseAction.DoNotRestart, message, handled: true };
    }
    const message = vscode.l10n.t('The IMR letter server stopped unexpectedly and was started again.');
    const isExpected = this.#isExpected;
    this.#isExpected = false;
    if (!this.#isTold && !isExpected) {
      this.#isTold = true;
      void tell(vscode.window.showWarningMessage(plainText(message), SHOW_OUTPUT));
    }
    return { action: CloseAction.Restart, message, handled: true };
  }
}

async function tell(shown: Thenable<string | undefined>): Promise<void> {
  const choice = await shown;
  if (choice === RESTART) await vscode.commands.executeCommand('imrLetter.restartServer');
  if (choice === SHOW_OUTPUT) await vscode.commands.executeCommand('imrLetter.showOutput');
}
