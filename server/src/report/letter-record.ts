import { resolveCitations } from '../citations/resolve.ts';
import type { RuleSetting } from '../config/severity-overrides.ts';
import type { Catalogue } from '../guidelines/catalogue.ts';
import { itemLabel } from '../letter/item-label.ts';
import type { DisputedItem, Letter, Outcome } from '../letter/letter.ts';
import { decisionDate } from '../letter/letter-date.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { SuppressedFinding } from '../suppressions/apply-suppressions.ts';
import type { Span } from '../text/span.ts';
import { itemAt } from './check-ids.ts';
import { groupedByLetter } from './group-by-letter.ts';
import { itemService } from './item-service.ts';
import { type ReviewedText, readinessOf } from './readiness.ts';

/** A place in a file: line and UTF-16 column from 1, and the page of a document that has pages. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly page?: number;
}

/** A finding as lists and reports count it. */
export interface FindingRecord {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  /** The number of the disputed item in which it stands. */
  readonly item: number | undefined;
  /** Its sentence, which may quote the letter; present only where the letter's words are asked for. */
  readonly message?: string;
}

/** A disputed item as lists and reports count it. */
export interface ItemRecord {
  readonly number: number;
  readonly outcome: Outcome | undefined;
  /** The first treatment that its words name: a service, else a drug; undefined where none is recognized. */
  readonly service: string | undefined;
  /** The ids of the guidelines that its MAXIMUS field cites, each once. */
  readonly guidelines: readonly string[];
  /** Whether that field cites something that is not in the catalogue. */
  readonly citesOther: boolean;
  /** What it is called; present only where the letter's words are asked for. */
  readonly name?: string;
}

/** What lists and reports say of one letter. Unless its words are asked for, it has none of them but a well-formed case number. */
export interface LetterRecord {
  readonly file: string;
  readonly place: Place;
  readonly caseNumber: string | undefined;
  /** The month of the decision date, as "2017-03". */
  readonly month: string | undefined;
  readonly items: readonly ItemRecord[];
  readonly findings: readonly FindingRecord[];
  /** The number of findings that are ignored, and in the baseline. */
  readonly ignored: number;
  readonly inBaseline: number;
  readonly isReady: boolean;
  /** "Not ready: 2 errors". */
  readonly readiness: string;
  /** Returns the severity of a rule that applied to the letter; the letters of a folder share it. */
  readonly severityOf: (code: string) => RuleSetting;
}

/** A text that was reviewed, and how to say where something stands in it. */
export interface RecordedText extends ReviewedText {
  readonly file: string;
  readonly catalogue: Catalogue;
  /** Returns the place of a span of the text as it is written. */
  placeOf(span: Span): Place;
}

/** Returns the records of the letters of a text; with the letters' words only where they are asked for. */
export function letterRecords(text: RecordedText, hasWords = false): readonly LetterRecord[] {
  const { file, letters, catalogue, severityOf, placeOf } = text;
  const found = groupedByLetter(letters, text.findings, (finding) => finding);
  const suppressed = groupedByLetter(letters, text.suppressed, ({ finding }) => finding);
  return readinessOf(text).map(({ letter, caseNumber, isReady, summary }) => ({
    file,
    place: placeOf(letter.folded.originalSpan(letter.span)),
    caseNumber: caseNumber === undefined ? undefined : apart(caseNumber),
    month: decisionDate(letter)?.slice(0, 'YYYY-MM'.length),
    items: letter.items.map((item) => itemRecord(item, letter, catalogue, hasWords)),
    findings: (found.get(letter) ?? []).map((finding) => findingRecord(finding, letter, placeOf, hasWords)),
    ...suppressedCounts(suppressed.get(letter) ?? []),
    isReady,
    readiness: summary,
    severityOf,
  }));
}

function suppressedCounts(suppressed: readonly SuppressedFinding[]): Pick<LetterRecord, 'ignored' | 'inBaseline'> {
  const ignored = suppressed.filter((one) => one.ignored !== undefined).length;
  return { ignored, inBaseline: suppressed.length - ignored };
}

function findingRecord(
  { code, severity, span, message }: Finding,
  letter: Letter,
  placeOf: RecordedText['placeOf'],
  hasWords: boolean,
): FindingRecord {
  const item = itemAt(letter, span.start)?.number;
  return { code, severity, place: placeOf(span), item, ...(hasWords && { message: apart(message) }) };
}

function itemRecord(item: DisputedItem, letter: Letter, catalogue: Catalogue, hasWords: boolean): ItemRecord {
  const field = item.maximusGuideline;
  const cited = field ? resolveCitations(field, letter, catalogue).map(({ guideline }) => guideline) : [];
  return {
    number: item.number,
    outcome: item.decision?.outcome,
    service: itemService(item),
    guidelines: [...new Set(cited.filter((guideline) => guideline !== null))],
    citesOther: cited.includes(null),
    ...(hasWords && { name: apart(itemLabel(item)) }),
  };
}

/** Returns a copy of a text; a substring of a letter would keep all of it in memory. */
function apart(words: string): string {
  return [...words].join('');
}
