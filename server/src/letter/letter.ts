import type { Position, Range } from 'vscode-languageserver-types';
import type { FoldedText, Omitted } from '../text/folded-text.ts';
import type { Span, TextSpan } from '../text/span.ts';

/**
 * The layouts of a determination letter by the years they were in use: three of 2013 (a notice, a professional review and a
 * numbered final determination), then the labelled ones: 2014 (credentials in a sentence), 2015 (a credentials block) and
 * 2016 (a case header above the first title).
 */
export type LetterForm = '2013-notice' | '2013-review' | '2013-numbered' | '2014' | '2015' | '2016';

/**
 * What a section is for. The three of the later layouts come first, then those of the 2013 layouts, some of which may stand in later letters,
 * too; any other one that a letter's writer added is `other`.
 */
export type SectionKind =
  | 'determination'
  | 'summary'
  | 'decisions'
  | 'notice'
  | 'qualifications'
  | 'documents'
  | 'issue'
  | 'guidelines'
  | 'other';

/** How a title or label is written: as the form has it, misspelled, or (a label only) without its colon. */
export type Spelling = 'exact' | 'misspelled' | 'no-colon';

/** A title or label as it is printed, with what the form prints there. */
export interface Label extends TextSpan {
  readonly spelling: Spelling;
  readonly standard: string;
}

/** A titled part of the letter, from its title to its last words. */
export interface Section {
  readonly kind: SectionKind;
  readonly title: Label;
  /** The words below the title; empty (start = end) when there are none. */
  readonly body: TextSpan;
  readonly span: Span;
}

/** The seven entries of the case header. */
export type HeaderKey =
  | 'caseNumber'
  | 'dateAssigned'
  | 'dateOfInjury'
  | 'decisionDate'
  | 'urDenialDate'
  | 'priority'
  | 'applicationReceived';

/** One entry of the case header; `value` is absent where the label stands alone. */
export interface HeaderEntry {
  readonly key: HeaderKey;
  readonly label: TextSpan;
  readonly value: TextSpan | undefined;
}

/** The block above the first title with the case number and the dates (from 2016). */
export interface CaseHeader {
  readonly entries: readonly HeaderEntry[];
  /** Labels that are nearly the form's, "Received:" among them. */
  readonly misspelled: readonly Label[];
  /** Labels that stand apart from their values, with one value too few: none of theirs is known. */
  readonly unpaired: readonly HeaderKey[];
  readonly span: Span;
}

/** The reviewer's qualifications: a sentence (2014) or a block of licenses and specialties (from 2015). */
export interface Reviewer {
  readonly style: 'sentence' | 'block';
  /** States of licensure, as printed. */
  readonly licenses: readonly TextSpan[];
  /** Board certification or specialty, as printed. */
  readonly specialties: readonly TextSpan[];
  readonly span: Span;
}

/** The three labelled fields of a disputed item. */
export type FieldKind = 'claimsAdministratorGuideline' | 'maximusGuideline' | 'rationale';

/** A labelled field; `body` is empty (start = end) when the label has no words. */
export interface Field {
  readonly kind: FieldKind;
  readonly label: Label;
  readonly body: TextSpan;
  readonly span: Span;
}

/** The kind of statement in a guideline field: nothing was cited, it cites, or it holds other words (a draft, free text). */
export type CitationStatement = 'none-cited' | 'cited' | 'other';

/** A part of a guideline field that cites: the words after "Decision based on MTUS" or "… Non-MTUS Citation". */
export interface CitationPart {
  readonly mtus: boolean;
  readonly words: TextSpan;
}

/** Page numbers where `Page(s):` stands; each range is [first, last] as printed, so a reversed range stays reversed. */
export interface CitedPages {
  readonly ranges: readonly (readonly [number, number])[];
  readonly span: Span;
}

/** A guideline field with what is known of it without a catalogue. */
export interface GuidelineField extends Field {
  readonly kind: 'claimsAdministratorGuideline' | 'maximusGuideline';
  readonly statement: CitationStatement;
  readonly parts: readonly CitationPart[];
  readonly pages: readonly CitedPages[];
}

/** The outcome that a decision word or sentence means. */
export type Outcome = 'upheld' | 'overturned';

/** The word printed as the decision and the outcome it means, if it means one. */
export interface Decision {
  readonly word: TextSpan;
  readonly outcome: Outcome | undefined;
  /** From the name's end to the last punctuation mark around the word, where anything but a colon separates the two: ". Upheld", " [Upheld]". */
  readonly separator?: Span;
}

/** The parts of a sentence header ("X was the original request. Y was authorized … the remaining …, Z is: Upheld"). */
export interface SplitRequest {
  readonly original: TextSpan;
  readonly authorized: TextSpan | undefined;
  readonly disputed: TextSpan;
}

/** One treatment or service in dispute: its header and its fields. */
export interface DisputedItem {
  /** Its place among the items of the letter, from 1. */
  readonly number: number;
  /**
   * The whole header before its last colon, white space collapsed and without a bullet or a list number; its text is '' where a header is
   * missing.
   */
  readonly name: TextSpan;
  /** What is in dispute, as the item is called in outline and messages: for a sentence header, the part that remains. */
  readonly disputed: TextSpan;
  /** Only for a sentence header. */
  readonly request: SplitRequest | undefined;
  readonly decision: Decision | undefined;
  /** All fields in the order in which they stand, repeated ones too. */
  readonly fields: readonly Field[];
  /** The first field of each kind. */
  readonly claimsAdministratorGuideline: GuidelineField | undefined;
  readonly maximusGuideline: GuidelineField | undefined;
  readonly rationale: Field | undefined;
  /** Name and decision. */
  readonly header: Span;
  /** From the first word of the header to the last word of the last field. */
  readonly span: Span;
}

/** One determination letter as it stands in a text; an absent part is undefined. */
export interface Letter {
  readonly form: LetterForm;
  /** Whether its layout labels the fields of an item, as all do from 2014 on. */
  readonly labelled: boolean;
  readonly header: CaseHeader | undefined;
  readonly reviewer: Reviewer | undefined;
  /** Every titled section in the order in which it stands, repeated ones too. */
  readonly sections: readonly Section[];
  readonly items: readonly DisputedItem[];
  /** From the letter's first word to its last. */
  readonly span: Span;
  /** The whole text in which the letter stands, as it is read; all spans are offsets into it. */
  readonly source: string;
  /** That text with the mapping to the source as it is written. */
  readonly folded: FoldedText;
  /** Where the letter stands in the text as it is written. */
  readonly written: Span;
  /** What the reading of this letter leaves out. */
  readonly omitted: Omitted;
  /** Returns the LSP range of a span in the original text; lines end at CRLF, LF or CR. */
  rangeOf(span: Span): Range;
  /** Returns the offset of a position; past the end of a line, that line's end. */
  offsetAt(position: Position): number;
}
