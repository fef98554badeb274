import { distance } from 'fastest-levenshtein';
import { collapseWhitespace, skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { SECTION_TITLES, type Title } from '../form.ts';

/** A title that a line nearly prints, and where the line's words stand. */
export interface ClosestTitle {
  readonly title: Title;
  readonly span: Span;
}

/** The maximum edit distance of a misspelled title, as a share of its length. */
const MAX_DISTANCE_SHARE = 0.2;
/** Lines outside these lengths are no titles, in UTF-16 units. */
const SHORTEST = 10;
const LONGEST = 120;
/** The maximum number of lower-case letters in a title in capitals that character recognition misread: "CLlNlCAL", "SUMrnARY". */
const MAX_LOWER_CASE = 10;
/** What character recognition reads in place of other letters: "lMR", "DEClSlONS", "H0W", "I55UES", "SUMrnARY", "HOVV". */
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
/** A title in other case may be two letters off, and most of its words begin with a capital. */
const MAX_DISTANCE = 2;
const TITLE_CASE = /^\S+(?: (?:[A-Z|1l]\S*|and|the|was))+$/;
const FOLDED = SECTION_TITLES.map((title) => ({ title, words: withConfusedLetters(title.words) }));

/** Returns the title of one of the three sections that a line in capitals nearly prints, misspelled or misread by character recognition. */
export function closestTitle(source: string, first: number, end: number): ClosestTitle | undefined {
  if (end - first < SHORTEST || end - first > LONGEST || beginsInLowerCase(source, first)) return undefined;
  const last = skipWhitespaceBack(source, end, first);
  const line = source.slice(first, last);
  if (!isMostlyCapitals(source, first, end)) return closestInTitleCase(source, first, last);
  const printed = (SPACED.test(line) ? unspaced(line) : collapseWhitespace(line)).replace(/\s*[:.]$/, '');
  const words = withConfusedLetters(printed);
  for (const { title, words: expected } of FOLDED) {
    if (
      collapseWhitespace(line) === title.words ||
      Math.abs(words.length - expected.length) > expected.length * MAX_DISTANCE_SHARE
    )
      continue;
    if (distance(words, expected) <= expected.length * MAX_DISTANCE_SHARE)
      return { title, span: { start: first, end: last } };
  }
  return undefined;
}

/** Returns whether a line begins with two lower-case letters, of which the first is not an "l" that stands for "I". */
function beginsInLowerCase(source: string, first: number): boolean {
  const code = source.charCodeAt(first);
  return code >= 97 && code <= 122 && code !== LETTER_L && source.charCodeAt(first + 1) >= 97;
}

const LETTER_L = 'l'.charCodeAt(0);

/** Returns the title that a line in title case nearly prints: "Clinlcal Case Summary". */
function closestInTitleCase(source: string, first: number, last: number): ClosestTitle | undefined {
  const length = last - first;
  if (FOLDED.every(({ words }) => Math.abs(words.length - length) > MAX_DISTANCE)) return undefined;
  const printed = collapseWhitespace(source.slice(first, last)).replace(/\s*[:.]$/, '');
  if (!TITLE_CASE.test(printed)) return undefined;
  const words = withConfusedLetters(printed);
  const near = FOLDED.find(({ words: expected }) => distance(words, expected) <= MAX_DISTANCE);
  return near && { title: near.title, span: { start: first, end: last } };
}

/** "C L I N I C A L   C A S E": letters with a space between them, words with more. */
const SPACED = /^\S(?:[ \t\u00a0]{1,6}\S){9,}$/;

function unspaced(line: string): string {
  return line
    .split(/[ \t\u00a0]{2,}/)
    .map((word) => word.replace(/[ \t\u00a0]/g, ''))
    .join(' ');
}

function withConfusedLetters(words: string): string {
  return CONFUSED.reduce((now, [pattern, letter]) => now.replace(pattern, letter), words).toUpperCase();
}

/** Returns whether most letters of a line are capitals; ends soon in prose. */
function isMostlyCapitals(source: string, start: number, end: number): boolean {
  let small = 0;
  let capitals = 0;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code >= 65 && code <= 90) capitals++;
    else if (code >= 97 && code <= 122) {
      small++;
      if (small > MAX_LOWER_CASE || small > 2 * capitals + 2) return false;
    }
  }
  return capitals > 2 * small;
}
