import type { PageFurniture } from '../../text/folded-text.ts';
import { isLineEnd, lineEndOf, lineStartOf } from '../../text/match-words.ts';
import { collapseWhitespace, isWhitespace, skipWhitespace, skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { furnitureLine, isAccessory, isClosing, LONGEST_LINE } from './furniture-lines.ts';
import {
  continuesInLowerCase,
  endsAt,
  isAtPageEnd,
  isSetApart,
  lineAbove,
  lineBelow,
  separatesParagraphs,
} from './line-surroundings.ts';
import { type Candidate, countedPages, isPageNumber } from './page-numbers.ts';
import { repeatedAtPageEnds } from './repeated-lines.ts';
import { isInCaseHeader, RunningHeads } from './running-heads.ts';

/** The maximum number of lines around a running head that belong to it. */
const MAX_ACCESSORIES = 6;
/** A signature's name stands in a line that is no longer than this. */
const LONGEST_NAME = 60;
/** A sentence continues after a last word in lower case; below a name or a title a signature prints the employer. */
const SMALL_WORD = /(?:^|[\s(])[a-z][a-z’'-]*,?$/;
const LINE_ENDS = ['\n', '\r', '\f'];

/** Furniture from its first word to its last. */
type FurnitureWords = Span & Pick<PageFurniture, 'counted'>;

/** Returns the running heads, page numbers, letterheads and signatures in a text, which are no words of its letters; linear in its length. */
export function pageFurniture(text: string): readonly PageFurniture[] {
  const candidates = candidatesIn(text);
  const heads = repeatedAtPageEnds(text);
  if (candidates.length === 0 && heads.length === 0) return [];
  const places = new RunningHeads(text);
  const counted = countedPages(candidates.filter(({ line }) => isSetApart(text, line)));
  const found = heads.map((line): FurnitureWords => ({ ...line, counted: true }));
  for (const candidate of candidates) {
    const { line, what } = candidate;
    if (what.kind === 'page') found.push({ ...line, counted: false });
    else if (what.kind === 'number') {
      if (isPageNumber(text, line, what)) found.push({ ...line, counted: false });
      else if (counted.has(candidate)) found.push({ ...line, counted: true });
    } else if (places.isWithinLetter(line, what.caseNumber)) {
      if (what.caseNumber !== undefined || !isInSentence(text, line))
        found.push({ ...withAccessories(text, line), counted: false });
    } else if (what.caseNumber === undefined) {
      // A letterhead opens the next letter; a signature closes the one above.
      const whole = withAccessories(text, line);
      if (isClosing(firstLine(text, whole.start))) found.push({ ...whole, counted: false });
    }
  }
  return mergeAdjacent(
    text,
    found.sort((one, other) => one.start - other.start),
  ).map((words) => withWhitespace(text, words));
}

/** Returns the lines that may be furniture, by their first characters or the case number in them. */
function candidatesIn(text: string): Candidate[] {
  const found = new Map<number, Candidate>();
  const look = (start: number) => {
    const line = { start, end: skipWhitespaceBack(text, lineEndOf(text, start), start) };
    if (found.has(start) || line.end - start > LONGEST_LINE) return;
    const what = furnitureLine(collapseWhitespace(text.slice(start, line.end)));
    if (what) found.set(start, { line, what });
  };
  const lookAt = (from: number) => {
    let at = from;
    let code = text.charCodeAt(at);
    while (code === 32 || (isWhitespace(code) && !isLineEnd(code))) code = text.charCodeAt(++at);
    if (BEGINNINGS[code] === 1 && mayBegin(text, at, code)) look(at);
  };
  lookAt(0);
  for (const lineEnd of LINE_ENDS) {
    for (let at = text.indexOf(lineEnd); at >= 0; at = text.indexOf(lineEnd, at + 1)) lookAt(at + 1);
  }
  const numbers = caseNumbersIn(text);
  // The one of the case header is all that most letters have.
  if (numbers.length > 1 || !isInCaseHeader(text, numbers[0] ?? 0)) {
    for (const at of numbers) {
      const start = lineStartOf(text, at, Math.max(0, at - LONGEST_LINE));
      if (start === 0 || isLineEnd(text.charCodeAt(start - 1))) look(skipWhitespace(text, start, at));
    }
  }
  if (found.size === 0) return NONE;
  return [...found.values()].sort((one, other) => one.line.start - other.line.start);
}

/** Returns where the line after the one that holds an offset starts; page ends end lines as well. */
function nextLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at + 1;
}

const NONE: Candidate[] = [];

/** Returns where case numbers begin. */
function caseNumbersIn(text: string): number[] {
  const all: number[] = [];
  for (let at = text.indexOf('CM'); at >= 0; at = text.indexOf('CM', at + 2)) {
    const code = text.charCodeAt(at + 2);
    if (code >= 48 && code <= 57 && text.charCodeAt(at + 4) === 45) all.push(at);
  }
  return all;
}

/** The characters with which a page's number or the letterhead may begin. */
const BEGINNINGS = new Uint8Array(1 << 16);
for (const character of '0123456789-–—~•·*[(|pPmM') BEGINNINGS[character.charCodeAt(0)] = 1;
/** "Page 12 of 14" with dashes around it is no longer, in UTF-16 units. */
const LONGEST_NUMBER = 30;

/** Returns whether a page's number or the letterhead may begin at an offset: "Pa", "Pg", "P." or punctuation in a short line, "MAXIMUS F". */
function mayBegin(text: string, at: number, code: number): boolean {
  if ((code | 32) === 109) {
    const next = text.charCodeAt(at + 8) | 32;
    return (text.charCodeAt(at + 2) | 32) === 120 && (next === 102 || isWhitespace(next));
  }
  const isNamed = (code | 32) === 112;
  const small = text.charCodeAt(at + 1) | 32;
  // "Page", "Pg", "P.", "P a g e".
  if (isNamed && small !== 97 && small !== 103 && small !== 46 && text.charCodeAt(at + 1) !== 32) return false;
  for (let end = at + 1; end < at + LONGEST_NUMBER; end++) {
    const next = text.charCodeAt(end);
    if (end >= text.length || isLineEnd(next)) return true;
    // Dates, sums, entries of a list.
    if (!isNamed && next >= 44 && next <= 47 && next !== 45) return false;
  }
  return false;
}

/** Returns whether a name is a line of a sentence that was wrapped there: "reviewed by / MAXIMUS Federal Services, Inc. / on …". */
function isInSentence(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  if (words === words.toUpperCase()) return false;
  const above = skipWhitespaceBack(text, start, 0);
  if (isAtPageEnd(text, { start, end })) return false;
  const isJoined =
    above > 0 &&
    !separatesParagraphs(text, above, start) &&
    SMALL_WORD.test(text.slice(Math.max(0, above - 30), above));
  return (
    isJoined ||
    (continuesInLowerCase(text, end) && !separatesParagraphs(text, end, skipWhitespace(text, end, text.length)))
  );
}

/** Returns a running head or signature with the lines around it that hold nothing else. */
function withAccessories(text: string, line: Span): Span {
  let { start, end } = line;
  for (let count = 0; count < MAX_ACCESSORIES; count++) {
    const next = lineBelow(text, end);
    if (!next || !isAccessory(collapseWhitespace(text.slice(next.start, next.end)))) break;
    end = next.end;
  }
  for (let count = 0; count < MAX_ACCESSORIES; count++) {
    const head = lineAbove(text, start);
    if (!head || !isHead(text, head)) break;
    start = head.start;
  }
  let above: Span | undefined = { start, end: start };
  for (let count = 0; count < MAX_ACCESSORIES; count++) {
    above = lineAbove(text, above.start);
    if (!above || above.end - above.start > LONGEST_NAME) break;
    const words = collapseWhitespace(text.slice(above.start, above.end));
    if (isClosing(words)) start = above.start;
    if (start === above.start || /[.:]$/.test(words)) break;
  }
  return { start, end };
}

function firstLine(text: string, start: number): string {
  return collapseWhitespace(text.slice(start, Math.min(lineEndOf(text, start), start + LONGEST_NAME)));
}

/** Returns whether a line above a running head belongs to it: words of running heads alone, and no end of a sentence that was wrapped there. */
function isHead(text: string, line: Span): boolean {
  const code = text.charCodeAt(line.start);
  if (code < 65 || code > 90 || !isAccessory(collapseWhitespace(text.slice(line.start, line.end)))) return false;
  const above = skipWhitespaceBack(text, line.start, 0);
  return above === 0 || separatesParagraphs(text, above, line.start) || endsAt(text, above);
}

/** Returns furniture with neighbors merged where only white space separates them. */
function mergeAdjacent(text: string, spans: readonly FurnitureWords[]): FurnitureWords[] {
  const all: FurnitureWords[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && skipWhitespace(text, last.end, span.start) >= span.start) {
      const end = Math.max(last.end, span.end);
      all[all.length - 1] = { start: last.start, end, counted: last.counted || span.counted };
    } else all.push(span);
  }
  return all;
}

/**
 * Returns what is left out with some furniture: the empty lines below it, so that the gap above it stays; above a sentence that continues, all but
 * one line end.
 */
function withWhitespace(text: string, { counted, ...words }: FurnitureWords): PageFurniture {
  const next = skipWhitespace(text, words.end, text.length);
  let start = words.start;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1)) && isWhitespace(text.charCodeAt(start - 1))) start--;
  let end = next;
  if (next === text.length) end = words.end;
  else if (continuesInLowerCase(text, words.end)) {
    const above = skipWhitespaceBack(text, start, 0);
    const line = nextLine(text, above);
    const isPair = text.charCodeAt(line - 1) === 13 && text.charCodeAt(line) === 10;
    if (above > 0) start = Math.min(isPair ? line + 1 : line, start);
  } else while (end > words.end && !isLineEnd(text.charCodeAt(end - 1))) end--;
  return { start, end, words, counted };
}
