import { isDigit } from './match-words.ts';
import { partitionPoint } from './partition-point.ts';
import type { Span } from './span.ts';

/**
 * The letters and digits of a span, in lower case, without anything between them, with the mapping to the source. Titles are
 * compared in this form, so that case, white space, line breaks, hyphens and other punctuation make no difference; `&` reads
 * "and".
 */
export interface FoldedWords {
  readonly letters: string;
  readonly source: string;
  /** Returns whether a word begins at an index; true at the very end. */
  startsWord(index: number): boolean;
  /** Returns the span of the source from one index to another. */
  toSource(start: number, end: number): Span;
  /** Returns what stands in the source between the letter before an index and the letter at it; '' inside a word. */
  gapBefore(index: number): string;
  /** Returns the first index at or after a source offset. */
  indexAt(offset: number): number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII = /^[\u0000-\u007f]*$/;
const LETTER = /[\p{L}\p{N}]/u;
/** What each ASCII character is folded to. */
const ASCII_LETTERS: readonly string[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return character === '&' ? 'and' : letterOf(character);
});

/** Folds the words of a span. */
export function foldWords(source: string, span: Span): FoldedWords {
  const at: number[] = [];
  let letters = '';
  for (let offset = span.start; offset < span.end; offset++) {
    const read = foldedAt(source, offset);
    letters += read;
    for (let count = read.length; count > 0; count--) at.push(offset);
  }
  const offsetOf = (index: number) => at[index] ?? span.end;
  const endOf = (index: number) => Math.min(offsetOf(index) + 1, span.end);
  return {
    letters,
    source,
    startsWord(index) {
      if (index <= 0 || index >= letters.length) return true;
      const before = endOf(index - 1);
      return offsetOf(index) > before || (source[offsetOf(index)] === '&') !== (source[before - 1] === '&');
    },
    toSource(start, end) {
      const begin = offsetOf(start);
      return { start: begin, end: end > start ? endOf(Math.min(end, letters.length) - 1) : begin };
    },
    gapBefore(index) {
      const from = index === 0 ? span.start : endOf(index - 1);
      return source.slice(from, Math.max(from, offsetOf(index)));
    },
    indexAt: (offset) => partitionPoint(at, (own) => own < offset),
  };
}

/** Returns the key by which titles are compared. */
export function titleKey(title: string): string {
  if (ASCII.test(title))
    return title
      .toLowerCase()
      .replaceAll('&', 'and')
      .replace(/[^a-z0-9]+/g, '');
  return foldWords(title, { start: 0, end: title.length }).letters;
}

/**
 * Returns where the words end that begin at an offset of a text and have a key, as whole words before `end`; -1 where others stand
 * there. That is faster than folding the words where nearly all of them are others.
 */
export function titleEnd(source: string, at: number, end: number, key: string): number {
  let offset = at;
  for (let read = 0; read < key.length; offset++) {
    if (offset >= end) return -1;
    const letters = foldedAt(source, offset);
    if (letters === '') continue;
    if (!key.startsWith(letters, read)) return -1;
    read += letters.length;
  }
  return startsWordAt(source, offset, end) ? offset : -1;
}

/** Returns whether no word continues at an offset; a digit after another character begins a word of its own. */
export function startsWordAt(source: string, at: number, end: number): boolean {
  if (at <= 0 || at >= end || source[at] === '&') return true;
  const before = foldedAt(source, at - 1);
  if (before === '' || foldedAt(source, at) === '') return true;
  return source[at - 1] === '&' || (isDigit(source.charCodeAt(at)) && !isDigit(source.charCodeAt(at - 1)));
}

/** Returns what a character of a text is folded to: its letter or digit in lower case, "and", or ''. */
function foldedAt(source: string, at: number): string {
  const code = source.charCodeAt(at);
  return code < ASCII_LETTERS.length ? (ASCII_LETTERS[code] ?? '') : letterOf(source.charAt(at));
}

function letterOf(character: string): string {
  return LETTER.test(character) ? character.toLowerCase().slice(0, 1) : '';
}

/** An index of titles for lookup in folded words. */
export interface TitleIndex<T> {
  /** Returns the longest title that stands at an index as whole words, and where it ends. */
  longestAt(words: FoldedWords, index: number, accept?: (value: T, end: number) => boolean): TitleMatch<T> | undefined;
}

/** A title found in folded words. */
export interface TitleMatch<T> {
  readonly value: T;
  readonly end: number;
}

/** Returns an index of titles by their keys; the first of two equal ones counts. */
export function titleIndex<T>(titles: Iterable<readonly [key: string, value: T]>): TitleIndex<T> {
  const known = new Map<string, T>();
  for (const [key, value] of titles) if (key && !known.has(key)) known.set(key, value);
  const byStart = new Map<string, string[]>();
  for (const key of known.keys()) {
    const start = key.slice(0, 2);
    const same = byStart.get(start);
    if (same) same.push(key);
    else byStart.set(start, [key]);
  }
  for (const same of byStart.values()) same.sort((one, other) => other.length - one.length);
  return {
    longestAt(words, index, accept) {
      for (const length of [2, 1]) {
        for (const key of byStart.get(words.letters.slice(index, index + length)) ?? []) {
          const end = index + key.length;
          if (!words.letters.startsWith(key, index) || !words.startsWord(end)) continue;
          const value = known.get(key);
          if (value !== undefined && (!accept || accept(value, end))) return { value, end };
        }
      }
      return undefined;
    },
  };
}
