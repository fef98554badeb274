import type { Span } from '../../text/span.ts';

/** A word of prose that can be looked up in a dictionary: its letters without a possessive ending. */
export interface SpelledWord {
  readonly word: string;
  readonly span: Span;
}

/** Shorter words are mostly abbreviations, in letters. */
const SHORTEST = 4;
/** Longer ones are no words. */
const LONGEST = 40;
/** Words with a capital that open a sentence are looked up from this many letters on. */
const SHORTEST_OPENING = 7;
/** What may stand in a word besides its letters. */
const APOSTROPHE = /['’]/;

/**
 * Returns the words of a span in lower case, and those with only a first capital that open a sentence. Names, abbreviations, words with
 * digits or hyphens, addresses, and words that a line's end divides are left out.
 */
export function spelledWordsIn(source: string, { start, end }: Span): readonly SpelledWord[] {
  const found: SpelledWord[] = [];
  for (let at = start; at < end; at++) {
    if (!isInToken(source.charCodeAt(at))) continue;
    const first = at;
    while (at < end && isInToken(source.charCodeAt(at))) at++;
    const span = wordOf(source, first, at);
    if (span && !isDivided(source, first, at))
      found.push({ word: source.slice(span.start, span.end).replace('’', "'"), span });
  }
  return found;
}

/** Returns the word that a token is, without punctuation and "'s"; undefined where it is none to look up. */
function wordOf(source: string, first: number, last: number): Span | undefined {
  let end = last;
  while (end > first && isEnding(source.charCodeAt(end - 1))) end--;
  if (end - first > 2 && APOSTROPHE.test(source.charAt(end - 2)) && source.charAt(end - 1) === 's') end -= 2;
  if (end - first < SHORTEST || end - first > LONGEST) return undefined;
  for (let at = first + 1; at < end; at++) {
    if (!isLowerCase(source.charCodeAt(at)) && !(at < end - 1 && APOSTROPHE.test(source.charAt(at)))) return undefined;
  }
  if (isLowerCase(source.charCodeAt(first))) return { start: first, end };
  const opens =
    isUpperCase(source.charCodeAt(first)) && end - first >= SHORTEST_OPENING && opensSentence(source, first);
  return opens ? { start: first, end } : undefined;
}

/** Returns whether a sentence ends before an offset. */
function opensSentence(source: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && isSpace(source.charCodeAt(at - 1))) at--;
  return at < offset && /[.?!]/.test(source.charAt(at - 1));
}

/** Returns whether a token is half of a word, before or after a hyphen at a line's end, or one of several between hyphens. */
function isDivided(source: string, first: number, last: number): boolean {
  if (source.charAt(last - 1) === '-') return true;
  let at = first;
  while (at > 0 && isSpace(source.charCodeAt(at - 1))) at--;
  return source.charAt(at - 1) === '-' && isLowerCase(source.charCodeAt(at - 2));
}

/** Returns whether a code unit belongs to a token: all but white space, brackets, quotation marks and what separates words. */
function isInToken(code: number): boolean {
  return code > 32 && code !== 0xa0 && !SEPARATORS.has(code);
}

const SEPARATORS: ReadonlySet<number> = new Set([...'()[]{}"“”,;?!—–…•·'].map((mark) => mark.charCodeAt(0)));

/** Returns whether a code unit may close a token without being part of its word. */
function isEnding(code: number): boolean {
  return code === 46 || code === 58 || code === 39 || code === 0x2019;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function isLowerCase(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isUpperCase(code: number): boolean {
  return code >= 65 && code <= 90;
}
