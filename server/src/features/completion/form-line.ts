import type { Letter } from '../../letter/letter.ts';

/** A line of a letter with the cursor at its end. */
export interface FormLine {
  readonly letter: Letter;
  readonly offset: number;
  /** Where the line starts, and where its first word does. */
  readonly lineStart: number;
  readonly start: number;
  /** What is written on it. */
  readonly written: string;
  /** A part of the letter may begin on it: what stands before is no paragraph that goes on. */
  readonly begins: boolean;
}
