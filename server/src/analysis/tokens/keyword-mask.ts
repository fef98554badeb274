/** Openings of words at which patterns may begin, each at its place or at the next free one, and the bits of these patterns. */
const OPENINGS = new Int32Array(1 << 13);
const PATTERNS = new Int32Array(OPENINGS.length);
const LAST = OPENINGS.length - 1;
let known = 0;
/** The bits of patterns that may begin at a word without a capital. */
let uncapitalized = 0;

/**
 * A bit for a pattern that begins at one of some words, given with blanks between them; case is free, unless each of them is given with
 * a capital: such a pattern begins at words with one alone. A word of four letters or more stands for all that begin with the same
 * four. Patterns beyond the 32nd share their bit with another one.
 */
export function keywordMask(words: string): number {
  const bit = 1 << (known++ % 32);
  const all = words.split(/\s+/);
  for (const word of all) {
    const opening = openingOf(word);
    const place = placeOf(opening);
    OPENINGS[place] = opening;
    PATTERNS[place] = (PATTERNS[place] ?? 0) | bit;
  }
  if (all.some((word) => !isCapital(word.charCodeAt(0)))) uncapitalized |= bit;
  return bit;
}

/** The bits of the patterns that may begin at a word with some opening, whose first character has a code. */
export function masksAt(opening: number, first: number): number {
  const bits = PATTERNS[placeOf(opening)] ?? 0;
  return isCapital(first) ? bits : bits & uncapitalized;
}

/** The first four letters of an ASCII word, in any case, as one number. */
function openingOf(word: string): number {
  let opening = 0;
  for (let at = 0; at < Math.min(word.length, 4); at++) opening |= letterAt(at, word.charCodeAt(at));
  return opening;
}

/** What a letter, in any case, at some place of the first four of a word adds to its opening. */
export function letterAt(place: number, code: number): number {
  return (code | 32) << (place << 3);
}

/** The place of an opening, or the free one that it would have. */
function placeOf(opening: number): number {
  let place = Math.imul(opening, 0x9e3779b1) >>> 19;
  while (OPENINGS[place] !== opening && OPENINGS[place] !== 0) place = (place + 1) & LAST;
  return place;
}

function isCapital(code: number): boolean {
  return code < 97;
}
