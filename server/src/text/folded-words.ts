import { partitionPoint } from './partition-point.ts';
import type { Span } from './span.ts';

/**
 * The letters and digits of a stretch, in lower case, without anything between them, with the way back to the text. Titles are
 * compared in this form, so that case, white space, line breaks, hyphens and other punctuation make no difference; `&` reads
 * "and".
 */
export interface FoldedText {
  readonly letters: string;
  readonly source: string;
  /** Whether a word begins at an index; true at the very end. */
  startsWord(index: number): boolean;
  /** The stretch of the source from one index to another. */
  toSource(start: number, end: number): Span;
  /** What stands in the source between the letter before an index and the letter at it; '' inside a word. */
  gapBefore(index: number): string;
  /** The first index at or after a source offset. */
  indexAt(offset: number): number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII = /^[\u0000-\u007f]*$/;
const LETTER = /[\p{L}\p{N}]/u;
/** What each character of ASCII reads as. */
const ASCII_LETTERS: readonly string[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return character === '&' ? 'and' : letterOf(character);
});

/** The wording of a stretch of a text. */
export function foldText(source: string, span: Span): FoldedText {
  const at: number[] = [];
  let letters = '';
  for (let offset = span.start; offset < span.end; offset++) {
    const code = source.charCodeAt(offset);
    const read = code < ASCII_LETTERS.length ? (ASCII_LETTERS[code] ?? '') : letterOf(source.charAt(offset));
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

/** A title in the form in which titles are compared. */
export function titleKey(title: string): string {
  if (ASCII.test(title))
    return title
      .toLowerCase()
      .replaceAll('&', 'and')
      .replace(/[^a-z0-9]+/g, '');
  return foldText(title, { start: 0, end: title.length }).letters;
}

function letterOf(character: string): string {
  return LETTER.test(character) ? character.toLowerCase().slice(0, 1) : '';
}

/** Titles that can be looked for at a place of a wording, the longest first. */
export interface TitleIndex<T> {
  /** The longest title that stands at an index as whole words, and where it ends. */
  longestAt(words: FoldedText, index: number, accept?: (value: T, end: number) => boolean): TitleMatch<T> | undefined;
}

/** A title found in a wording. */
export interface TitleMatch<T> {
  readonly value: T;
  readonly end: number;
}

/** An index of titles by their compared form; the first of two equal ones stays. */
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
