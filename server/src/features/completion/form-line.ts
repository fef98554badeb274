import type { Letter } from '../../letter/letter.ts';

/** A line of a letter with the cursor at its end. */
export interface FormLine {
  readonly letter: Letter;
  readonly offset: number;
  /** The start of the line, and of its first word. */
  readonly lineStart: number;
  readonly start: number;
  /** Its text. */
  readonly written: string;
  /** Whether a part of the letter may begin on it: the text before is no paragraph that continues. */
  readonly begins: boolean;
}
