import type { Position, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver-types';
import type { ExportFormat } from '../export/exported-file.ts';
import type { GuidelineHere } from '../features/guideline-here.ts';
import type { PageLink } from '../features/guideline-page.ts';
import type { ItemChange } from '../features/items/edit-item.ts';
import type { Refusal } from '../features/items/item-at-cursor.ts';
import type { Stop } from '../features/navigate.ts';
import type { ConfigurationKind } from '../review/suggested-entries.ts';
import type { ChangedFile, FindingToIgnore } from '../suppressions/config-edits.ts';

export type { QuickPickEntry } from '../features/quick-pick-entries.ts';
export type { SuggestedEntry } from '../review/suggested-entries.ts';
export type { ChangedFile, GuidelineHere, PageLink, Refusal as ItemRefusal };

/** No params. */
export type NoParams = Readonly<Record<never, never>>;
/** A document or folder. */
export interface UriParams {
  readonly uri: string;
}
/** A position in a document. */
export interface PositionParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}
/** A configuration file as an editor has it, saved or not. */
export interface OpenFile {
  readonly uri: string;
  readonly text: string;
}
/** Why nothing is changed, as a sentence for the user. */
export interface Refused {
  readonly refused: string;
}
/** How many letters were checked, and in how many of them nothing was found. */
export interface LetterCounts {
  readonly letters: number;
  readonly clean: number;
}

export interface NavigateParams extends PositionParams {
  readonly to: Stop;
  readonly back?: boolean;
  /** Where the editor shows findings. */
  readonly findings?: readonly Position[];
}

export interface ChangeItemParams extends PositionParams {
  readonly anchor?: Position;
  readonly change: ItemChange;
}

export interface ItemEdit {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** The text of the only edit as a snippet with tab stops. */
  readonly snippet?: string;
  /** Where the selection belongs after the edits, unless they take it along. */
  readonly selection?: { readonly anchor: Position; readonly active: Position };
}

export interface CitationParams extends PositionParams {
  readonly guideline: string;
  readonly topic?: string;
  readonly page?: number;
}

/** A page as Markdown with its links, and as HTML, where an element with `data-link` leads to the link of that number. */
export interface RenderedPage {
  readonly text: string;
  readonly links: readonly PageLink[];
  readonly html: string;
}

export interface LookUpParams {
  /** The letter whose folder and date decide what is offered. */
  readonly uri?: string;
}

export interface EffectiveConfigurationParams extends UriParams {
  readonly isFolder?: boolean;
}

/** The letter of a document for the list before signing: by its number in the document, from 0, else the one at a position. */
export interface ReadyToSignParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly letter?: number;
  readonly position?: Position;
  /** The day, as "2026-01-31". */
  readonly date: string;
}

/** The list before signing. */
export interface ReadyToSign {
  /** The letter's number in the document, from 0. */
  readonly letter: number;
  readonly isReady: boolean;
  /** "Not ready: 2 errors, 1 item undecided". */
  readonly summary: string;
  /** The list as a page of plain text, and its links to the places in the letter. */
  readonly text: string;
  readonly links: readonly PageLink[];
  /** The list for the file of the case, without a word of the letter but the names of items. */
  readonly copy: string;
}

export interface IgnoreFindingParams extends UriParams {
  readonly finding: FindingToIgnore;
  readonly reason: string;
  readonly by?: string;
  /** The day, as "2026-01-31". */
  readonly date: string;
  /** The configuration files that are open in the editor. */
  readonly open?: readonly OpenFile[];
}

export interface TurnRuleOffParams extends UriParams {
  readonly code: string;
  readonly open?: readonly OpenFile[];
}

export interface AddWordParams extends UriParams {
  readonly word: string;
  readonly open?: readonly OpenFile[];
}

/** The baselines of a folder with all that is found there, and how much they newly hide. */
export interface Baselines {
  /** The new texts, and those that they were made from; null for a file that did not exist. */
  readonly files: readonly (OpenFile & { readonly before: string | null })[];
  readonly findings: number;
  readonly errors: number;
  readonly letters: number;
  readonly unread: readonly UnreadFile[];
  /** The number of letters that were not read and stay in the baselines. */
  readonly kept: number;
  /** Whether there are more files than are read. */
  readonly isCut: boolean;
}

/** Bytes. */
export interface Base64 {
  readonly base64: string;
}

export interface ExportLetterParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly format: ExportFormat;
  /** Adds the findings as comments of Word; an HTML page has none. */
  readonly comments?: boolean;
}

export interface OpenConfigFilesParams {
  readonly uris: readonly string[];
}

export interface ReadFileParams extends UriParams {
  /** The size in bytes above which the file is not read. */
  readonly most?: number;
}

export type ReadFileResult = { readonly text: string } | { readonly tooLarge: true } | null;

export interface FindLettersParams {
  readonly most: number;
}

export interface CheckedParams extends UriParams, LetterCounts {
  readonly version: number;
  /** The number of rules that were run. */
  readonly checks: number;
  /** The number of findings that are ignored or in the baseline. */
  readonly suppressed: number;
}

export interface AcceptBaselineParams extends UriParams {
  /** The configuration files that are open in the editor. */
  readonly open?: readonly OpenFile[];
}

export interface WriteConfigFileParams extends OpenFile {
  /** What the file held when `text` was made; null if it did not exist. */
  readonly before: string | null;
}
export type WriteConfigFileResult = {
  readonly written?: true;
  readonly changed?: true;
  readonly failed?: string;
} | null;

export interface SuggestedEntriesParams {
  readonly text: string;
  readonly kind: ConfigurationKind;
}

export interface CursorMovedParams extends UriParams {
  /** Absent if another document is active. */
  readonly position?: Position;
}

/** A file that could not be read or completely checked, and why. */
export interface UnreadFile {
  readonly name: string;
  readonly why: string;
}
