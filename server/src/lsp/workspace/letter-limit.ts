import type { FoundFile } from '../scheduling/runtime.ts';

/** So many files that may be letters are looked at. */
export const MOST_LETTERS = 20_000;

const TOO_MANY =
  `The open folders have more than ${MOST_LETTERS.toLocaleString('en')} files that may be letters. Only the first ` +
  `${MOST_LETTERS.toLocaleString('en')} are checked and searched: open a folder with fewer to have all of them.`;

/** Keeps the number of files that may be letters within a limit, and tells the user once where there are more. */
export class LetterLimit {
  readonly #tell: (message: string) => void;
  #isTold = false;

  constructor(tell: (message: string) => void) {
    this.#tell = tell;
  }

  /** The files that are looked at; one more than these need be found, so that it is known that there are more. */
  within(found: readonly FoundFile[]): readonly FoundFile[] {
    const areMore = found.length > MOST_LETTERS;
    if (areMore && !this.#isTold) this.#tell(TOO_MANY);
    this.#isTold = areMore;
    return areMore ? found.slice(0, MOST_LETTERS) : found;
  }
}
