import type { CancellationToken } from 'vscode-languageserver';
import { type ErrorLog, redactedError } from '../client/error-log.ts';

/** How long a check runs before its progress is shown, in milliseconds. */
const SHOW_AFTER_MS = 500;
/** The interval between progress reports in milliseconds. */
const REPORT_INTERVAL_MS = 200;

/** A work-done progress of the language server library, which the client shows and may cancel. */
export interface ShownProgress {
  readonly token: CancellationToken;
  begin(title: string, percentage: number, message: string, cancellable: boolean): void;
  report(percentage: number, message: string): void;
  done(): void;
}

/** Reports the progress of a check of many letters once it has run for a while: "1,234 of 10,000". */
export class BackgroundCheckProgress {
  readonly #make: () => Promise<ShownProgress>;
  readonly #cancelled: () => void;
  readonly #log: ErrorLog;
  readonly #started = performance.now();
  #lastReport = 0;
  #isRequested = false;
  #isDone = false;
  #shown: ShownProgress | undefined;

  constructor(make: () => Promise<ShownProgress>, cancelled: () => void, log: ErrorLog) {
    this.#make = make;
    this.#cancelled = cancelled;
    this.#log = log;
  }

  /** Reports how many letters of all are done. */
  report(done: number, all: number): void {
    const now = performance.now();
    if (now - this.#lastReport < REPORT_INTERVAL_MS || now - this.#started < SHOW_AFTER_MS) return;
    this.#lastReport = now;
    const [percentage, message] = [(done / all) * 100, `${formatCount(done)} of ${formatCount(all)}`];
    if (this.#shown) this.#shown.report(percentage, message);
    else this.#show(percentage, message);
  }

  done(): void {
    this.#isDone = true;
    this.#shown?.done();
    this.#shown = undefined;
  }

  #show(percentage: number, message: string): void {
    if (this.#isRequested) return;
    this.#isRequested = true;
    this.#make().then(
      (shown) => {
        if (this.#isDone) return;
        shown.token.onCancellationRequested(this.#cancelled);
        shown.begin('Checking letters', percentage, message, true);
        this.#shown = shown;
      },
      (error) => this.#log.error(redactedError('Showing progress', error)),
    );
  }
}

function formatCount(value: number): string {
  return value.toLocaleString('en');
}
