/** Bits of the patterns that may begin at a word, by the place of its opening. */
const PATTERNS = new Int32Array(1 << 13);
let known = 0;

/**
 * A bit for a pattern that begins at one of some words, given with blanks between them; case is free. A word of four letters or more
 * stands for all that begin with the same four. Patterns beyond the 32nd share their bit with another one.
 */
export function bitOf(words: string): number {
  const bit = 1 << (known++ % 32);
  for (const word of words.split(/\s+/)) {
    const place = placeOf(openingOf(word));
    PATTERNS[place] = (PATTERNS[place] ?? 0) | bit;
  }
  return bit;
}

/** The bits of the patterns that may begin at a word with some opening; a few of them may not. */
export function patternsAt(opening: number): number {
  return PATTERNS[placeOf(opening)] ?? 0;
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

function placeOf(opening: number): number {
  return Math.imul(opening, 0x9e3779b1) >>> 19;
}
