import { isWhitespace, skipWhitespace } from './normalized-text.ts';
import type { Span } from './span.ts';

/**
 * The end of a sentence: its final punctuation, only from its first character so that each is tried once, the quotation marks and brackets
 * that close it, and what follows.
 */
const END = /[.?!](?<![.?!]{2})[.?!]*["'”’)\]]*(?=\s|$|["“(]?[A-Z])/g;
/** Words that end in a period and end no sentence: "Dr. Smith", "approx. 10", "e.g. ice". Those of a single letter are known by that. */
const ABBREVIATIONS = new Set(
  'dr mr mrs ms vs approx etc e.g i.e no nos fig pg pp vol ed al st jr sr inc dept est min max temp wt ht hx dx tx sx rx'.split(
    ' ',
  ),
);
/** The word before a period, at most this long. */
const WORD_BEFORE = /[A-Za-z](?:[A-Za-z]|\.(?=[A-Za-z]))*$/;
const LONGEST_ABBREVIATION = 8;
const PERIOD = 46;
/** "J" of "J. Smith", "M.D" of "M.D." */
const INITIALS = /^[A-Z](?:\.[A-Z])*$/;
/** The start of a URL without a space after it: "www.example.org/Guides". */
const ADDRESS = /(?:https?:|www\.)\S*$/i;
const ADDRESS_REACH = 200;
/** A sentence opens with a capital, a digit, a quotation mark or a bracket. */
const OPENING = /[\p{Lu}\d"“'‘([#•*–-]/u;

/**
 * Returns the sentences of a span of a letter, in their order, without the white space between them. A line or page that ends ends no
 * sentence, since letters wrap anywhere. "necessary.The" ends one, "3.5 mg", "www.example.org" and "Dr. Smith" don't.
 */
export function sentences(source: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = skipWhitespace(source, start, end);
  // Cut off at the span's end, so that nothing beyond it is searched.
  const words = source.slice(0, end);
  END.lastIndex = from;
  while (END.test(words)) {
    const stop = END.lastIndex;
    if (!endsSentence(words, markBefore(words, stop), stop, end)) continue;
    found.push({ start: from, end: stop });
    from = skipWhitespace(source, stop, end);
  }
  let last = end;
  while (last > from && isWhitespace(source.charCodeAt(last - 1))) last--;
  if (last > from) found.push({ start: from, end: last });
  return found;
}

/** Returns the offset of the first final punctuation mark of a sentence that ends at an offset. */
function markBefore(words: string, end: number): number {
  let at = end;
  while (at > 0 && !isEndMark(words.charCodeAt(at - 1))) at--;
  while (at > 0 && isEndMark(words.charCodeAt(at - 1))) at--;
  return at;
}

function isEndMark(code: number): boolean {
  return code === PERIOD || code === 63 || code === 33;
}

function endsSentence(source: string, mark: number, stop: number, end: number): boolean {
  const next = skipWhitespace(source, stop, end);
  if (next >= end) return true;
  if (!isUpperCase(source.charCodeAt(next)) && !OPENING.test(source.charAt(next))) return false;
  if (source.charCodeAt(mark) !== PERIOD) return true;
  // Most sentences end in a word in lower case.
  const small = lowerCaseLettersBefore(source, mark);
  if (next > stop && small === LONGEST_ABBREVIATION) return true;
  if (next > stop && small > 0 && isWhitespace(source.charCodeAt(mark - small - 1)))
    return !ABBREVIATIONS.has(source.slice(mark - small, mark));
  const word = WORD_BEFORE.exec(source.slice(Math.max(0, mark - LONGEST_ABBREVIATION), mark))?.[0] ?? '';
  if (INITIALS.test(word) || ABBREVIATIONS.has(word.toLowerCase())) return false;
  return next > stop || endsWithoutSpace(source, mark, word);
}

/** Returns how many lower-case letters stand before an offset, at most as many as the longest abbreviation has. */
function lowerCaseLettersBefore(source: string, mark: number): number {
  let count = 0;
  while (count < LONGEST_ABBREVIATION && isLowerCase(source.charCodeAt(mark - 1 - count))) count++;
  return count;
}

function isLowerCase(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isUpperCase(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Returns whether a sentence ends where no white space follows, as it does only after a word in lower case: "necessary.The", not an address. */
function endsWithoutSpace(source: string, mark: number, word: string): boolean {
  return /^[a-z]{3,}$/.test(word) && !ADDRESS.test(source.slice(Math.max(0, mark - ADDRESS_REACH), mark));
}
