import { firstWords, OPENING_LENGTH } from './first-words.ts';

/** Openings of words at which patterns may begin, each at its hashed place or the next free one, and the masks of these patterns. */
const OPENINGS = new Int32Array(1 << 13);
const MASKS = new Int32Array(OPENINGS.length);
const LAST = OPENINGS.length - 1;
/** A table that is fuller takes too long to search. */
const MOST_OPENINGS = OPENINGS.length / 2;
let openings = 0;
let masks = 0;
/** The bits of patterns that may begin at a word in lower case. */
let lowerCase = 0;

/** A pattern and the words with which its matches begin. */
export interface Keywords {
  /** One bit, which patterns beyond the 32nd share with others. */
  readonly mask: number;
  readonly pattern: RegExp;
}

const all: Keywords[] = [];

/** Every pattern whose words are looked for, so that a test can hold each to its matches. */
export function allKeywords(): readonly Keywords[] {
  return all;
}

/**
 * A bit for the words with which matches of some patterns begin, derived from the patterns themselves. A pattern must begin with `\b`
 * unless it is only tried `atWords`.
 */
export function keywordMask(patterns: readonly RegExp[], { atWords = false } = {}): number {
  const mask = 1 << (masks++ % 32);
  for (const pattern of patterns) {
    const words = firstWords(pattern, !atWords);
    for (const opening of words.openings) addOpening(openingOf(opening), mask);
    if (words.lowerCase) lowerCase |= mask;
    all.push({ mask, pattern });
  }
  return mask;
}

/** The bits of the patterns that may begin at a word with an opening, whose first character has the code `first`. */
export function masksAt(opening: number, first: number): number {
  const found = MASKS[placeOf(opening)] ?? 0;
  return isLowerCase(first) ? found & lowerCase : found;
}

function addOpening(opening: number, mask: number): void {
  const place = placeOf(opening);
  if (OPENINGS[place] === 0 && ++openings > MOST_OPENINGS) throw new Error('The table of keywords is full.');
  OPENINGS[place] = opening;
  MASKS[place] = (MASKS[place] ?? 0) | mask;
}

/** The first four characters of an ASCII word, in any case, as one number. */
function openingOf(word: string): number {
  let opening = 0;
  for (let at = 0; at < Math.min(word.length, OPENING_LENGTH); at++) opening |= letterAt(at, word.charCodeAt(at));
  return opening;
}

/** The bits that a character, in any case, at one of the first four places of a word adds to its opening. */
export function letterAt(place: number, code: number): number {
  return (code | 32) << (place << 3);
}

/** The place of an opening, or the free one that it would have. */
function placeOf(opening: number): number {
  let place = Math.imul(opening, 0x9e3779b1) >>> 19;
  while (OPENINGS[place] !== opening && OPENINGS[place] !== 0) place = (place + 1) & LAST;
  return place;
}

function isLowerCase(code: number): boolean {
  return code >= 97;
}
