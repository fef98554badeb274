import type { Letter } from '../../letter/letter.ts';
import { memoOfLast } from '../../letter/memo.ts';
import type { Span } from '../../letter/span.ts';
import { isWordPart } from '../../letter/words.ts';
import { patternsAt } from './vocabulary.ts';

/**
 * What one walk over the words of a letter finds for all that look for some of them. A word is a run of ASCII letters, digits and low
 * lines, as `\b` of a pattern knows it. Offsets stand in their order.
 */
export interface WordScan {
  readonly source: string;
  /** Where words start at which patterns may begin, and the bits of these patterns. */
  readonly signals: Int32Array;
  readonly patterns: Int32Array;
  /** The bits of all of them. */
  readonly allPatterns: number;
  /** Where digits stand, each run of them whole. */
  readonly digits: readonly Span[];
  /** Where a word starts that begins as the one before it does, and may be the same. */
  readonly echoes: readonly number[];
}

/** The words of a letter, walked over once. */
export const wordsOf: (letter: Letter) => WordScan = memoOfLast(({ source, span }) => scanWords(source, span));

const LETTER = 1;
const DIGIT = 2;
/** By their code units, what words are made of; it holds all units, since to look at one takes less time than to compare it first. */
const KIND = new Uint8Array(1 << 16);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  KIND[code] = /\d/.test(character) ? DIGIT : /\w/.test(character) ? LETTER : 0;
}
/** By their ASCII codes, what goes on with a word: "follow-up", "don't". */
const LINKS = Uint8Array.from({ length: 128 }, (_, code) => (code === 39 || code === 45 ? 1 : 0));

/** Where a walk writes down signals and their patterns until it knows how many there are. */
let signalled = new Int32Array(1 << 10);
let bitsBegun = new Int32Array(1 << 10);

function doubled(full: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2);
  larger.set(full);
  return larger;
}

/** Walks over the words of a stretch of a text. */
export function scanWords(source: string, span: Span): WordScan {
  const { end } = span;
  let places = signalled;
  let begun = bitsBegun;
  let count = 0;
  const digits: Span[] = [];
  const echoes: number[] = [];
  let allPatterns = 0;
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
    const bits = patternsAt(opening, first);
    if (bits !== 0) {
      if (count === places.length) {
        places = signalled = doubled(signalled);
        begun = bitsBegun = doubled(bitsBegun);
      }
      places[count] = start;
      begun[count] = bits;
      count++;
      allPatterns |= bits;
    }
    if ((kinds & DIGIT) !== 0) addDigits(digits, source, start, at);
    const goesOn = isLink(before);
    before = code;
    if (goesOn) continue;
    if (opening === lastOpening && (kinds & LETTER) !== 0) echoes.push(start);
    lastOpening = opening;
  }
  return { source, signals: places.slice(0, count), patterns: begun.slice(0, count), allPatterns, digits, echoes };
}

/** Whether what stands before a word links it to the one before: letters beyond ASCII, a hyphen, an apostrophe. */
function isLink(before: number): boolean {
  return before < 128 ? LINKS[before] === 1 : isWordPart(before) && !isMark(before);
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
