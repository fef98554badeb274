import type { Runtime } from '../scheduling/runtime.ts';

/** How long after a change of a letter's file what rests on all letters is made anew, in milliseconds. */
const DELAY = 500;

/** The letters that a view is made from. */
interface VersionedLetters {
  /** Goes up when other letters, or others than before, are known. */
  readonly version: number;
  refresh(): Promise<void>;
}

/** Tells the client when something that it shows and that rests on all letters (pages of guidelines, lenses) has become another. */
export class StaleViewNotifier {
  readonly #letters: VersionedLetters;
  readonly #runtime: Pick<Runtime, 'after'>;
  readonly #tell: () => void;
  /** The version of the letters from which it was made; none while nothing is shown. */
  #shown: number | undefined;
  #stop: (() => void) | undefined;

  constructor(letters: VersionedLetters, runtime: Pick<Runtime, 'after'>, tell: () => void) {
    this.#letters = letters;
    this.#runtime = runtime;
    this.#tell = tell;
  }

  /** It was made from the letters as they are known. */
  made(): void {
    this.#shown = this.#letters.version;
  }

  /** It was made; it says more when the letters are read. */
  shown(): void {
    this.made();
    void this.#refresh();
  }

  /** A letter's file came, changed or went. */
  lettersChanged(): void {
    if (this.#shown === undefined) return;
    this.#stop?.();
    this.#stop = this.#runtime.after(DELAY, () => void this.#refresh());
  }

  /** Has it made anew where it says what counts no more. */
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
