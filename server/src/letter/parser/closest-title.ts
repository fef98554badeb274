import { distance } from 'fastest-levenshtein';
import { collapseWhitespace, skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { SECTION_TITLES, type Title } from '../form.ts';

/** A title that a line nearly prints, and where the line's words stand. */
export interface ClosestTitle {
  readonly title: Title;
  readonly span: Span;
}

/** A misspelt title may differ from the form's in this share of its letters. */
const MISSPELT_SHARE = 0.2;
/** No shorter or longer line is looked at, in UTF-16 units. */
const SHORTEST = 10;
const LONGEST = 120;
/** So many small letters may stand among the capitals of a title that a scanner read: "CLlNlCAL", "SUMrnARY". */
const MOST_SMALL = 10;
/** What a scanner reads in place of other letters: "lMR", "DEClSlONS", "H0W", "I55UES", "SUMrnARY", "HOVV". */
const CONFUSED: readonly (readonly [pattern: RegExp, letter: string])[] = [
  [/[l1|!ìíîï]/g, 'I'],
  [/rn|RN/g, 'M'],
  [/vv|VV/g, 'W'],
  [/[0°]/g, 'O'],
  [/[5$]/g, 'S'],
  [/8/g, 'B'],
  [/€/g, 'E'],
  [/@/g, 'A'],
];
/** In other case than capitals a title may be two letters off, and most of its words begin with a capital. */
const MOST_OFF = 2;
const TITLE_CASE = /^\S+(?: (?:[A-Z|1l]\S*|and|the|was))+$/;
const FOLDED = SECTION_TITLES.map((title) => ({ title, words: folded(title.words) }));

/** The title of one of the three sections that a line in capitals nearly prints, with letters off or as a scanner misread it. */
export function closestTitle(source: string, first: number, end: number): ClosestTitle | undefined {
  if (end - first < SHORTEST || end - first > LONGEST) return undefined;
  const last = skipWhitespaceBack(source, end, first);
  const line = source.slice(first, last);
  if (!isMostlyCapitals(source, first, end)) return inSmallLetters(source, first, last);
  const printed = (SPACED.test(line) ? unspaced(line) : collapseWhitespace(line)).replace(/\s*[:.]$/, '');
  const words = folded(printed);
  for (const { title, words: expected } of FOLDED) {
    if (
      collapseWhitespace(line) === title.words ||
      Math.abs(words.length - expected.length) > expected.length * MISSPELT_SHARE
    )
      continue;
    if (distance(words, expected) <= expected.length * MISSPELT_SHARE)
      return { title, span: { start: first, end: last } };
  }
  return undefined;
}

/** The title that a line of so many words in other case nearly prints: "Clinlcal Case Summary". */
function inSmallLetters(source: string, first: number, last: number): ClosestTitle | undefined {
  const length = last - first;
  if (FOLDED.every(({ words }) => Math.abs(words.length - length) > MOST_OFF)) return undefined;
  const printed = collapseWhitespace(source.slice(first, last)).replace(/\s*[:.]$/, '');
  if (!TITLE_CASE.test(printed)) return undefined;
  const words = folded(printed);
  const near = FOLDED.find(({ words: expected }) => distance(words, expected) <= MOST_OFF);
  return near && { title: near.title, span: { start: first, end: last } };
}

/** "C L I N I C A L   C A S E": letters with a blank between them, words with more. */
const SPACED = /^\S(?:[ \t\u00a0]{1,6}\S){9,}$/;

function unspaced(line: string): string {
  return line
    .split(/[ \t\u00a0]{2,}/)
    .map((word) => word.replace(/[ \t\u00a0]/g, ''))
    .join(' ');
}

function folded(words: string): string {
  return CONFUSED.reduce((now, [pattern, letter]) => now.replace(pattern, letter), words).toUpperCase();
}

/** Whether a line holds capitals, and few small letters but those that a scanner takes for others: a look that ends soon in prose. */
function isMostlyCapitals(source: string, start: number, end: number): boolean {
  let small = 0;
  let capitals = 0;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code >= 65 && code <= 90) capitals++;
    else if (code >= 97 && code <= 122) {
      small++;
      if (small > MOST_SMALL || small > 2 * capitals + 2) return false;
    }
  }
  return capitals > 2 * small;
}
