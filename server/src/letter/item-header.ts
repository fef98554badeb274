import { flow, phrase, skipBlanks, skipBlanksBack } from './flow.ts';
import type { Decision, Outcome, SplitRequest } from './letter.ts';
import { readDecision } from './outcome.ts';
import type { Phrase, Span } from './span.ts';
import { isLineEnd, lineStartOf } from './words.ts';

/** What a disputed item's header says. */
export interface ItemHeader {
  readonly name: Phrase;
  readonly disputed: Phrase;
  readonly request?: SplitRequest;
  readonly decision?: Decision;
  readonly span: Span;
}

/** A line that ends a sentence, with the quotation marks and brackets that may close it: `necessary.` `(2014).”`. */
const SENTENCE_END = /[.?!]["'”’)\]]*$/;
/** A short word before a period, where the next line goes on in lower case: "10 mg." / "tablets". */
const ABBREVIATED = /(?:^|[\s\d(])[a-z]{1,4}\.$/i;
/** How rationales close, with or without a final period. */
const CLOSING = /medically\s+necessary(?:\s+and\s+appropriate)?[.]?$/i;
/** Sentence headers: "X was the original request. Y was authorized … The remaining … portion of the original request, Z is". */
const ORIGINAL = /\b(?:was|were)\s+the\s+original\s+request\b\.?/i;
const AUTHORIZED_AFTER = /^\s*the claims administrator authorized (.+?), leaving the original request/i;
const AUTHORIZED_BEFORE = /^\s*(.+?) (?:was|were) (?:authorized|approved|certified) by the claims administrator/i;
const LATER_SENTENCE =
  /the\s+remaining\s+(?:imr[- ]eligible\s+)?portion|^\s*the\s+original\s+request,|leaving\s+the\s+original\s+request|authorized\s+by\s+the\s+claims\s+administrator/i;
const DISPUTED = /original request, /gi;
/** No header holds more than this, in UTF-16 units (the longest of 439 published ones has 600). */
const REACH = 4000;
/** A line that ends this many characters short of its fullest neighbour was not wrapped there. */
const SHORT_OF_FULL = 18;

/**
 * Where the header that ends at `end` starts, going back line by line to the end of a sentence, at the furthest to `floor`.
 * `inProse` says that a field's words stand between `floor` and the header, so that reaching `floor` means nothing was found.
 */
export function headerStart(source: string, floor: number, end: number, inProse: boolean): number {
  const furthest = Math.max(floor, end - REACH);
  const first = backToSentenceEnd(source, furthest, lineStartOf(source, Math.max(end - 1, floor)), end);
  if (first <= furthest && inProse) return byShape(source, furthest, end) ?? lastSentence(source, furthest, end);
  return skipBlanks(source, backToOriginalRequest(source, furthest, first, end), end);
}

/** The start of the line after the nearest line above that ends a sentence. */
function backToSentenceEnd(source: string, floor: number, from: number, end: number): number {
  let start = from;
  while (start > floor) {
    const above = skipBlanksBack(source, start, floor);
    if (above <= floor) return floor;
    const aboveStart = Math.max(lineStartOf(source, above - 1), floor);
    const line = source.slice(Math.max(aboveStart, above - 80), above);
    if (CLOSING.test(line) || (SENTENCE_END.test(line) && !goesOn(source, line, start, end))) return start;
    start = aboveStart;
  }
  return floor;
}

function goesOn(source: string, line: string, start: number, end: number): boolean {
  const next = source.charCodeAt(skipBlanks(source, start, end));
  return next >= 97 && next <= 122 && ABBREVIATED.test(line);
}

/** A sentence header whose first sentences end at line ends goes further back, to "… was the original request." */
function backToOriginalRequest(source: string, floor: number, from: number, end: number): number {
  const words = source.slice(from, end);
  if (!LATER_SENTENCE.test(words) || ORIGINAL.test(words)) return from;
  let start = from;
  for (let sentences = 0; sentences < 6 && start > floor; sentences++) {
    const above = skipBlanksBack(source, start, floor);
    start = backToSentenceEnd(source, floor, Math.max(lineStartOf(source, Math.max(above - 1, floor)), floor), above);
    if (ORIGINAL.test(source.slice(start, end))) return start;
    if (CLOSING.test(source.slice(start, above))) break;
  }
  return from;
}

/** Where no sentence ends above: after the last line that was not wrapped, being far shorter than the fullest. */
function byShape(source: string, floor: number, end: number): number | undefined {
  const rows: Span[] = [];
  for (let at = floor; at < end; ) {
    let stop = at;
    while (stop < end && !isLineEnd(source.charCodeAt(stop))) stop++;
    const row = { start: skipBlanks(source, at, stop), end: skipBlanksBack(source, stop, at) };
    if (row.end > row.start) rows.push(row);
    at = stop + 1;
  }
  const fullest = Math.max(0, ...rows.map((row) => row.end - row.start));
  for (let index = rows.length - 1; index > 0; index--) {
    const row = rows[index];
    const above = rows[index - 1];
    if (!row || !above) continue;
    const firstWord = /^\S+/.exec(source.slice(row.start, Math.min(row.end, row.start + 60)))?.[0].length ?? 0;
    if (above.end - above.start + 1 + firstWord + SHORT_OF_FULL <= fullest) return row.start;
  }
  return undefined;
}

/** In a text without line breaks the header is what follows the last sentence's end. */
function lastSentence(source: string, floor: number, end: number): number {
  const line = Math.max(lineStartOf(source, Math.max(end - 1, 0)), floor);
  if (line > floor) return skipBlanks(source, line, end);
  const words = source.slice(floor, end);
  for (const match of [...words.matchAll(/[.?!]["'”’)\]]*\s+(?=[A-Z0-9(])/g)].reverse()) {
    const start = floor + match.index + match[0].length;
    if (start < end) return backToOriginalSentence(source, floor, start, end);
  }
  return floor;
}

function backToOriginalSentence(source: string, floor: number, from: number, end: number): number {
  if (!LATER_SENTENCE.test(source.slice(from, end))) return from;
  const words = source.slice(floor, from);
  const original = words.toLowerCase().lastIndexOf('the original request.');
  const before = original < 0 ? -1 : words.lastIndexOf('. ', original);
  return original < 0 ? from : floor + (before < 0 ? 0 : before + 2);
}

/** The header from `start` up to its outcome, whose colon is known. */
export function headerWithOutcome(
  source: string,
  start: number,
  colon: number,
  word: Span,
  outcome: Outcome,
): ItemHeader {
  const decision = { word: phrase(source, word.start, word.end), outcome };
  return named(source, start, colon, { start, end: word.end }, decision);
}

/** The header from `start` to `end` without a known outcome: its last words may be another decision, or there is none. */
export function headerWithoutOutcome(source: string, start: number, end: number): ItemHeader {
  const words = flow(source, { start, end });
  const found = readDecision(words.text);
  if (!found) {
    const bare = words.text.replace(/\s*:$/, '');
    return named(source, start, words.spanOf(0, bare.length).end, words.spanOf(0, words.text.length));
  }
  const word = { text: words.text.slice(found.start), span: words.spanOf(found.start, words.text.length) };
  const decision = { word, ...(found.outcome && { outcome: found.outcome }) };
  const nameEnd = words.spanOf(0, found.nameEnd).end;
  return named(source, start, nameEnd, { start: words.spanOf(0, 1).start, end: word.span.end }, decision);
}

function named(source: string, start: number, end: number, span: Span, decision?: Decision): ItemHeader {
  const name = phrase(source, start, Math.max(end, start));
  const request = name.text.length > 0 ? splitRequest(source, name) : undefined;
  return {
    name,
    disputed: request?.disputed ?? withoutIs(source, name),
    ...(request && { request }),
    ...(decision && { decision }),
    span,
  };
}

function splitRequest(source: string, name: Phrase): SplitRequest | undefined {
  const original = ORIGINAL.exec(name.text);
  if (!original) return undefined;
  const last = [...name.text.matchAll(DISPUTED)].at(-1);
  if (!last || last.index < original.index) return undefined;
  const words = flow(source, name.span);
  const cut = (start: number, end: number): Phrase => ({
    text: name.text.slice(start, end).trim(),
    span: words.spanOf(start, end),
  });
  const middle = original.index + original[0].length;
  const between = name.text.slice(middle);
  const after = AUTHORIZED_AFTER.exec(between);
  const before = after ? undefined : AUTHORIZED_BEFORE.exec(between);
  const authorized = (after ?? before)?.[1];
  const authorizedAt = authorized ? name.text.indexOf(authorized, middle) : -1;
  const disputedStart = last.index + last[0].length;
  const disputedEnd = disputedStart + name.text.slice(disputedStart).replace(/\s+(?:is|are)$/i, '').length;
  if (disputedEnd <= disputedStart) return undefined;
  return {
    original: cut(0, original.index - (name.text[original.index - 1] === ' ' ? 1 : 0)),
    ...(authorized && { authorized: cut(authorizedAt, authorizedAt + authorized.length) }),
    disputed: cut(disputedStart, disputedEnd),
  };
}

/** "Open reduction … is" is called "Open reduction …". */
function withoutIs(source: string, name: Phrase): Phrase {
  const bare = name.text.replace(/\s+(?:is|are)$/i, '');
  if (bare === name.text || bare.length === 0) return name;
  return { text: bare, span: flow(source, name.span).spanOf(0, bare.length) };
}
