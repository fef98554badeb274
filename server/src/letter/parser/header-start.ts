import { endsLine, isLineEnd, lineStartOf } from '../../text/match-words.ts';
import { matchesOf } from '../../text/matches.ts';
import { skipWhitespace, skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';

/** A line that ends a sentence, with the quotation marks and brackets that may close it: `necessary.` `(2014).”`. */
export const SENTENCE_END = /[.?!]["'”’)\]]*$/;
/** A short word before a period, where the next line continues in lower case: "10 mg." / "tablets". */
export const ABBREVIATED = /(?:^|[\s\d(])[a-z]{1,4}\.$/i;
/** An address ends a rationale's line, never a header's. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+$/i;
/** An entry of a list: `2. No goal`, `(b) before an implant`, `• weakness`. */
export const LIST_ENTRY = /^(?:\d{1,2}[.)]|\([a-z\d]{1,2}\)|[•·▪*–-])\s/i;
/** How rationales close, with or without a final period. */
const CLOSING = /medically\s+necessary(?:\s+and\s+appropriate)?[.]?$/i;
/** A later sentence of a sentence header, and the end of its first. */
const LATER_SENTENCE =
  /the\s+remaining\s+(?:imr[-\s]+eligible\s+)?portion|^\s*the\s+original\s+request,|leaving\s+the\s+original\s+request|authorized\s+by\s+the\s+claims\s+administrator/i;
const ORIGINAL_SENTENCE = /the\s+original\s+request\./gi;
const SENTENCE_BREAK = /[.?!]["'”’)\]]*\s+(?=[A-Z0-9(•])/g;
/** The end of one sentence and the number that opens the next: ". 2", "” 3". */
const LIST_NUMBER = /[.?!]["'”’)\]]*\s+\d{1,2}$/;
const SENTENCE_GAP = /\.\s+/g;
export const ORIGINAL = /\b(?:was|were)\s+the\s+original\s+request\b\.?/i;
/** No header holds more than this, in UTF-16 units (the longest of 439 published ones has 600). */
const REACH = 4000;
/** How far above a field lines are measured to learn how wide the letter is set, in UTF-16 units. */
const LINES_ABOVE = 1000;
/** A line that ends this many characters short of its fullest neighbour was not wrapped there. */
const SHORT_OF_FULL = 18;

/**
 * Returns where the header that ends at `end` starts, going back line by line to the end of a sentence, at the furthest to `floor`.
 * `inProse` says that a field's words stand between `floor` and the header, so that reaching `floor` means nothing was found.
 */
export function headerStart(source: string, floor: number, end: number, inProse: boolean): number {
  const furthest = Math.max(floor, end - REACH);
  const line = lineStartOf(source, end - 1, furthest);
  const first = startAfterSentence(source, { start: furthest, end }, line, inProse);
  if (first <= furthest && inProse) {
    const shaped = startByLineLengths(source, furthest, end);
    if (shaped !== undefined) return shaped;
    // One wrapped paragraph below a label that stands alone on its line: the label has no words.
    return endsLine(source, furthest) ? skipWhitespace(source, furthest, end) : lastSentence(source, furthest, end);
  }
  return skipWhitespace(source, startAtOriginalRequest(source, furthest, first, end), end);
}

/** Returns the start of the line after the nearest line above that ends a sentence or, in a field's words, a paragraph. */
function startAfterSentence(source: string, { start: floor, end }: Span, from: number, inProse = false): number {
  let start = from;
  let layout: Layout | undefined;
  while (start > floor) {
    const above = skipWhitespaceBack(source, start, floor);
    if (above <= floor) return floor;
    const aboveStart = lineStartOf(source, above - 1, floor);
    const line = source.slice(Math.max(aboveStart, above - 80), above);
    if (CLOSING.test(line) || (SENTENCE_END.test(line) && !continuesBelow(source, line, start, end))) return start;
    if (inProse && !introducesDecision(source, above, end)) {
      if (ADDRESS.test(line)) return start;
      const row = { start: skipWhitespace(source, aboveStart, above), end: above };
      const listed = LIST_ENTRY.test(source.slice(row.start, row.start + 5)) && !isLowerCase(source, start, end);
      if (listed || lineEnds(source, above, start) > 1) {
        layout ??= layoutOf(source, floor, end);
        const parted = listed || lineEnds(source, above, start) > layout.spacing;
        const fullest = source.slice(above, start).includes('\f') ? layout.fullestHere : layout.fullest;
        if (parted && endsShort(source, row, start, fullest)) return start;
      }
    }
    start = aboveStart;
  }
  return floor;
}

/** Returns whether the row above would have taken the next row's first word, had the text been wrapped there. */
function endsShort(source: string, above: Span, next: number, fullest: number): boolean {
  const first = skipWhitespace(source, next, source.length);
  const word = /^\S+/.exec(source.slice(first, first + 60))?.[0].length ?? 0;
  return above.end - skipWhitespace(source, above.start, above.end) + 1 + word + SHORT_OF_FULL <= fullest;
}

/** Returns whether a line ends in the colon of a header whose decision, on the next line, is not an outcome. */
function introducesDecision(source: string, lineEnd: number, headerEnd: number): boolean {
  return source[lineEnd - 1] === ':' && source[headerEnd] !== ':';
}

/**
 * How a span is set: the length of its fullest line, with the lines shortly above and without them, and the number of line ends
 * between two lines of a paragraph.
 */
interface Layout {
  readonly fullest: number;
  readonly fullestHere: number;
  readonly spacing: number;
}

function layoutOf(source: string, start: number, end: number): Layout {
  const fullest = fullestOf(rowsOf(source, Math.max(0, start - LINES_ABOVE), end));
  const rows = rowsOf(source, start, end);
  let spacing = Number.POSITIVE_INFINITY;
  let before: Span | undefined;
  for (const row of rows) {
    if (before) spacing = Math.min(spacing, lineEnds(source, before.end, row.start));
    before = row;
  }
  return { fullest, fullestHere: fullestOf(rows), spacing };
}

function fullestOf(rows: readonly Span[]): number {
  return rows.reduce((fullest, row) => Math.max(fullest, row.end - row.start), 0);
}

function lineEnds(source: string, start: number, end: number): number {
  return source.slice(start, end).split(/\r\n?|\n/).length - 1;
}

function continuesBelow(source: string, line: string, start: number, end: number): boolean {
  return isLowerCase(source, start, end) && ABBREVIATED.test(line);
}

function isLowerCase(source: string, start: number, end: number): boolean {
  const next = source.charCodeAt(skipWhitespace(source, start, end));
  return next >= 97 && next <= 122;
}

/** Returns the start of a sentence header, further back where its first sentences end at line ends: at "… was the original request." */
function startAtOriginalRequest(source: string, floor: number, from: number, end: number): number {
  const words = source.slice(from, end);
  if (!LATER_SENTENCE.test(words) || ORIGINAL.test(words)) return from;
  let start = from;
  for (let sentences = 0; sentences < 6 && start > floor; sentences++) {
    const above = skipWhitespaceBack(source, start, floor);
    start = startAfterSentence(source, { start: floor, end: above }, lineStartOf(source, above - 1, floor));
    if (ORIGINAL.test(source.slice(start, end))) return start;
    if (CLOSING.test(source.slice(start, above))) break;
  }
  return from;
}

/** Returns the start of the line after the last one that was not wrapped, being far shorter than the fullest; for text in which no sentence ends above. */
function startByLineLengths(source: string, floor: number, end: number): number | undefined {
  const rows = rowsOf(source, floor, end);
  const fullest = fullestOf(rows);
  for (let index = rows.length - 1; index > 0; index--) {
    const row = rows[index];
    const above = rows[index - 1];
    if (row && above && !introducesDecision(source, above.end, end) && endsShort(source, above, row.start, fullest))
      return row.start;
  }
  return undefined;
}

/** Returns the lines between two offsets that hold words, without the white space around them. */
function rowsOf(source: string, start: number, end: number): Span[] {
  const rows: Span[] = [];
  for (let at = start; at < end; ) {
    let stop = at;
    while (stop < end && !isLineEnd(source.charCodeAt(stop))) stop++;
    const row = { start: skipWhitespace(source, at, stop), end: skipWhitespaceBack(source, stop, at) };
    if (row.end > row.start) rows.push(row);
    at = stop + 1;
  }
  return rows;
}

/** Returns where the header starts in a text without line breaks: after the last sentence's end. */
function lastSentence(source: string, floor: number, end: number): number {
  let line = lineStartOf(source, end - 1, floor);
  const above = skipWhitespaceBack(source, line, floor);
  if (above > floor && introducesDecision(source, above, end)) line = lineStartOf(source, above - 1, floor);
  if (line > floor) return skipWhitespace(source, line, end);
  const words = source.slice(floor, end);
  for (const match of matchesOf(words, SENTENCE_BREAK).toReversed()) {
    // The period of a list number ends no sentence.
    if (LIST_NUMBER.test(words.slice(Math.max(0, match.index - 6), match.index))) continue;
    const start = floor + match.index + match[0].length;
    if (start < end) return startAtOriginalSentence(source, floor, start, end);
  }
  return floor;
}

function startAtOriginalSentence(source: string, floor: number, from: number, end: number): number {
  if (!LATER_SENTENCE.test(source.slice(from, end))) return from;
  const words = source.slice(floor, from);
  const original = matchesOf(words, ORIGINAL_SENTENCE).at(-1);
  if (!original) return from;
  const before = matchesOf(words.slice(0, original.index), SENTENCE_GAP).at(-1);
  return floor + (before ? before.index + before[0].length : 0);
}
