import type { FoundFile } from '../scheduling/runtime.ts';

/** The maximum number of files that may be letters. */
export const MAX_LETTERS = 20_000;

const TOO_MANY =
  `The open folders have more than ${MAX_LETTERS.toLocaleString('en')} files that may be letters. Only the first ` +
  `${MAX_LETTERS.toLocaleString('en')} are checked and searched: open a folder with fewer to have all of them.`;

/** Limits the number of files that may be letters, and warns the user once if there are more. */
export class LetterLimit {
  readonly #warn: (message: string) => void;
  #isReported = false;

  constructor(tell: (message: string) => void) {
    this.#warn = tell;
  }

  /** Returns the files within the limit; to detect that there are more, `found` needs one beyond it. */
  within(found: readonly FoundFile[]): readonly FoundFile[] {
    const areMore = found.length > MAX_LETTERS;
    if (areMore && !this.#isReported) this.#warn(TOO_MANY);
    this.#isReported = areMore;
    return areMore ? found.slice(0, MAX_LETTERS) : found;
  }
}
