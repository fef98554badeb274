import type { Range } from 'vscode-languageserver-types';
import { resolveCitations } from '../citations/resolve.ts';
import type { PageStart } from '../documents/document.ts';
import { pageAt } from '../documents/pages.ts';
import { builtInCatalogue, type Catalogue } from '../guidelines/catalogue.ts';
import type { DisputedItem, Field, GuidelineField, HeaderKey, Letter, LetterForm, Outcome } from '../letter/letter.ts';
import type { Span } from '../text/span.ts';
import type { LetterText } from './read-letters.ts';

/** The version of `parse`'s output; it changes when a reader of the old one would be misled. */
export const PARSE_SCHEMA = 1;

/** A file and the letters in it. An absent part is null; ranges count lines and UTF-16 columns from 0, as editors do. */
export interface ParsedFile {
  readonly schema: typeof PARSE_SCHEMA;
  readonly file: string;
  readonly letters: readonly ParsedLetter[];
}

/** A letter as programs read it. */
export interface ParsedLetter {
  readonly form: LetterForm;
  readonly header: Readonly<Record<HeaderKey, string | null>> | null;
  readonly reviewer: { readonly licences: readonly string[]; readonly specialties: readonly string[] } | null;
  readonly sections: readonly { readonly kind: string; readonly title: string; readonly range: Range }[];
  readonly items: readonly ParsedItem[];
  readonly range: Range;
  /** The page of the PDF or Word document on which it begins, from 1; absent for a text. */
  readonly page?: number;
}

/** A disputed item as programs read it. */
export interface ParsedItem {
  /** The whole header before its last colon, without a bullet or a list number. */
  readonly name: string | null;
  /** The word printed. */
  readonly decision: string | null;
  /** The outcome that the word, or in the 2013 layouts the sentence, states. */
  readonly outcome: Outcome | null;
  readonly disputed: string | null;
  readonly original: string | null;
  readonly authorized: string | null;
  readonly claimsAdministratorGuideline: ParsedGuidelineField | null;
  readonly maximusGuideline: ParsedGuidelineField | null;
  readonly rationale: { readonly text: string } | null;
  readonly range: Range;
  /** The page of the PDF or Word document on which it begins, from 1; absent for a text. */
  readonly page?: number;
}

/** A guideline field as programs read it. */
export interface ParsedGuidelineField {
  readonly text: string;
  readonly citations: readonly ParsedCitation[];
}

/** One guideline that a field cites. */
export interface ParsedCitation {
  /** Its id in the catalogue, or null for one that is not in it. */
  readonly guideline: string | null;
  readonly title: string;
  readonly topics: readonly string[];
  /** Page ranges as printed, each [first, last]. */
  readonly pages: readonly (readonly [number, number])[];
  readonly mtus: boolean;
}

const HEADER_KEYS: readonly HeaderKey[] = [
  'caseNumber',
  'dateAssigned',
  'dateOfInjury',
  'decisionDate',
  'urDenialDate',
  'priority',
  'applicationReceived',
];

/** Returns the output of `parse` for one file. */
export function parsedFile(
  { file, pages = [] }: Pick<LetterText, 'file' | 'pages'>,
  letters: readonly Letter[],
  catalogue = builtInCatalogue(),
): ParsedFile {
  return { schema: PARSE_SCHEMA, file, letters: letters.map((letter) => parsedLetter(letter, catalogue, pages)) };
}

function parsedLetter(letter: Letter, catalogue: Catalogue, pages: readonly PageStart[]): ParsedLetter {
  const pageOf = (span: Span): { page?: number } => {
    const page = pageAt(pages, letter.folded.originalSpan(span).start);
    return page === undefined ? {} : { page };
  };
  return {
    form: letter.form,
    header: headerOf(letter),
    reviewer: reviewerOf(letter),
    sections: letter.sections.map(({ kind, title, span }) => ({
      kind,
      title: title.text,
      range: letter.rangeOf(span),
    })),
    items: letter.items.map((item) => ({ ...parsedItem(item, letter, catalogue), ...pageOf(item.span) })),
    range: letter.rangeOf(letter.span),
    ...pageOf(letter.span),
  };
}

function headerOf({ header }: Letter): ParsedLetter['header'] {
  if (header === undefined) return null;
  const entryOf = (key: HeaderKey): string | null =>
    header.entries.find((entry) => entry.key === key)?.value?.text ?? null;
  return Object.fromEntries(HEADER_KEYS.map((key) => [key, entryOf(key)])) as Record<HeaderKey, string | null>;
}

function reviewerOf({ reviewer }: Letter): ParsedLetter['reviewer'] {
  if (reviewer === undefined) return null;
  return {
    licences: reviewer.licenses.map(({ text }) => text),
    specialties: reviewer.specialties.map((specialty) => specialty.text),
  };
}

function parsedItem(item: DisputedItem, letter: Letter, catalogue: Catalogue): ParsedItem {
  return {
    name: item.name.text || null,
    decision: item.decision?.word.text ?? null,
    outcome: item.decision?.outcome ?? null,
    disputed: item.disputed.text || null,
    original: item.request?.original.text ?? null,
    authorized: item.request?.authorized?.text ?? null,
    claimsAdministratorGuideline: guidelineOf(item.claimsAdministratorGuideline, letter, catalogue),
    maximusGuideline: guidelineOf(item.maximusGuideline, letter, catalogue),
    rationale: rationaleOf(item.rationale),
    range: letter.rangeOf(item.span),
  };
}

function guidelineOf(
  field: GuidelineField | undefined,
  letter: Letter,
  catalogue: Catalogue,
): ParsedGuidelineField | null {
  return field === undefined ? null : { text: field.body.text, citations: citationsOf(field, letter, catalogue) };
}

function rationaleOf(field: Field | undefined): ParsedItem['rationale'] {
  return field === undefined ? null : { text: field.body.text };
}

function citationsOf(field: GuidelineField, letter: Letter, catalogue: Catalogue): ParsedCitation[] {
  return resolveCitations(field, letter, catalogue).map(({ guideline, title, topics, pages, mtus }) => ({
    guideline,
    title: title.text,
    topics: topics.map((topic) => topic.words.text),
    pages: pages.flatMap((cited) => cited.ranges),
    mtus,
  }));
}
