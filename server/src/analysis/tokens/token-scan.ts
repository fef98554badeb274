import type { Letter } from '../../letter/letter.ts';
import { isWordPart } from '../../text/match-words.ts';
import { memoOfLast } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import { masksAt } from './keyword-mask.ts';

/**
 * What one walk over the words of a letter finds for all that look for some of them. A word is a run of ASCII letters, digits and low
 * lines, as `\b` of a pattern knows it. Offsets stand in their order.
 */
export interface TokenScan {
  readonly source: string;
  /** Where words start at which patterns may begin, and the bits of these patterns. */
  readonly keywordOffsets: readonly number[];
  readonly masks: readonly number[];
  /** The bits of all of them. */
  readonly allMasks: number;
  /** Where digits stand, each run of them whole. */
  readonly digits: readonly Span[];
  /** Where a word starts that begins as the one before it does, and may be the same. */
  readonly repeats: readonly number[];
  /** Where a word starts right behind a period, a comma or another mark that ends a clause. */
  readonly unspaced: readonly number[];
  /** What stands between two words, where it is three characters or more, and what stands after the last word. */
  readonly whitespaceRuns: readonly Span[];
}

/** The words of a letter, walked over once. */
export const tokensOf: (letter: Letter) => TokenScan = memoOfLast(({ source, span }) => scanTokens(source, span));

const LETTER = 1;
const DIGIT = 2;
/** By their code units, what words are made of; it holds all units, since to look at one takes less time than to compare it first. */
const KIND = new Uint8Array(1 << 16);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  KIND[code] = /\d/.test(character) ? DIGIT : /\w/.test(character) ? LETTER : 0;
}
const LINK = 1;
const CLAUSE_END = 2;
/** By their ASCII codes, what goes on with a word ("follow-up", "don't"), and what ends a clause. */
const BEFORE_WORD = new Uint8Array(128);
for (const mark of "'-") BEFORE_WORD[mark.charCodeAt(0)] = LINK;
for (const mark of '.,;?!') BEFORE_WORD[mark.charCodeAt(0)] = CLAUSE_END;
/** So long is a gap at least, in UTF-16 units. */
const GAP = 3;

/** Where a walk writes down signals and their patterns until it knows how many there are. */
let signalled = new Int32Array(1 << 10);
let bitsBegun = new Int32Array(1 << 10);

function doubled(full: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2);
  larger.set(full);
  return larger;
}

/** An array of so many numbers; a typed one would have its memory elsewhere, which takes longer to get and to give back. */
function firstOf(numbers: Int32Array, count: number): readonly number[] {
  const first = new Array<number>(count);
  for (let at = 0; at < count; at++) first[at] = numbers[at] ?? 0;
  return first;
}

/** Walks over the words of a stretch of a text. */
export function scanTokens(source: string, span: Span): TokenScan {
  const { end } = span;
  let places = signalled;
  let begun = bitsBegun;
  let count = 0;
  const digits: Span[] = [];
  const repeats: number[] = [];
  const unspaced: number[] = [];
  const whitespaceRuns: Span[] = [];
  let lastEnd = span.start;
  let allMasks = 0;
  let lastOpening = 0;
  let before = 0;
  for (let at = span.start; at < end; at++) {
    let code = source.charCodeAt(at);
    let kind = KIND[code] ?? 0;
    if (kind === 0) {
      before = code;
      continue;
    }
    const start = at;
    const first = code;
    let opening = code | 32;
    let kinds = kind;
    // The first four letters one by one: a loop that counts them takes a fifth longer.
    code = ++at < end ? source.charCodeAt(at) : 0;
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
    const bits = masksAt(opening, first);
    if (bits !== 0) {
      if (count === places.length) {
        places = signalled = doubled(signalled);
        begun = bitsBegun = doubled(bitsBegun);
      }
      places[count] = start;
      begun[count] = bits;
      count++;
      allMasks |= bits;
    }
    if ((kinds & DIGIT) !== 0) addDigits(digits, source, start, at);
    if (start - lastEnd >= GAP) whitespaceRuns.push({ start: lastEnd, end: start });
    lastEnd = at;
    const mark = before < 128 ? BEFORE_WORD[before] : isLinkBeyondAscii(before) ? LINK : 0;
    before = code;
    if (mark === CLAUSE_END) unspaced.push(start);
    if (mark === LINK) continue;
    if (opening === lastOpening && (kinds & LETTER) !== 0) repeats.push(start);
    lastOpening = opening;
  }
  if (end > lastEnd) whitespaceRuns.push({ start: lastEnd, end });
  const keywordOffsets = firstOf(places, count);
  return {
    source,
    keywordOffsets,
    masks: firstOf(begun, count),
    allMasks,
    digits,
    repeats,
    unspaced,
    whitespaceRuns,
  };
}

/** Whether a character beyond ASCII is a letter that belongs to the word after it. */
function isLinkBeyondAscii(before: number): boolean {
  return isWordPart(before) && !isMark(before);
}

/** Dashes and quotation marks beyond ASCII. */
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

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
