import { firstWords, OPENING_LENGTH } from './first-words.ts';

/** A hash table of the openings of words at which patterns may begin, with the masks of these patterns. */
const OPENINGS = new Int32Array(1 << 13);
const MASKS = new Int32Array(OPENINGS.length);
const LAST = OPENINGS.length - 1;
/** The maximum load of the table; a fuller one is too slow to search. */
const MAX_OPENINGS = OPENINGS.length / 2;
let openings = 0;
let masks = 0;
/** The mask of patterns that may begin at a lower-case word. */
let lowerCase = 0;

/** A pattern and the words with which its matches begin. */
export interface Keywords {
  /** One bit, shared with others by patterns beyond the 32nd. */
  readonly mask: number;
  readonly pattern: RegExp;
}

const all: Keywords[] = [];

/** Returns all registered patterns, so that a test can compare each with its matches. */
export function allKeywords(): readonly Keywords[] {
  return all;
}

/**
 * Returns a bit for the words with which matches of some patterns begin, derived from the patterns. A pattern must begin with `\b`
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

/** Returns the mask of the patterns that may begin at a word with an opening, whose first character has the code `first`. */
export function masksAt(opening: number, first: number): number {
  const found = MASKS[placeOf(opening)] ?? 0;
  return isLowerCase(first) ? found & lowerCase : found;
}

function addOpening(opening: number, mask: number): void {
  const place = placeOf(opening);
  if (OPENINGS[place] === 0 && ++openings > MAX_OPENINGS) throw new Error('The table of keywords is full.');
  OPENINGS[place] = opening;
  MASKS[place] = (MASKS[place] ?? 0) | mask;
}

/** Encodes the first four characters of an ASCII word, in any case, as one number. */
export function openingOf(word: string): number {
  let opening = 0;
  for (let at = 0; at < Math.min(word.length, OPENING_LENGTH); at++) opening |= letterAt(at, word.charCodeAt(at));
  return opening;
}

/** Returns the bits of a character, in any case, at one of the first four positions of a word. */
export function letterAt(place: number, code: number): number {
  return (code | 32) << (place << 3);
}

/** Returns the slot of an opening, or the free slot for it. */
function placeOf(opening: number): number {
  let place = Math.imul(opening, 0x9e3779b1) >>> 19;
  while (OPENINGS[place] !== opening && OPENINGS[place] !== 0) place = (place + 1) & LAST;
  return place;
}

function isLowerCase(code: number): boolean {
  return code >= 97;
}
