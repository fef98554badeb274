import type { Span } from '../../text/span.ts';
import { keywordMask } from './keyword-mask.ts';
import type { TokenScan } from './token-scan.ts';

/** A pattern that is looked for only at words which it may begin with. */
export interface KeywordPattern {
  readonly bit: number;
  readonly pattern: RegExp;
}

const all: KeywordPattern[] = [];

/** A pattern, and all words with which a match of it may begin, as `bitOf` takes them. */
export function keywordPattern(words: string, pattern: RegExp): KeywordPattern {
  const own = { bit: keywordMask(words), pattern: new RegExp(pattern.source, `${pattern.flags}y`) };
  all.push(own);
  return own;
}

/** Every pattern that was made, so that a test can hold each against its words. */
export function keywordPatterns(): readonly KeywordPattern[] {
  return all;
}

const NONE: readonly RegExpExecArray[] = [];

/** Every match of a pattern that begins in a stretch, in their order; their indexes are those of the text. */
export function matchesAtKeywords(
  { source, keywordOffsets, patterns, allPatterns }: TokenScan,
  { bit, pattern }: KeywordPattern,
  { start, end }: Span,
): readonly RegExpExecArray[] {
  if ((allPatterns & bit) === 0) return NONE;
  let found: RegExpExecArray[] | undefined;
  let from = start;
  for (let index = firstFrom(keywordOffsets, start); index < keywordOffsets.length; index++) {
    const at = keywordOffsets[index] ?? 0;
    if (at >= end) break;
    if (((patterns[index] ?? 0) & bit) === 0 || at < from) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (!match) continue;
    found ??= [];
    found.push(match);
    from = pattern.lastIndex;
  }
  return found ?? NONE;
}

/** The bits of all words that start in a stretch. */
export function masksWithin({ keywordOffsets, patterns }: TokenScan, start: number, end: number): number {
  let bits = 0;
  for (
    let index = firstFrom(keywordOffsets, start);
    index < keywordOffsets.length && (keywordOffsets[index] ?? 0) < end;
    index++
  ) {
    bits |= patterns[index] ?? 0;
  }
  return bits;
}

/** Whether a word starts in a stretch that has one of some bits: a quick look, which takes a few others for it. */
export function mayContainKeyword(
  { keywordOffsets, patterns, allPatterns }: TokenScan,
  bit: number,
  start: number,
  end: number,
): boolean {
  if ((allPatterns & bit) === 0) return false;
  for (
    let index = firstFrom(keywordOffsets, start);
    index < keywordOffsets.length && (keywordOffsets[index] ?? 0) < end;
    index++
  ) {
    if (((patterns[index] ?? 0) & bit) !== 0) return true;
  }
  return false;
}

/** For offsets that only grow from one call to the next: where the last word before one starts that has one of some bits. */
export function lastWordBefore(
  { keywordOffsets, patterns }: TokenScan,
  bit: number,
): (offset: number) => number | undefined {
  let next = 0;
  let last: number | undefined;
  return (offset) => {
    for (; next < keywordOffsets.length && (keywordOffsets[next] ?? 0) < offset; next++) {
      if (((patterns[next] ?? 0) & bit) !== 0) last = keywordOffsets[next];
    }
    return last;
  };
}

/** Whether a digit stands in a stretch. */
export function anyDigit({ digits }: TokenScan, start: number, end: number): boolean {
  let first = 0;
  let last = digits.length;
  while (first < last) {
    const middle = (first + last) >> 1;
    if ((digits[middle]?.end ?? 0) <= start) first = middle + 1;
    else last = middle;
  }
  return (digits[first]?.start ?? end) < end;
}

/** The index of the first of some offsets, which stand in order, that is at least `from`. */
function firstFrom(offsets: readonly number[], from: number): number {
  let first = 0;
  let end = offsets.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((offsets[middle] ?? 0) < from) first = middle + 1;
    else end = middle;
  }
  return first;
}
