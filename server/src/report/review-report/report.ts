import type { LetterRecord, Place } from '../letter-record.ts';

/** A value in a table; undefined stands for none. */
export type Cell = string | number | undefined;

/** A column: words, a number of things, or a share from 0 to 1. */
export interface Column {
  readonly title: string;
  readonly kind: 'words' | 'count' | 'share';
}

/** By what letters are told apart in the tables of a report. */
export type RowKind = 'service' | 'guideline' | 'month' | 'outcome' | 'rule' | 'severity' | 'state';

/** What a row counts: the letters that have a value of a kind, or a place in one letter; undefined for none of these. */
export type RowSubject =
  | { readonly kind: RowKind; readonly value: string }
  | { readonly letter: LetterRecord; readonly place: Place }
  | undefined;

/** A table, each row with a cell for each column. */
export interface ReportTable {
  /** Names it in links and in CSV: "outcomes-by-service". */
  readonly id: string;
  readonly title: string;
  /** How its numbers are counted. */
  readonly note: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What each row counts, where letters can be looked up by it. */
  readonly subjects?: readonly RowSubject[];
  /** The sums of the counts, where the rows add up. */
  readonly total?: readonly Cell[];
  /** The columns of counts that bars show side by side, in their order. */
  readonly bars?: readonly number[];
  /** What is said where it has no rows. */
  readonly empty: string;
}

/** A review report, to be written in one of its formats. */
export interface ReviewReport {
  readonly title: string;
  /** What it holds of the letters' words, in a sentence. */
  readonly note: string;
  readonly tables: readonly ReportTable[];
}

/** Returns a cell as words: a share in percent with one decimal, nothing where there is no value. */
export function cellText(cell: Cell, { kind }: Column): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return kind === 'share' ? `${(cell * 100).toFixed(1)}%` : String(cell);
}
