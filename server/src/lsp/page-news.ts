import type { Runtime } from './runtime.ts';
import type { WorkspaceLetters } from './workspace-letters.ts';

/** How long after a change of a letter's file the pages of guidelines are written anew, in milliseconds. */
const DELAY = 500;

/** Tells the client when the pages of guidelines that it shows have become others. */
export class PageNews {
  readonly #letters: WorkspaceLetters;
  readonly #runtime: Pick<Runtime, 'after'>;
  readonly #tell: () => void;
  /** The version of the letters from which pages were made; none while no page is shown. */
  #shown: number | undefined;
  #stop: (() => void) | undefined;

  constructor(letters: WorkspaceLetters, runtime: Pick<Runtime, 'after'>, tell: () => void) {
    this.#letters = letters;
    this.#runtime = runtime;
    this.#tell = tell;
  }

  /** A page was made; it says more when the letters are read. */
  shown(): void {
    this.#shown = this.#letters.version;
    void this.#refresh();
  }

  /** A letter's file came, changed or went. */
  lettersChanged(): void {
    if (this.#shown === undefined) return;
    this.#stop?.();
    this.#stop = this.#runtime.after(DELAY, () => void this.#refresh());
  }

  /** Has pages written anew where they say what counts no more. */
  check(): void {
    if (this.#shown === undefined || this.#shown === this.#letters.version) return;
    this.#shown = this.#letters.version;
    this.#tell();
  }

  async #refresh(): Promise<void> {
    await this.#letters.refresh();
    this.check();
  }
}
