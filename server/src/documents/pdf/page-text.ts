/** Words as a PDF draws them, in points; y counts from the top of the page to the baseline. */
export interface TextRun {
  /** It may begin or end with a space. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of the font. */
  readonly height: number;
}

/** The words of a page, in any order. */
export interface PageText {
  readonly page: number;
  readonly runs: readonly TextRun[];
}

/** A line of a page, from its first word to its last. */
export interface PageLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
  /** It has cells with wide gaps between them. */
  readonly hasCells: boolean;
}
