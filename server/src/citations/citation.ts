import type { LetterDate } from '../letter/letter-date.ts';
import type { Span, TextSpan } from '../text/span.ts';

/** What decided which edition of a guideline a citation means. */
export type EditionBy = 'year' | LetterDate['by'] | 'only-one';

/** A topic or section as a citation names it; `topic` is null for one that is not in the catalogue. */
export interface CitedTopic {
  readonly topic: string | null;
  readonly words: TextSpan;
  /** The title as letters print it, where these words are nearly one. */
  readonly near: string | undefined;
}

/** "Page(s): 64-66": ranges [first, last] as printed, the numbers' place, and the place of the label with them. */
export interface PageCitation {
  readonly ranges: readonly (readonly [number, number])[];
  readonly span: Span;
  readonly whole: Span;
}

/** One guideline that a field cites, with the topics and pages named there. */
export interface Citation {
  /** The guideline's id in the catalogue, or null for one that is not in it or whose edition is undecided. */
  readonly guideline: string | null;
  /** How the edition was decided; absent where there is no guideline. */
  readonly editionBy: EditionBy | undefined;
  /** The ids of the guidelines that go by the printed name, where none of them could be chosen. */
  readonly editions: readonly string[];
  /** The guideline's name as printed, with its year. */
  readonly title: TextSpan;
  /** The name as letters print it, where the name here is nearly one, and where it stands without its year. */
  readonly near: { readonly name: string; readonly span: Span } | undefined;
  readonly year: number | undefined;
  readonly topics: readonly CitedTopic[];
  /** Pages that several chapters share stand behind the last of them, outside the span of the others. */
  readonly pages: readonly PageCitation[];
  readonly mtus: boolean;
  readonly span: Span;
}
