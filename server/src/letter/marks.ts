import { distance } from 'fastest-levenshtein';
import { collapse, isBlank, skipBlanks, skipBlanksBack } from './flow.ts';
import { FIELD_LABELS, labelOf, TITLES, type Title } from './form.ts';
import type { FieldKind, Label, Outcome } from './letter.ts';
import type { Span } from './span.ts';
import { endsLine, isLineEnd, isWordPart, matchWords, matchWordsBack, startsLine } from './words.ts';

/** A stable word or phrase of the form where it stands in a text. */
export type Mark =
  | { readonly type: 'case-header'; readonly span: Span }
  | { readonly type: 'letterhead'; readonly span: Span }
  | { readonly type: 'title'; readonly title: Title; readonly label: Label; readonly span: Span }
  | { readonly type: 'introduction'; readonly span: Span }
  | { readonly type: 'label'; readonly kind: FieldKind; readonly label: Label; readonly span: Span }
  | { readonly type: 'outcome'; readonly colon: number; readonly outcome: Outcome; readonly span: Span };

const LINE_ENDS = ['\n', '\r', '\f'];

/** What opens the case header; it counts only with another of its labels near (see `CASE_HEADER_REACH`). */
const CASE_NUMBER = 'case number';
const CASE_HEADER_LABELS =
  /Date\s+Assigned|UR\s+Denial\s+Date|Date\s+of\s+Injury|\bCM\d\d-\d{5,}[ \t\u00a0]*(?:[\r\n\f]|$)/i;
const CASE_HEADER_REACH = 400;
const LETTERHEAD = 'maximus federal services, inc.';
/** The last words of the sentence below the title of the decisions. */
const INTRODUCTION = 'set forth below';
/** A label, or the words with which a guideline field begins: an outcome before them ends a header, though the field's label is lost. */
const FIELD_OPENINGS = [
  ...FIELD_LABELS.map(({ words }) => words.toLowerCase()),
  'decision based on',
  'the claims administrator ',
  'the expert reviewer ',
];
/** After an article a label is spoken of: "as the claims administrator guideline: …". */
const ARTICLE = /(?:^|\s)(?:the|this|that|its|their|his|her|an|any|per|under)\s+$/i;
/** No label, with as many letters off and blanks too many as one may have, is longer, in UTF-16 units. */
const LONGEST_LABEL = 48;
/** A misspelt label or title may differ from the form's in this share of its letters. */
const MISSPELT_SHARE = 0.2;
const EXACT_LABELS = FIELD_LABELS.map(({ kind, words }) => ({ kind, words: words.toLowerCase() }));
/** Labels, other names under which a writer may put them, and how many letters a misspelt one may be off. */
const LABEL_VARIANTS: readonly LabelVariant[] = [
  ...EXACT_LABELS,
  { kind: 'rationale' as const, words: 'rationale' },
  { kind: 'rationale' as const, words: 'rationale for decision' },
  { kind: 'claimsAdministratorGuideline' as const, words: 'ca guideline' },
].map(({ kind, words }) => ({
  kind,
  words,
  count: words.replaceAll(' ', '').length,
  letters: [...words].reduce(
    (letters, letter) => (letter === ' ' ? letters : letters | bitOf(letter.charCodeAt(0))),
    0,
  ),
  allowed: words.length < 12 ? 1 : Math.ceil(words.length * MISSPELT_SHARE),
}));

interface LabelVariant {
  readonly kind: FieldKind;
  readonly words: string;
  /** How many letters it has. */
  readonly count: number;
  /** The letters in it, whatever their number, as bits. */
  readonly letters: number;
  readonly allowed: number;
}

interface Candidate<T> {
  readonly words: string;
  readonly of: T;
}

const titlesByFirst = byFirstLetter(
  TITLES.map((title) => ({ words: title.words.toLowerCase().replace(/:$/, ''), of: title })),
);
const labelsByFirst = byFirstLetter(FIELD_LABELS.map((label) => ({ words: label.words.toLowerCase(), of: label })));

/** Whether titles, labels or the letterhead begin with two letters, by `openingOf`; most lines begin with others. */
const OPENINGS = new Uint8Array(1 << 16);
for (const { words } of [...TITLES, ...FIELD_LABELS, { words: LETTERHEAD }]) {
  OPENINGS[openingOf(words.charCodeAt(0), words.charCodeAt(1))] = 1;
}

/** Two letters in any case as one number; a few others share it. */
function openingOf(first: number, second: number): number {
  return ((first & 255) << 8) | (second & 255) | 0x2020;
}

/** Finds every mark of the form, in the order in which they stand, in one pass over the text; linear in its length. */
export function scanMarks(source: string): readonly Mark[] {
  const marks: Mark[] = [];
  const lineEnd = lineEnds(source);
  let line = 0;
  let colon = source.indexOf(':');
  while (line < source.length || colon >= 0) {
    if (line < source.length && (colon < 0 || line <= colon)) {
      const end = lineEnd(line);
      const mark = markAtLine(source, line, end);
      if (mark) marks.push(mark);
      // The rest of a title that goes over a line's end is no title of its own.
      line = (mark && mark.span.end > end ? lineEnd(mark.span.end) : end) + 1;
    } else {
      addMarksAtColon(source, colon, marks);
      colon = source.indexOf(':', colon + 1);
    }
  }
  return marks.sort((a, b) => a.span.start - b.span.start);
}

/** Where the line ends that holds an offset; the offsets may only grow from one question to the next. */
function lineEnds(source: string): (from: number) => number {
  const marks = LINE_ENDS.filter((mark) => source.includes(mark));
  const next = marks.map(() => -1);
  return (from) => {
    let end = source.length;
    for (let index = 0; index < marks.length; index++) {
      let at = next[index] ?? -1;
      if (at < from) {
        at = source.indexOf(marks[index] ?? '', from);
        if (at < 0) at = source.length;
        next[index] = at;
      }
      if (at < end) end = at;
    }
    return end;
  };
}

/** Titles, the letterhead and labels without a colon: what can be told from a line's first words. */
function markAtLine(source: string, start: number, end: number): Mark | undefined {
  const first = skipBlanks(source, start, end);
  if (first >= end) return undefined;
  const code = source.charCodeAt(first);
  if (OPENINGS[openingOf(code, source.charCodeAt(first + 1))] !== 1) return misspeltTitle(source, first, end);
  const key = code | 32;
  for (const { words, of: title } of titlesByFirst.get(key) ?? []) {
    const titleEnd = titleAt(source, first, words, title);
    if (titleEnd >= 0) return titleMark(source, { start: first, end: titleEnd }, title, 'exact');
  }
  if (key === 109 && matchWords(source, first, LETTERHEAD) >= 0 && endsLine(source, first + LETTERHEAD.length)) {
    return { type: 'letterhead', span: { start: first, end: first + LETTERHEAD.length } };
  }
  for (const { words, of } of labelsByFirst.get(key) ?? []) {
    const labelEnd = matchWords(source, first, words);
    if (labelEnd >= 0 && lacksColon(source, labelEnd))
      return labelMark(source, { start: first, end: labelEnd }, of.kind, 'no-colon');
  }
  return misspeltTitle(source, first, end);
}

/** A title stands alone on its line, or is printed in the form's own letters (so that words may follow on its line). */
function titleAt(source: string, at: number, words: string, title: Title): number {
  const end = matchWords(source, at, words);
  if (end < 0) return -1;
  const colon = skipBlanks(source, end, source.length);
  const titleEnd = source.charCodeAt(colon) === 58 ? colon + 1 : end;
  if (endsLine(source, titleEnd)) return titleEnd;
  const standard = title.words.replace(/:$/, '');
  if (collapse(source.slice(at, end)) !== standard) return -1;
  if (title.words !== standard) return titleEnd > end ? titleEnd : -1;
  return standard === standard.toUpperCase() ? end : -1;
}

/** A label without its colon is taken for one when a capital follows: "Decision rationale The request …". */
function lacksColon(source: string, end: number): boolean {
  const next = skipBlanks(source, end, source.length);
  const code = source.charCodeAt(next);
  return next > end && code >= 65 && code <= 90;
}

/** A line in capitals that is nearly one of the three titles. */
function misspeltTitle(source: string, first: number, end: number): Mark | undefined {
  const second = source.charCodeAt(first + 1);
  if (second < 65 || second > 90 || end - first > 120 || holdsSmallLetter(source, first, end)) return undefined;
  const words = collapse(source.slice(first, end)).replace(/\s*:$/, '');
  if (words.length < 12 || words !== words.toUpperCase()) return undefined;
  for (const title of TITLES) {
    if (title.year2013) continue;
    const off = distance(words, title.words);
    if (off > 0 && off <= title.words.length * MISSPELT_SHARE) {
      return titleMark(source, { start: first, end: skipBlanksBack(source, end, first) }, title, 'misspelt');
    }
  }
  return undefined;
}

function holdsSmallLetter(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code >= 97 && code <= 122) return true;
  }
  return false;
}

/** What a colon ends or begins: a label, the introduction, the case number; and the outcome after it. */
function addMarksAtColon(source: string, colon: number, marks: Mark[]): void {
  const end = skipBlanksBack(source, colon, 0);
  switch (source.charCodeAt(end - 1) | 32) {
    case 119: {
      const start = matchWordsBack(source, end, INTRODUCTION);
      if (start >= 0) marks.push({ type: 'introduction', span: { start, end: colon + 1 } });
      break;
    }
    case 114: {
      const start = matchWordsBack(source, end, CASE_NUMBER);
      if (
        start >= 0 &&
        startsLine(source, start) &&
        CASE_HEADER_LABELS.test(source.slice(colon, colon + CASE_HEADER_REACH))
      ) {
        marks.push({ type: 'case-header', span: { start, end: colon + 1 } });
        return;
      }
    }
  }
  const label = labelEndingAt(source, end, colon);
  if (label) marks.push(label);
  const outcome = outcomeAfter(source, colon);
  if (outcome) marks.push(outcome);
}

function labelEndingAt(source: string, end: number, colon: number): Mark | undefined {
  if ((source.charCodeAt(end - 1) | 32) === 101) {
    for (const { kind, words } of EXACT_LABELS) {
      const start = matchWordsBack(source, end, words);
      if (start >= 0 && isSet(source, start)) return labelMark(source, { start, end: colon + 1 }, kind, 'exact');
    }
  }
  return misspeltLabel(source, end, colon);
}

/** A line's first words before a colon that are nearly a label. */
function misspeltLabel(source: string, end: number, colon: number): Mark | undefined {
  if (!isWordPart(source.charCodeAt(end - 1))) return undefined;
  let start = end;
  let count = 0;
  let letters = 0;
  const furthest = Math.max(0, end - LONGEST_LABEL);
  let at = end - 1;
  for (; at >= furthest; at--) {
    const code = source.charCodeAt(at);
    // Whether it is no letter first, since most of a line are letters.
    if (((code | 32) < 97 || code > 122) && isBlank(code)) {
      if (isLineEnd(code)) break;
      continue;
    }
    letters |= bitOf(code);
    count++;
    start = at;
  }
  if ((at < furthest && furthest > 0) || end - start < 7) return undefined;
  let words: string | undefined;
  for (const { kind, words: expected, count: expectedCount, letters: expectedLetters, allowed } of LABEL_VARIANTS) {
    // A letter off adds one to those in it and takes one away, at most.
    if (Math.abs(count - expectedCount) > allowed || countOf(letters ^ expectedLetters) > 2 * allowed) continue;
    words ??= collapse(source.slice(start, end)).toLowerCase();
    if (Math.abs(words.length - expected.length) <= allowed && distance(words, expected) <= allowed) {
      return labelMark(source, { start, end: colon + 1 }, kind, 'misspelt');
    }
  }
  return undefined;
}

/** A bit for a letter in any case; other characters share it. */
function bitOf(code: number): number {
  return 1 << (code & 31);
}

/** How many bits are set. */
function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** The outcome as the last word of a header: nothing but a label or the line's end follows it. */
function outcomeAfter(source: string, colon: number): Mark | undefined {
  const start = skipBlanks(source, colon + 1, source.length);
  const code = source.charCodeAt(start) | 32;
  if (code !== 117 && code !== 111) return undefined;
  const outcome: Outcome = code === 117 ? 'upheld' : 'overturned';
  const end = matchWords(source, start, outcome);
  if (end < 0) return undefined;
  const after = source.charCodeAt(end) === 46 ? end + 1 : end;
  if (!endsLine(source, after) && !fieldFollows(source, after)) return undefined;
  return { type: 'outcome', colon, outcome, span: { start, end } };
}

/** A label in quotation marks, in brackets or after an article is spoken of, not set. */
function isSet(source: string, at: number): boolean {
  if (at === 0) return true;
  if (!isBlank(source.charCodeAt(at - 1))) return false;
  // What stands before most labels ends in a period.
  const before = source.charCodeAt(skipBlanksBack(source, at, 0) - 1);
  return before === 46 || !ARTICLE.test(source.slice(Math.max(0, at - 12), at));
}

function fieldFollows(source: string, at: number): boolean {
  const next = skipBlanks(source, at, source.length);
  if (next === at) return false;
  return FIELD_OPENINGS.some((words) => matchWords(source, next, words) >= 0);
}

function titleMark(source: string, span: Span, title: Title, spelling: 'exact' | 'misspelt'): Mark {
  const label = { text: printed(source, span, title.words), span, spelling, standard: title.words };
  return { type: 'title', title, label, span };
}

function labelMark(source: string, span: Span, kind: FieldKind, spelling: Label['spelling']): Mark {
  const standard = labelOf(kind);
  return {
    type: 'label',
    kind,
    label: { text: printed(source, span, standard), span, spelling, standard },
    span,
  };
}

/** The words of a mark, which mostly are the form's own. */
function printed(source: string, { start, end }: Span, standard: string): string {
  const words = source.slice(start, end);
  return words === standard ? standard : collapse(words);
}

function byFirstLetter<T>(candidates: readonly Candidate<T>[]): ReadonlyMap<number, readonly Candidate<T>[]> {
  const map = new Map<number, Candidate<T>[]>();
  for (const candidate of candidates) {
    const key = candidate.words.charCodeAt(0);
    map.set(key, [...(map.get(key) ?? []), candidate]);
  }
  return map;
}
