import { endsLine, matchWords, matchWordsBack, startsLine } from '../../text/match-words.ts';
import { collapseWhitespace, skipWhitespace, skipWhitespaceBack } from '../../text/normalized-text.ts';
import { FIELD_LABELS, TITLES, type Title } from '../form.ts';
import type { Outcome } from '../letter.ts';
import { type Anchor, labelAnchor, titleAnchor, withoutInner } from '../mark.ts';
import { afterBullet, bulletBefore } from './bullets.ts';
import { endWithoutColon, isUsedAsLabel, nearLabel } from './closest-label.ts';
import { closestTitle } from './closest-title.ts';
import { furtherTitle } from './further-titles.ts';
import { outcomeBeforeLabel } from './outcome-before-label.ts';
import { runOnTitles } from './run-on-titles.ts';

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
const EXACT_LABELS = FIELD_LABELS.map(({ kind, words }) => ({ kind, words: words.toLowerCase() }));

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
export function scanAnchors(source: string): readonly Anchor[] {
  const anchors: Anchor[] = [];
  const lineEnd = lineEnds(source);
  let line = 0;
  let colon = source.indexOf(':');
  const add = (anchor: Anchor) => {
    const outcome = anchor.type === 'label' ? unpartedOutcome(source, anchor.span.start, anchors) : undefined;
    if (outcome) anchors.push(outcome);
    anchors.push(anchor);
  };
  while (line < source.length || colon >= 0) {
    if (line < source.length && (colon < 0 || line <= colon)) {
      const end = lineEnd(line);
      const anchor = anchorAtLineStart(source, line, end);
      if (anchor) add(anchor);
      // The rest of a title that goes over a line's end is no title of its own.
      line = (anchor && anchor.span.end > end ? lineEnd(anchor.span.end) : end) + 1;
    } else {
      addAnchorsAtColon(source, colon, add);
      colon = source.indexOf(':', colon + 1);
    }
  }
  for (const { title, span } of runOnTitles(source)) anchors.push(titleAnchor(source, span, title, 'exact'));
  return withoutInner(anchors.sort((a, b) => a.span.start - b.span.start));
}

/** Where the line ends that holds an offset; the offsets may only grow from one question to the next. */
function lineEnds(source: string): (from: number) => number {
  const anchors = LINE_ENDS.filter((anchor) => source.includes(anchor));
  const next = anchors.map(() => -1);
  return (from) => {
    let end = source.length;
    for (let index = 0; index < anchors.length; index++) {
      let at = next[index] ?? -1;
      if (at < from) {
        at = source.indexOf(anchors[index] ?? '', from);
        if (at < 0) at = source.length;
        next[index] = at;
      }
      if (at < end) end = at;
    }
    return end;
  };
}

/** Titles, the letterhead and labels without a colon: what can be told from a line's first words, after its bullet if it has one. */
function anchorAtLineStart(source: string, start: number, end: number): Anchor | undefined {
  const begin = skipWhitespace(source, start, end);
  if (begin >= end) return undefined;
  const first = afterBullet(source, begin, end);
  const anchor = markAtWords(source, first, end);
  return anchor && first > begin ? { ...anchor, span: { start: begin, end: anchor.span.end } } : anchor;
}

function markAtWords(source: string, first: number, end: number): Anchor | undefined {
  const code = source.charCodeAt(first);
  if (OPENINGS[openingOf(code, source.charCodeAt(first + 1))] !== 1) return otherTitle(source, first, end);
  const key = code | 32;
  for (const { words, of: title } of titlesByFirst.get(key) ?? []) {
    const titleEnd = titleAt(source, first, words, title);
    if (titleEnd >= 0) return titleAnchor(source, { start: first, end: titleEnd }, title, 'exact');
  }
  if (key === 109 && matchWords(source, first, LETTERHEAD) >= 0 && endsLine(source, first + LETTERHEAD.length)) {
    return { type: 'letterhead', span: { start: first, end: first + LETTERHEAD.length } };
  }
  for (const { words, of } of labelsByFirst.get(key) ?? []) {
    const labelEnd = matchWords(source, first, words);
    const markEnd = labelEnd < 0 ? -1 : endWithoutColon(source, first, labelEnd);
    if (markEnd >= 0)
      return labelAnchor(source, { span: { start: first, end: markEnd }, kind: of.kind, spelling: 'no-colon' });
  }
  return otherTitle(source, first, end);
}

/** A title stands alone on its line, or is printed in the form's own letters (so that words may follow on its line). */
function titleAt(source: string, at: number, words: string, title: Title): number {
  const end = matchWords(source, at, words);
  if (end < 0) return -1;
  const colon = skipWhitespace(source, end, source.length);
  const titleEnd = source.charCodeAt(colon) === 58 ? colon + 1 : end;
  if (endsLine(source, titleEnd)) return titleEnd;
  const standard = title.words.replace(/:$/, '');
  if (collapseWhitespace(source.slice(at, end)) !== standard) return -1;
  if (title.words !== standard) return titleEnd > end ? titleEnd : -1;
  return standard === standard.toUpperCase() ? end : -1;
}

/** A line that nearly is a title of the form, or is a title that no form has. */
function otherTitle(source: string, first: number, end: number): Anchor | undefined {
  const near = closestTitle(source, first, end);
  if (near) return titleAnchor(source, near.span, near.title, 'misspelt');
  const further = furtherTitle(source, first, end);
  return further && titleAnchor(source, further.span, further.title, 'exact');
}

/** What a colon ends or begins: a label, the introduction, the case number; and the outcome after it. */
function addAnchorsAtColon(source: string, colon: number, add: (anchor: Anchor) => void): void {
  const end = skipWhitespaceBack(source, colon, 0);
  switch (source.charCodeAt(end - 1) | 32) {
    case 119: {
      const start = matchWordsBack(source, end, INTRODUCTION);
      if (start >= 0) add({ type: 'introduction', span: { start, end: colon + 1 } });
      break;
    }
    case 114: {
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

/** More than one mark where a header has a single colon: "::", "–:". */
const MARKS = /^[:;–—=|-]{2,}$/;

/**
 * The outcome right before a label that no plain colon parts from its header's name; it takes the place of the same outcome found at a
 * colon where other marks stand beside that.
 */
function unpartedOutcome(source: string, label: number, anchors: Anchor[]): Anchor | undefined {
  const found = outcomeBeforeLabel(source, label);
  if (!found) return undefined;
  const { word: span, outcome, nameEnd: colon, separator } = found;
  const known = anchors.findLastIndex(
    (anchor, at) => at >= anchors.length - 2 && anchor.type === 'outcome' && anchor.span.start === span.start,
  );
  if (known >= 0) {
    if (!MARKS.test(source.slice(colon, span.start).replace(/\s/g, ''))) return undefined;
    anchors.splice(known, 1);
  }
  return { type: 'outcome', colon, outcome, separator, span };
}

function labelEndingAt(source: string, end: number, colon: number): Anchor | undefined {
  if ((source.charCodeAt(end - 1) | 32) === 101) {
    for (const { kind, words } of EXACT_LABELS) {
      const start = matchWordsBack(source, end, words);
      if (start < 0) continue;
      const bullet = bulletBefore(source, start);
      if (bullet < start || isUsedAsLabel(source, start))
        return labelAnchor(source, { span: { start, end: colon + 1 }, kind, spelling: 'exact', start: bullet });
    }
  }
  const near = nearLabel(source, end, colon);
  if (!near) return undefined;
  const { kind, start } = near;
  const span = { start, end: colon + 1 };
  return labelAnchor(source, { span, kind, spelling: 'misspelt', start: bulletBefore(source, start) });
}

/** The outcome as the last word of a header: nothing but a label or the line's end follows it. */
function outcomeAfter(source: string, colon: number): Anchor | undefined {
  const start = skipWhitespace(source, colon + 1, source.length);
  const code = source.charCodeAt(start) | 32;
  if (code !== 117 && code !== 111) return undefined;
  const outcome: Outcome = code === 117 ? 'upheld' : 'overturned';
  const end = matchWords(source, start, outcome);
  if (end < 0) return undefined;
  const after = source.charCodeAt(end) === 46 ? end + 1 : end;
  if (!endsLine(source, after) && !fieldFollows(source, after)) return undefined;
  return { type: 'outcome', colon, outcome, span: { start, end } };
}

function fieldFollows(source: string, at: number): boolean {
  const next = skipWhitespace(source, at, source.length);
  if (next === at) return false;
  return FIELD_OPENINGS.some((words) => matchWords(source, next, words) >= 0);
}

function byFirstLetter<T>(candidates: readonly Candidate<T>[]): ReadonlyMap<number, readonly Candidate<T>[]> {
  const map = new Map<number, Candidate<T>[]>();
  for (const candidate of candidates) {
    const key = candidate.words.charCodeAt(0);
    map.set(key, [...(map.get(key) ?? []), candidate]);
  }
  return map;
}
