import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-types';
import type { SignOffState } from '../review-notes/signed-text.ts';
import type { OpenFile } from './params.ts';

export type { SignOffState };

export interface LetterReviewsParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** What one person said. */
export interface ReviewComment {
  readonly id: string;
  readonly by?: string;
  /** When, as "2026-01-31T14:05:00-08:00". */
  readonly at: string;
  readonly text: string;
}

/** A comment on a place of a letter, with the answers to it. */
export interface ReviewNote {
  readonly id: string;
  readonly range: Range;
  /** "Item 2, Decision rationale, sentence 3". */
  readonly place: string;
  /** False if the letter lacks that item, field or sentence by now, so that the range is the nearest part. */
  readonly isExact: boolean;
  readonly comments: readonly ReviewComment[];
  readonly resolved?: { readonly by?: string; readonly at: string };
}

/** The comments on a letter, and who signed it off. */
export interface LetterReviewRow {
  /** Its number in the document, from 0. */
  readonly letter: number;
  readonly range: Range;
  readonly caseNumber?: string;
  /** The file that has the review, or will have it; absent for a draft. */
  readonly uri?: string;
  readonly notes: readonly ReviewNote[];
  readonly state: SignOffState;
  readonly signOff?: { readonly by: string; readonly at: string; readonly rules: string };
  /** Why the file has no effect, or not all of it, as a sentence. */
  readonly problem?: string;
}

/** What is done: `comment` needs a text; `reply`, `resolve` and `reopen` a note; `edit` and `remove` a note and one of its comments. */
export type ReviewAction = 'comment' | 'reply' | 'edit' | 'remove' | 'resolve' | 'reopen' | 'signOff' | 'withdraw';

export interface ChangeReviewParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The place of a new comment, or of the letter that is meant. */
  readonly position: Position;
  readonly action: ReviewAction;
  readonly text?: string;
  readonly note?: string;
  readonly comment?: string;
  /** Who does it; signing off needs a name. */
  readonly by?: string;
  /** When, as "2026-01-31T14:05:00-08:00". */
  readonly at: string;
  /** The review files that are open in the editor. */
  readonly open?: readonly OpenFile[];
}

/** Two versions of a file. */
export interface CompareLettersParams {
  readonly before: string;
  readonly after: string;
}
