import type { Letter } from '../../letter/letter.ts';
import { isDigit, isWordPart } from '../../text/match-words.ts';
import { memoOfLast } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import { masksAt } from './keyword-mask.ts';

/**
 * What a single scan of a letter's words finds, for every rule that looks for keywords. A word is a run of ASCII letters, digits and
 * underscores, as `\b` in a pattern sees it. Offsets are in ascending order.
 */
export interface TokenScan {
  readonly source: string;
  /** The starts of all words, and their first four characters in lower case as numbers, which other words may share. */
  readonly wordStarts: readonly number[];
  readonly openings: readonly number[];
  /** The starts of words at which patterns may match, and the masks of these patterns. */
  readonly keywordOffsets: readonly number[];
  readonly masks: readonly number[];
  /** The union of `masks`. */
  readonly allMasks: number;
  /** Every run of digits. */
  readonly digits: readonly Span[];
  /** The starts of words whose first four letters are those of the word before, so that they may repeat it. */
  readonly repeats: readonly number[];
  /** The starts of words that directly follow a period, comma or other punctuation that ends a clause. */
  readonly unspaced: readonly number[];
  /** The gaps of three characters or more between two words, and the gap after the last word. */
  readonly whitespaceRuns: readonly Span[];
}

/** Returns the words of a letter, scanned once. */
export const tokensOf: (letter: Letter) => TokenScan = memoOfLast(({ source, span }) => scanTokens(source, span));

const LETTER = 1;
const DIGIT = 2;
/** The kind of each UTF-16 code unit in words; it has all 65,536 units, since a look-up is faster than a comparison before it. */
const KIND = new Uint8Array(1 << 16);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  KIND[code] = /\d/.test(character) ? DIGIT : /\w/.test(character) ? LETTER : 0;
}
const LINK = 1;
const CLAUSE_END = 2;
/** By ASCII code, the characters that join words ("follow-up", "don't") and those that end a clause. */
const BEFORE_WORD = new Uint8Array(128);
for (const mark of "'-") BEFORE_WORD[mark.charCodeAt(0)] = LINK;
for (const mark of '.,;?!') BEFORE_WORD[mark.charCodeAt(0)] = CLAUSE_END;
/** The minimum length of a gap, in UTF-16 units. */
const GAP = 3;

/** Offsets of words with a number for each, in buffers that the next scan reuses. */
class WordList {
  #offsets = new Int32Array(1 << 10);
  #values = new Int32Array(1 << 10);
  #count = 0;
  /** The bits that any of the numbers has set. */
  union = 0;

  get offsets(): readonly number[] {
    return firstOf(this.#offsets, this.#count);
  }

  get values(): readonly number[] {
    return firstOf(this.#values, this.#count);
  }

  clear(): void {
    this.#count = 0;
    this.union = 0;
  }

  add(offset: number, value: number): void {
    if (this.#count === this.#offsets.length) {
      this.#offsets = doubled(this.#offsets);
      this.#values = doubled(this.#values);
    }
    this.#offsets[this.#count] = offset;
    this.#values[this.#count++] = value;
    this.union |= value;
  }
}

const words = new WordList();
const keywords = new WordList();

function doubled(full: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2);
  larger.set(full);
  return larger;
}

/** Copies the first numbers of a buffer to a plain array, which is cheaper to allocate and free than a typed one. */
function firstOf(numbers: Int32Array, count: number): readonly number[] {
  const first = new Array<number>(count);
  for (let at = 0; at < count; at++) first[at] = numbers[at] ?? 0;
  return first;
}

/** Scans the words of a span of a text. */
export function scanTokens(source: string, { start: begin, end }: Span): TokenScan {
  words.clear();
  keywords.clear();
  const digits: Span[] = [];
  const repeats: number[] = [];
  const unspaced: number[] = [];
  const whitespaceRuns: Span[] = [];
  let lastEnd = begin;
  let lastOpening = 0;
  let before = 0;
  for (let at = begin; at < end; at++) {
    const first = source.charCodeAt(at);
    let kind = KIND[first] ?? 0;
    if (kind === 0) {
      before = first;
      continue;
    }
    const start = at;
    let opening = first | 32;
    let kinds = kind;
    // The first four letters are unrolled: a counting loop takes 20% longer.
    let code = ++at < end ? source.charCodeAt(at) : 0;
    kind = KIND[code] ?? 0;
    if (kind !== 0) {
      opening |= (code | 32) << 8;
      kinds |= kind;
      code = ++at < end ? source.charCodeAt(at) : 0;
      kind = KIND[code] ?? 0;
      if (kind !== 0) {
        opening |= (code | 32) << 16;
        kinds |= kind;
        code = ++at < end ? source.charCodeAt(at) : 0;
        kind = KIND[code] ?? 0;
        if (kind !== 0) {
          opening |= (code | 32) << 24;
          do {
            kinds |= kind;
            code = ++at < end ? source.charCodeAt(at) : 0;
            kind = KIND[code] ?? 0;
          } while (kind !== 0);
        }
      }
    }
    words.add(start, opening);
    const mask = masksAt(opening, first);
    if (mask !== 0) keywords.add(start, mask);
    if ((kinds & DIGIT) !== 0) addDigits(digits, source, start, at);
    if (start - lastEnd >= GAP) whitespaceRuns.push({ start: lastEnd, end: start });
    lastEnd = at;
    const boundary = before < 128 ? BEFORE_WORD[before] : isLinkBeyondAscii(before) ? LINK : 0;
    before = code;
    if (boundary === CLAUSE_END) unspaced.push(start);
    if (boundary === LINK) continue;
    if (opening === lastOpening && (kinds & LETTER) !== 0) repeats.push(start);
    lastOpening = opening;
  }
  if (end > lastEnd) whitespaceRuns.push({ start: lastEnd, end });
  return {
    source,
    wordStarts: words.offsets,
    openings: words.values,
    keywordOffsets: keywords.offsets,
    masks: keywords.values,
    allMasks: keywords.union,
    digits,
    repeats,
    unspaced,
    whitespaceRuns,
  };
}

/** Tells whether a character beyond ASCII is a letter that belongs to the word after it. */
function isLinkBeyondAscii(before: number): boolean {
  return isWordPart(before) && !isMark(before);
}

/** Tells whether a code unit is a dash or quotation mark beyond ASCII. */
export function isMark(code: number): boolean {
  return code >= 0x2010 && code <= 0x201f;
}

function addDigits(digits: Span[], source: string, first: number, end: number): void {
  for (let at = first; at < end; at++) {
    if (!isDigit(source.charCodeAt(at))) continue;
    const start = at;
    do at++;
    while (at < end && isDigit(source.charCodeAt(at)));
    digits.push({ start, end: at });
  }
}
