import { isAsciiWordCharacter } from '../text/match-words.ts';
import { wordOpenings } from '../text/word-openings.ts';

/** A term that words name, and where in the words its name stands. */
export interface NamedTerm<T> {
  readonly term: T;
  readonly start: number;
  readonly end: number;
}

/** "MRI", the "X" of "X-ray", "B12". */
const FIRST_WORD = /[a-z][a-z0-9]*/iy;
/** The separators between the words of a name: "X-ray", "EMG/NCV", "hot and cold", a line's end. */
const BETWEEN = '[\\s.&/-]{1,12}(?:and )?';
/** A name that counts only in capitals: "PT". */
const CAPITALS = /^[A-Z.]+$/;
/** A word whose plural ends in "ies": "therapy", "study". */
const ENDS_IN_Y = /[^aeiou]y$/;
/** A word whose plural ends in "es": "crutch", "mattress". */
const ENDS_IN_S = /(?:s|ch|x)$/;

interface Name<T> {
  readonly pattern: RegExp;
  readonly term: T;
  readonly length: number;
}

/**
 * Returns a function that finds terms by their names, in their order and without overlap; of two names that begin at the same word the
 * longer counts. In the names, words stand in lower case with single spaces between them; letters may print hyphens, slashes, periods
 * or "and" there, and the plural of the last word. A name in capitals counts only in capitals.
 */
export function termFinder<T>(
  terms: Iterable<readonly [term: T, names: readonly string[]]>,
): (words: string) => readonly NamedTerm<T>[] {
  const names = namesByFirstWord(terms);
  const openings = wordOpenings(names.keys());
  return (words) => {
    const found: NamedTerm<T>[] = [];
    for (let at = 0; at < words.length; at++) {
      if (!openings.mayBeginAt(words, at) || isAsciiWordCharacter(words.charCodeAt(at - 1))) continue;
      FIRST_WORD.lastIndex = at;
      const first = FIRST_WORD.exec(words)?.[0].toLowerCase() ?? '';
      const name = names.get(first)?.find(({ pattern }) => standsAt(words, at, pattern));
      if (!name) continue;
      const end = name.pattern.lastIndex;
      found.push({ term: name.term, start: at, end });
      at = end - 1;
    }
    return found;
  };
}

function standsAt(words: string, at: number, pattern: RegExp): boolean {
  pattern.lastIndex = at;
  return pattern.test(words);
}

function namesByFirstWord<T>(
  terms: Iterable<readonly [term: T, names: readonly string[]]>,
): ReadonlyMap<string, readonly Name<T>[]> {
  const byFirst = new Map<string, Name<T>[]>();
  for (const [term, printed] of terms) {
    for (const name of printed) {
      const parts = name.match(/[a-z0-9]+/gi) ?? [];
      const last = parts.length - 1;
      const words = parts.map((part, at) => (at < last ? part : `(?:${part}|${pluralOf(part)})`));
      const pattern = new RegExp(`${words.join(BETWEEN)}(?![a-z0-9])`, CAPITALS.test(name) ? 'y' : 'iy');
      const first = parts[0] ?? '';
      for (const word of last > 0 ? [first] : [first, pluralOf(first)]) {
        const key = word.toLowerCase();
        byFirst.set(key, [...(byFirst.get(key) ?? []), { pattern, term, length: name.length }]);
      }
    }
  }
  for (const own of byFirst.values()) own.sort((one, other) => other.length - one.length);
  return byFirst;
}

function pluralOf(word: string): string {
  if (ENDS_IN_Y.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}${ENDS_IN_S.test(word) ? 'es' : 's'}`;
}
