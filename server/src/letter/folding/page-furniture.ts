import { collapse, isBlank, skipBlanks, skipBlanksBack } from '../flow.ts';
import type { Span } from '../span.ts';
import { isLineEnd, lineEndOf, lineStartOf } from '../words.ts';
import type { PageFurniture } from './folded-text.ts';
import { type FurnitureLine, furnitureLine, isAccessory, isClosing, LONGEST_LINE } from './furniture-lines.ts';
import { HeadPlaces } from './head-places.ts';
import { repeatedAtPageEnds } from './repeated-lines.ts';

/** So many lines around a running head may belong to it. */
const MOST_ACCESSORIES = 6;
/** A signature's name stands in a line that is no longer than this. */
const LONGEST_NAME = 60;
/** What ends a sentence, a title or a header, so that a number below it stands by itself. */
const ENDS = /(?:[.?!:;)\]”"]|\bupheld|\boverturned|[A-Z]{4})$/i;
const CASE_NUMBER = /CM\d\d-\d/;

/** A line that may be furniture. */
interface Candidate {
  readonly line: Span;
  readonly what: FurnitureLine;
}

/** The running heads, page numbers, letterheads and signatures in a text, which are no words of its letters; linear in its length. */
export function pageFurniture(text: string): readonly PageFurniture[] {
  const candidates = candidatesIn(text);
  const heads = repeatedAtPageEnds(text);
  if (candidates.length === 0 && heads.length === 0) return [];
  const places = new HeadPlaces(text);
  const counted = countedPages(candidates.filter(({ line }) => isSetApart(text, line)));
  const found: Span[] = [...heads];
  for (const candidate of candidates) {
    const { line, what } = candidate;
    if (what.kind === 'page') found.push(line);
    else if (what.kind === 'number') {
      if (counted.has(candidate) || isPageNumber(text, line, what.number)) found.push(line);
    } else if (
      places.isWithinLetter(line, what.caseNumber) &&
      (what.caseNumber !== undefined || !isInSentence(text, line))
    )
      found.push(withAccessories(text, line));
  }
  return joined(
    text,
    found.sort((one, other) => one.start - other.start),
  ).map((words) => leftOut(text, words));
}

/** The lines that may be furniture, by their first characters or the case number in them. */
function candidatesIn(text: string): Candidate[] {
  const found = new Map<number, Candidate>();
  const look = (start: number) => {
    const line = { start, end: skipBlanksBack(text, lineEndOf(text, start), start) };
    if (found.has(start) || line.end - start > LONGEST_LINE) return;
    const what = furnitureLine(collapse(text.slice(start, line.end)));
    if (what) found.set(start, { line, what });
  };
  for (let at = 0; at < text.length; ) {
    const start = skipBlanks(text, at, text.length);
    if (mayBegin(text.charCodeAt(start), text.charCodeAt(start + 1))) look(start);
    at = nextLine(text, start);
  }
  for (let at = text.indexOf('CM'); at >= 0; at = text.indexOf('CM', at + 2)) {
    if (!CASE_NUMBER.test(text.slice(at, at + 6))) continue;
    const start = lineStartOf(text, at, Math.max(0, at - LONGEST_LINE));
    if (start === 0 || isLineEnd(text.charCodeAt(start - 1))) look(skipBlanks(text, start, at));
  }
  return [...found.values()].sort((one, other) => one.line.start - other.line.start);
}

/** Where the line after the one that holds an offset starts; page ends end lines as well. */
function nextLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at + 1;
}

/** Whether a page's number or the letterhead may begin with two characters: digits, brackets and dashes, "Pa", "Pg", "P.", "MA". */
function mayBegin(first: number, second: number): boolean {
  const small = second | 32;
  if ((first | 32) === 112) return small === 97 || small === 103 || second === 46;
  if (first === 77 || first === 109) return small === 97;
  return (
    (first >= 48 && first <= 57) || first === 45 || first === 0x2013 || first === 0x2014 || first === 91 || first === 40
  );
}

/** Page numbers that count on from one to the next. */
function countedPages(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const counted = new Set<Candidate>();
  let above: Candidate | undefined;
  for (const candidate of candidates) {
    if (candidate.what.kind !== 'number') continue;
    if (above?.what.kind === 'number' && candidate.what.number === above.what.number + 1)
      counted.add(above).add(candidate);
    above = candidate;
  }
  return counted;
}

/** Whether a number that stands alone is a page's: where a page ends, or by itself between sentences. */
function isPageNumber(text: string, line: Span, number: number): boolean {
  if (number === 0) return false;
  if (isAtPageEnd(text, line)) return true;
  if (!isSetApart(text, line)) return false;
  const above = skipBlanksBack(text, line.start, 0);
  return above > 0 && ENDS.test(text.slice(Math.max(0, above - 12), above)) && !goesOn(text, line.end);
}

function isAtPageEnd(text: string, { start, end }: Span): boolean {
  const above = text.slice(skipBlanksBack(text, start, 0), start);
  const below = text.slice(end, skipBlanks(text, end, text.length));
  return above.includes('\f') || below.includes('\f') || end + below.length === text.length;
}

/** Whether empty lines, or a page's end, part a line from what stands around it. */
function isSetApart(text: string, { start, end }: Span): boolean {
  const first = skipBlanksBack(text, start, 0);
  const next = skipBlanks(text, end, text.length);
  return (
    (first === 0 || partsParagraphs(text, first, start)) && (next === text.length || partsParagraphs(text, end, next))
  );
}

function partsParagraphs(text: string, start: number, end: number): boolean {
  let lineEnds = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 12) return true;
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lineEnds++;
  }
  return lineEnds > 1;
}

/** Whether a sentence goes on in lower case after an offset. */
function goesOn(text: string, offset: number): boolean {
  const code = text.charCodeAt(skipBlanks(text, offset, text.length));
  return code >= 97 && code <= 122;
}

/** Whether a name is a line of a sentence that was wrapped there: "reviewed by / MAXIMUS Federal Services, Inc. / on …". */
function isInSentence(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  if (words === words.toUpperCase()) return false;
  const above = skipBlanksBack(text, start, 0);
  const isJoined =
    above > 0 && !partsParagraphs(text, above, start) && !ENDS.test(text.slice(Math.max(0, above - 12), above));
  return isJoined || (goesOn(text, end) && !partsParagraphs(text, end, skipBlanks(text, end, text.length)));
}

/** A running head or signature with the lines around it that hold nothing else. */
function withAccessories(text: string, line: Span): Span {
  let { start, end } = line;
  for (let count = 0; count < MOST_ACCESSORIES; count++) {
    const next = lineBelow(text, end);
    if (!next || !isAccessory(collapse(text.slice(next.start, next.end)))) break;
    end = next.end;
  }
  let above: Span | undefined = { start, end: start };
  for (let count = 0; count < MOST_ACCESSORIES; count++) {
    above = lineAbove(text, above.start);
    if (!above || above.end - above.start > LONGEST_NAME) break;
    const words = collapse(text.slice(above.start, above.end));
    if (isClosing(words)) start = above.start;
    if (start === above.start || /[.:]$/.test(words)) break;
  }
  return { start, end };
}

function lineBelow(text: string, end: number): Span | undefined {
  const start = skipBlanks(text, end, text.length);
  return start === text.length ? undefined : { start, end: skipBlanksBack(text, lineEndOf(text, start), start) };
}

function lineAbove(text: string, start: number): Span | undefined {
  const end = skipBlanksBack(text, start, 0);
  if (end === 0) return undefined;
  const first = lineStartOf(text, end - 1, Math.max(0, end - LONGEST_LINE));
  return { start: skipBlanks(text, first, end), end };
}

/** Stretches with those put together between which only white space stands. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && skipBlanks(text, last.end, span.start) >= span.start)
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else all.push(span);
  }
  return all;
}

/**
 * What is left out with some furniture: the empty lines below it, so that the gap above it stays; above a sentence that goes on, all but
 * one line end.
 */
function leftOut(text: string, words: Span): PageFurniture {
  const next = skipBlanks(text, words.end, text.length);
  let start = words.start;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1)) && isBlank(text.charCodeAt(start - 1))) start--;
  if (next === text.length) return { start, end: words.end, words };
  if (goesOn(text, words.end)) {
    const above = skipBlanksBack(text, start, 0);
    const line = nextLine(text, above);
    const first = text.charCodeAt(line - 1) === 13 && text.charCodeAt(line) === 10 ? line + 1 : line;
    return { start: above === 0 ? start : Math.min(first, start), end: next, words };
  }
  let end = next;
  while (end > words.end && !isLineEnd(text.charCodeAt(end - 1))) end--;
  return { start, end, words };
}
