/** Words in one weight. */
export interface ExportedRun {
  readonly text: string;
  readonly isBold: boolean;
}

/** The first or last place of the words that a comment is about; comments are counted from 0. */
export interface CommentMark {
  readonly comment: number;
  readonly at: 'start' | 'end';
}

/** A part of a paragraph. */
export type Piece = ExportedRun | CommentMark;

/** A line of a letter: a section's title, the header of a disputed item, or text. */
export interface ExportedParagraph {
  readonly kind: 'title' | 'item' | 'text';
  readonly pieces: readonly Piece[];
  /** The next line stands directly below, without a blank line between. */
  readonly isClose: boolean;
}

/** The case header, a row of labels and values for one entry or for two. */
export interface CaseHeaderTable {
  readonly kind: 'case-header';
  readonly rows: readonly (readonly ExportedParagraph[])[];
}

/** What a document shows, in order. */
export type ExportedBlock = ExportedParagraph | CaseHeaderTable;

/** The letters of a text as a document shows them; each begins on a page of its own. */
export interface ExportedDocument {
  /** "CM16-0123456"; a general title where there is not exactly one case number. */
  readonly title: string;
  readonly letters: readonly (readonly ExportedBlock[])[];
  /** The texts of the comments. */
  readonly comments: readonly string[];
}

/** Returns whether a part of a paragraph is the mark of a comment. */
export function isMark(piece: Piece): piece is CommentMark {
  return 'comment' in piece;
}
