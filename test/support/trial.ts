import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What may become of what is tried. */
export type TrialFault = 'crashes' | 'hangs' | 'wrong' | 'lost';

const FOLDER = path.resolve(import.meta.dirname, '../../.vscode-test/tried');

/** Notes what a test tries, and what becomes of it, for the table at the end of `npm test`. */
export class Trial {
  readonly #what: string;
  readonly #figures = { inputs: 0, crashes: 0, hangs: 0, wrong: 0, lost: 0 };

  /** `what` says what is tried, in the plural: "letters cut short". */
  constructor(what: string) {
    this.#what = what;
  }

  /** So many inputs were tried. */
  tried(inputs = 1): void {
    this.#figures.inputs += inputs;
  }

  /** One of them came to this. */
  failed(fault: TrialFault): void {
    this.#figures[fault]++;
  }

  /** Tries one input: whatever is thrown has failed it, and is thrown on. */
  one<T>(fault: TrialFault, run: () => T): T {
    this.tried();
    try {
      return run();
    } catch (error) {
      this.failed(isExpectation(error) ? fault : 'crashes');
      this.note();
      throw error;
    }
  }

  /** Writes it down. */
  note(): void {
    mkdirSync(FOLDER, { recursive: true });
    const file = `${this.#what.replace(/\W+/g, '-')}.json`;
    writeFileSync(path.join(FOLDER, file), JSON.stringify({ what: this.#what, ...this.#figures }));
  }
}

/** Whether a test found something else than it expects, rather than that something threw. */
function isExpectation(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AssertionError' || error.message.startsWith('Not so:'));
}
