import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-types';
import type { Dashboard } from '../report/dashboard/dashboard.ts';
import type { LetterFilter } from '../report/dashboard/letter-filter.ts';
import type { ReportFormat } from '../report/review-report/formats.ts';
import type { IgnoredKey } from '../suppressions/ignore-edit.ts';
import type { OpenFile, UnreadFile, UriParams } from './params.ts';

/** How heavy a finding is. */
export type FindingSeverity = 'error' | 'warning' | 'information' | 'hint';

/** Whether a part of a letter can be signed as it is, should be looked at first, or cannot be signed. */
export type CheckState = 'passed' | 'look' | 'failed';

/** How often a rule finds something in a letter. */
export interface FindingCount {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly count: number;
}

/** A letter of the open folders, or of an open document, in a list. */
export interface LetterRow {
  readonly uri: string;
  /** Its number in the file, from 0, and the line on which it begins, from 0. */
  readonly letter: number;
  readonly line: number;
  readonly caseNumber?: string;
  /** The month of the decision date, as "2017-03". */
  readonly month?: string;
  readonly upheld: number;
  readonly overturned: number;
  /** The number of items without an outcome. */
  readonly undecided: number;
  /** What was found; absent while the letter is not checked. */
  readonly checked?: {
    readonly findings: readonly FindingCount[];
    /** The number of findings that are ignored or in the baseline. */
    readonly setAside: number;
    readonly isReady: boolean;
    /** "Not ready: 2 errors". */
    readonly readiness: string;
  };
}

export interface LettersParams {
  /** The files whose letters are returned; all if absent. */
  readonly uris?: readonly string[];
}

export interface CheckLettersParams {
  /** Files and folders; all of the workspace if absent. */
  readonly uris?: readonly string[];
}

export interface Letters {
  readonly rows: readonly LetterRow[];
  /** False while the letters of the folders are read; `imrLetter/lettersChanged` is sent when they were. */
  readonly isComplete: boolean;
}

/** A finding with its place and its sentence. */
export interface PlacedFinding {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly range: Range;
  /** The number of its letter in the file, from 0. */
  readonly letter: number;
}

export interface LetterChecksParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The position whose letter is meant; the first one if absent. */
  readonly position?: Position;
}

/** A point that speaks for or against signing. */
export interface CheckDetail {
  readonly state: CheckState;
  readonly message: string;
  readonly severity?: FindingSeverity;
  readonly range?: Range;
  /** The entry of the ignore file that sets it aside. */
  readonly ignored?: IgnoredKey;
}

/** A part of a letter, or a disputed item, passed or not. */
export interface LetterCheck {
  /** "item", "suppressions", "sign-off" and "comments" have a place of their own in lists. */
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly state: CheckState;
  /** The number of the item that it is about. */
  readonly item?: number;
  readonly range?: Range;
  readonly details: readonly CheckDetail[];
}

/** The letter at a position with all its checks. */
export interface LetterChecks {
  /** Its number in the document, from 0. */
  readonly letter: number;
  readonly caseNumber?: string;
  readonly isReady: boolean;
  readonly summary: string;
  readonly checks: readonly LetterCheck[];
}

export interface ReportParams {
  /** A letter, or a folder in an open one. */
  readonly uri: string;
  readonly isFolder: boolean;
  readonly format: ReportFormat;
  /** Quotes the letters: findings' messages and the names of items. */
  readonly words: boolean;
  /** The day, as "2026-01-31". */
  readonly date: string;
}

export interface Report {
  readonly text: string;
  readonly letters: number;
  readonly unread: readonly UnreadFile[];
}

export interface DashboardParams {
  /** Which letters are counted. */
  readonly filter: LetterFilter;
  /** The maximum number of rows of a table. */
  readonly limit: number;
  /** The day, as "2026-01-31". */
  readonly date: string;
}

/** A place in a letter: line and UTF-16 character from 0. */
export interface LetterLocation {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** The dashboard of the letters that were checked, without a word of them but case numbers. */
export interface LetterDashboard extends Dashboard<LetterLocation> {
  /** The number of letters that are not checked yet. */
  readonly unchecked: number;
  /** False while the letters of the folders are read; `imrLetter/lettersChanged` is sent when they were. */
  readonly isComplete: boolean;
}

export interface RestoreFindingParams extends UriParams {
  readonly entry: IgnoredKey;
  /** The configuration files that are open in the editor. */
  readonly open?: readonly OpenFile[];
}
