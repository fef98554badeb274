import { editDistance } from '../text/edit-distance.ts';
import { differingLetters, letterBit } from '../text/letter-set.ts';
import { memo } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import others from './data/drug-names.json' with { type: 'json' };
import { DRUGS } from './drugs.ts';

/** A word that is nearly a drug's name, and the names that it may have been meant for, in its own case. */
export interface MisspelledDrug {
  readonly span: Span;
  readonly word: string;
  readonly meant: readonly [string, ...string[]];
}

/** The words of names that are no drug by themselves: salts, forms, and words that other words differ from by a letter. */
const NO_NAMES = new Set(
  'citrate contin cream dosepak forte methyl oral other patch relaxin salicylate sulfate suspension topical'.split(' '),
);
/** Shorter names are too similar to other words, in letters. */
const SHORTEST = 5;
/** Longer words are not compared, in letters. */
const LONGEST = 24;
/** Generic names of this many letters may differ by two. */
const LONG = 9;
/** Names of fewer letters are looked up by their last three letters, the others by their last four, since many end alike. */
const ENDS_SHORT = 7;
/** "ULTR" and other short words in capitals are abbreviations. */
const ABBREVIATION = 7;
/** The code units that join a word to others in addresses: "tramdol.org", "name@tramdol". */
const IN_ADDRESS = new Set(['.', '@', '_', '\\']);

/**
 * Returns the words of a span that differ by one letter from a drug's name, or by two from a generic name of nine letters or more, in order.
 * The first three or the last four letters must be right; of names of five or six letters the first or the last three.
 */
export function misspelledDrugsIn(source: string, { start, end }: Span): readonly MisspelledDrug[] {
  const { lengths } = nameIndex();
  const found: MisspelledDrug[] = [];
  for (let at = start; at < end; at++) {
    if (!isLetter(source.charCodeAt(at))) continue;
    const first = at;
    while (at < end && isLetter(source.charCodeAt(at))) at++;
    const length = at - first;
    if (length < SHORTEST || length > LONGEST) continue;
    const possible =
      (lengths[opening(source, first)] ?? 0) |
      (lengths[ending(source, at)] ?? 0) |
      (lengths[shortEnding(source, at)] ?? 0);
    if (((possible >> length) & 1) === 0) continue;
    const word = source.slice(first, at);
    const [meant, ...more] = meantBy(word);
    if (meant !== undefined && standsAlone(source, first, at))
      found.push({ span: { start: first, end: at }, word, meant: [meant, ...more] });
  }
  return found;
}

/** The names meant by words that were compared before: most of them are ordinary words, which every letter repeats. */
const comparedWords = new Map<string, readonly string[]>();
const MAX_COMPARED_WORDS = 4096;

/** Returns the names that a word is nearly; none for a correct word. */
function meantBy(word: string): readonly string[] {
  let meant = comparedWords.get(word);
  if (!meant) {
    const similar = similarNames(word);
    meant = similar.length === 0 ? NO_WORDS : closestOf(similar, word);
    if (comparedWords.size === MAX_COMPARED_WORDS) comparedWords.clear();
    comparedWords.set(word, meant);
  }
  return meant;
}

const NO_WORDS: readonly string[] = [];

/** A drug's name as printed and what a word is compared with. */
interface Name {
  readonly printed: string;
  readonly lower: string;
  /** The set of its letters: bit n for the n-th letter of the alphabet. */
  readonly letters: number;
  /** How many letters may be wrong. */
  readonly most: number;
}

/** The names by the letters with which they begin or end. */
interface NameIndex {
  /** The lengths of words with such letters that may be a misspelled name: bit n for n letters. */
  readonly lengths: Int32Array;
  readonly names: ReadonlyMap<number, readonly Name[]>;
  /** Words that are correct, in lower case. */
  readonly correct: ReadonlySet<string>;
}

const nameIndex: () => NameIndex = memo(() => {
  const lengths = new Int32Array(1 << 16);
  const names = new Map<number, Name[]>();
  const correct = new Set([...NO_NAMES, ...others.otherWords, ...others.otherWords.map((word) => `${word}s`)]);
  for (const printed of drugNames()) {
    const lower = printed.toLowerCase();
    correct.add(lower).add(`${lower}s`);
    const most = lower.length >= LONG && printed === lower ? 2 : 1;
    const name = { printed, lower, letters: lettersOf(lower), most };
    const end = lower.length < ENDS_SHORT ? shortEnding(lower, lower.length) : ending(lower, lower.length);
    for (const key of [opening(lower, 0), end]) {
      for (let length = lower.length - most; length <= lower.length + most; length++)
        lengths[key] = (lengths[key] ?? 0) | (1 << length);
      names.set(key, [...(names.get(key) ?? []), name]);
    }
  }
  return { lengths, names, correct };
});

/** Returns the names of single words that stand for a drug, generic names in lower case and brands with their capital. */
function drugNames(): ReadonlySet<string> {
  const names = new Set(others.names);
  for (const { generic, brands = [] } of DRUGS) {
    for (const name of [generic, ...brands]) {
      for (const [word] of name.matchAll(/[A-Za-z]+/g)) {
        if (word.length >= SHORTEST && !NO_NAMES.has(word.toLowerCase())) names.add(word);
      }
    }
  }
  return names;
}

/** Returns the names with the first or last letters of a word that have about as many letters and nearly the same ones. */
function similarNames(word: string): readonly Name[] {
  const { names } = nameIndex();
  const letters = lettersOf(word);
  let similar: Name[] | undefined;
  for (const key of [opening(word, 0), ending(word, word.length), shortEnding(word, word.length)]) {
    for (const name of names.get(key) ?? NONE) {
      if (Math.abs(name.lower.length - word.length) > name.most) continue;
      if (differingLetters(name.letters, letters) > 2 * name.most) continue;
      similar ??= [];
      if (!similar.includes(name)) similar.push(name);
    }
  }
  return similar ?? NONE;
}

const NONE: readonly Name[] = [];

/** Returns the names that a word differs from by the fewest letters, in its case; none where it is correct or too different. */
function closestOf(names: readonly Name[], word: string): readonly string[] {
  const written = word.toLowerCase();
  if (nameIndex().correct.has(written) || (word.length < ABBREVIATION && word === word.toUpperCase())) return [];
  let least = Number.POSITIVE_INFINITY;
  let meant: string[] = [];
  for (const { printed, lower, most } of names) {
    const edits = editDistance(written, lower, most);
    if (edits > most || edits > least) continue;
    if (edits < least) meant = [];
    least = edits;
    meant.push(inCaseOf(word, printed));
  }
  return meant;
}

function inCaseOf(word: string, name: string): string {
  if (word === word.toUpperCase()) return name.toUpperCase();
  return word.charAt(0) === word.charAt(0).toUpperCase() ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** Returns whether a word is no part of an address, of a word with a digit or apostrophe, or of one that a line's end divides. */
function standsAlone(source: string, start: number, end: number): boolean {
  const before = source.charAt(start - 1);
  const after = source.charAt(end);
  if (/[\d'’]/.test(before) || IN_ADDRESS.has(before) || /[@_\\]/.test(after)) return false;
  if (source.charCodeAt(start - 1) > 127 || source.charCodeAt(end) > 0x24f) return false;
  return (
    !(IN_ADDRESS.has(after) && isLetter(source.charCodeAt(end + 1))) &&
    !(after === '-' && /\s/.test(source.charAt(end + 1)))
  );
}

/** Returns the key of the three letters with which a word begins, in any case: a number of 16 bits, which others may share. */
function opening(source: string, start: number): number {
  return keyOf(1, source, start, 3);
}

/** Returns the key of the four letters with which a word ends. */
function ending(source: string, end: number): number {
  return keyOf(2, source, end - 4, 4);
}

/** Returns the key of the three letters with which a word ends. */
function shortEnding(source: string, end: number): number {
  return keyOf(3, source, end - 3, 3);
}

function keyOf(kind: number, source: string, start: number, length: number): number {
  let key = kind;
  for (let at = start; at < start + length; at++) key = (key << 5) | letterAt(source, at);
  return Math.imul(key, 0x9e3779b1) >>> 16;
}

function letterAt(source: string, at: number): number {
  return source.charCodeAt(at) & 31;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= letterBit(word.charCodeAt(at));
  return letters;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}
