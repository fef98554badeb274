/** The first letters of a set of words, by which a scan passes over the many words that are none of them. */
export interface WordOpenings {
  /** Returns whether one of the words may begin at an offset: always where one does, and rarely elsewhere. */
  mayBeginAt(source: string, at: number): boolean;
}

const LETTERS = 3;
/** A letter in either case, and a few other characters, share their last five bits. */
const BITS = 5;
const VALUES = 1 << BITS;
const LAST_BITS = VALUES - 1;

/** Creates the openings of some words, which begin with ASCII letters or digits; each is three characters, or all of a shorter word. */
export function wordOpenings(words: Iterable<string>): WordOpenings {
  const known = new Uint8Array(VALUES ** LETTERS);
  for (const word of words) {
    const first = keyAt(word, 0);
    const spread = VALUES ** Math.max(0, LETTERS - word.length);
    // Whatever follows a word that is shorter than an opening.
    const from = first - (first % spread);
    known.fill(1, from, from + spread);
  }
  return { mayBeginAt: (source, at) => known[keyAt(source, at)] === 1 };
}

function keyAt(source: string, at: number): number {
  return (
    ((source.charCodeAt(at) & LAST_BITS) << (2 * BITS)) |
    ((source.charCodeAt(at + 1) & LAST_BITS) << BITS) |
    (source.charCodeAt(at + 2) & LAST_BITS)
  );
}
