/** The types of what `imr-letter` prints as JSON. */

/** A line of `imr-letter check --format ndjson`; `--format json` is an array of these. */
export interface CheckedFile {
  /** The path as it was given, or below the folder that was given; `-` is standard input. */
  readonly file: string;
  readonly findings: readonly Finding[];
  /** What the file's letters decided, in their order. */
  readonly letters: readonly LetterOutcomes[];
  /** The version of the program. */
  readonly tool: string;
  /** The version of the rules and the data behind them. */
  readonly rules: string;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type Outcome = 'upheld' | 'overturned';
export type LetterForm = '2013-notice' | '2013-review' | '2013-numbered' | '2014' | '2015' | '2016';

/** Lines and UTF-16 columns count from 0; the end is not part of it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** The page of a PDF or Word document, from 1. */
  readonly page?: number;
  /** The other places, where places disagree. */
  readonly related: readonly { readonly message: string; readonly range: Range; readonly page?: number }[];
  /** The name of the disputed item that contains it. */
  readonly item: string | null;
  readonly fingerprint: string;
}

export interface LetterOutcomes {
  readonly case: string | null;
  /** "2016-09-14" */
  readonly decided: string | null;
  readonly form: LetterForm;
  readonly items: number;
  readonly upheld: number;
  readonly overturned: number;
  readonly services: readonly { readonly service: string | null; readonly outcome: Outcome | null }[];
}

/** A line of `imr-letter parse`. */
export interface ParsedFile {
  readonly schema: 1;
  readonly file: string;
  readonly letters: readonly ParsedLetter[];
}

export interface ParsedLetter {
  readonly form: LetterForm;
  /** The values of the case header as printed, by label. */
  readonly header: { readonly [key: string]: string | null } | null;
  readonly reviewer: { readonly licences: readonly string[]; readonly specialties: readonly string[] } | null;
  readonly sections: readonly { readonly kind: string; readonly title: string; readonly range: Range }[];
  readonly items: readonly ParsedItem[];
  readonly range: Range;
  readonly page?: number;
}

export interface ParsedItem {
  readonly name: string | null;
  /** The word printed. */
  readonly decision: string | null;
  readonly outcome: Outcome | null;
  readonly disputed: string | null;
  readonly original: string | null;
  readonly authorized: string | null;
  readonly claimsAdministratorGuideline: ParsedGuidelineField | null;
  readonly maximusGuideline: ParsedGuidelineField | null;
  readonly rationale: { readonly text: string } | null;
  readonly range: Range;
  readonly page?: number;
}

export interface ParsedGuidelineField {
  readonly text: string;
  readonly citations: readonly ParsedCitation[];
}

export interface ParsedCitation {
  /** Its id in the catalogue; null for a guideline that is not in it. */
  readonly guideline: string | null;
  readonly title: string;
  readonly topics: readonly string[];
  /** Page ranges as printed, each [first, last]. */
  readonly pages: readonly (readonly [number, number])[];
  /** True for a guideline of the MTUS. */
  readonly mtus: boolean;
}
