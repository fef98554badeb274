import type { CancellationToken } from 'vscode-languageserver';
import { type ErrorLog, redactedError } from '../client/error-log.ts';

/** How long a walk lasts before its progress is shown, in milliseconds. */
const SHOWN_AFTER = 500;
/** How often the progress is told, in milliseconds. */
const TOLD_EVERY = 200;

/** A progress that the client shows and may cancel, as the language server library makes it. */
export interface ShownProgress {
  readonly token: CancellationToken;
  begin(title: string, percentage: number, message: string, cancellable: boolean): void;
  report(percentage: number, message: string): void;
  done(): void;
}

/** Shows how far a walk over many letters has come, once it has lasted a while: "1,234 of 10,000". */
export class BackgroundCheckProgress {
  readonly #make: () => Promise<ShownProgress>;
  readonly #cancelled: () => void;
  readonly #log: ErrorLog;
  readonly #began = performance.now();
  #told = 0;
  #isAsked = false;
  #isOver = false;
  #shown: ShownProgress | undefined;

  constructor(make: () => Promise<ShownProgress>, cancelled: () => void, log: ErrorLog) {
    this.#make = make;
    this.#cancelled = cancelled;
    this.#log = log;
  }

  /** So many of all are done. */
  report(done: number, all: number): void {
    const now = performance.now();
    if (now - this.#told < TOLD_EVERY || now - this.#began < SHOWN_AFTER) return;
    this.#told = now;
    const [percentage, message] = [(done / all) * 100, `${counted(done)} of ${counted(all)}`];
    if (this.#shown) this.#shown.report(percentage, message);
    else this.#show(percentage, message);
  }

  over(): void {
    this.#isOver = true;
    this.#shown?.done();
    this.#shown = undefined;
  }

  #show(percentage: number, message: string): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#make().then(
      (shown) => {
        if (this.#isOver) return;
        shown.token.onCancellationRequested(this.#cancelled);
        shown.begin('Checking letters', percentage, message, true);
        this.#shown = shown;
      },
      (error) => this.#log.error(redactedError('Showing progress', error)),
    );
  }
}

function counted(value: number): string {
  return value.toLocaleString('en');
}
