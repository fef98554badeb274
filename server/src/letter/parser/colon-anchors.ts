import { endsLine, matchWords, matchWordsBack, startsLine } from '../../text/match-words.ts';
import { skipWhitespace, skipWhitespaceBack } from '../../text/normalized-text.ts';
import { type Anchor, labelAnchor } from '../anchor.ts';
import {
  CITING_PARTIES,
  DECISIONS_INTRODUCTION,
  FIELD_LABELS,
  headerLabelOf,
  MTUS_OPENING,
  OUTCOMES,
} from '../form.ts';
import { headerLabelsPattern } from '../form-patterns.ts';
import { bulletBefore } from './bullets.ts';
import { closestLabel, isUsedAsLabel } from './closest-label.ts';

/** The label that opens the case header; it counts only with another label within `CASE_HEADER_REACH`, in UTF-16 units. */
const CASE_NUMBER = headerLabelOf('caseNumber').slice(0, -1).toLowerCase();
const CASE_HEADER_LABELS = new RegExp(
  String.raw`${headerLabelsPattern(['dateAssigned', 'urDenialDate', 'dateOfInjury'])}|\bCM\d\d-\d{5,}[ \t\u00a0]*(?:[\r\n\f]|$)`,
  'i',
);
const CASE_HEADER_REACH = 400;
/** The last words of the sentence below the title of the decisions. */
const INTRODUCTION = DECISIONS_INTRODUCTION.slice(0, -1).split(' ').slice(-3).join(' ').toLowerCase();
/** A label, or the words with which a guideline field begins: an outcome before them ends a header, though the field's label is lost. */
const FIELD_OPENINGS = [
  ...FIELD_LABELS.map(({ words }) => words.toLowerCase()),
  MTUS_OPENING.replace(/ MTUS$/, '').toLowerCase(),
  ...Object.values(CITING_PARTIES).map((party) => `${party.toLowerCase()} `),
];
const EXACT_LABELS = FIELD_LABELS.map(({ kind, words }) => ({ kind, words: words.toLowerCase() }));
/** The last letters of these words, compared before the words themselves. */
const INTRODUCTION_END = lastCode(INTRODUCTION);
const CASE_NUMBER_END = lastCode(CASE_NUMBER);
const LABEL_ENDS: ReadonlySet<number> = new Set(EXACT_LABELS.map(({ words }) => lastCode(words)));

/** Adds what a colon ends or begins: a label, the introduction, the case number; and the outcome after it. */
export function addAnchorsAtColon(source: string, colon: number, add: (anchor: Anchor) => void): void {
  const end = skipWhitespaceBack(source, colon, 0);
  switch (source.charCodeAt(end - 1) | 32) {
    case INTRODUCTION_END: {
      const start = matchWordsBack(source, end, INTRODUCTION);
      if (start >= 0) add({ type: 'introduction', span: { start, end: colon + 1 } });
      break;
    }
    case CASE_NUMBER_END: {
      const start = matchWordsBack(source, end, CASE_NUMBER);
      if (
        start >= 0 &&
        startsLine(source, start) &&
        CASE_HEADER_LABELS.test(source.slice(colon, colon + CASE_HEADER_REACH))
      ) {
        add({ type: 'case-header', span: { start, end: colon + 1 } });
        return;
      }
    }
  }
  const label = labelEndingAt(source, end, colon);
  if (label) add(label);
  const outcome = outcomeAfter(source, colon);
  if (outcome) add(outcome);
}

function labelEndingAt(source: string, end: number, colon: number): Anchor | undefined {
  if (LABEL_ENDS.has(source.charCodeAt(end - 1) | 32)) {
    for (const { kind, words } of EXACT_LABELS) {
      const start = matchWordsBack(source, end, words);
      if (start < 0) continue;
      const bullet = bulletBefore(source, start);
      if (bullet < start || isUsedAsLabel(source, start))
        return labelAnchor(source, { span: { start, end: colon + 1 }, kind, spelling: 'exact', start: bullet });
    }
  }
  const near = closestLabel(source, end, colon);
  if (!near) return undefined;
  const { kind, start } = near;
  const span = { start, end: colon + 1 };
  return labelAnchor(source, { span, kind, spelling: 'misspelled', start: bulletBefore(source, start) });
}

/** Returns the outcome as the last word of a header: nothing but a label or the line's end follows it. */
function outcomeAfter(source: string, colon: number): Anchor | undefined {
  const start = skipWhitespace(source, colon + 1, source.length);
  for (const outcome of OUTCOMES) {
    const end = matchWords(source, start, outcome);
    if (end < 0) continue;
    const after = source.charCodeAt(end) === 46 ? end + 1 : end;
    const endsHeader = endsLine(source, after) || fieldFollows(source, after);
    return endsHeader ? { type: 'outcome', colon, outcome, span: { start, end } } : undefined;
  }
  return undefined;
}

function fieldFollows(source: string, at: number): boolean {
  const next = skipWhitespace(source, at, source.length);
  if (next === at) return false;
  return FIELD_OPENINGS.some((words) => matchWords(source, next, words) >= 0);
}

function lastCode(words: string): number {
  return words.charCodeAt(words.length - 1);
}
