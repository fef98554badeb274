import { partitionPoint } from '../../text/partition-point.ts';
import type { Span } from '../../text/span.ts';
import { type Keywords, keywordMask } from './keyword-mask.ts';
import type { TokenScan } from './token-scan.ts';

/** A pattern that is tried only at the words with which its matches begin. */
export type KeywordPattern = Keywords;

/** Creates a pattern for `matchesAtKeywords` from one that begins with `\b`. */
export function keywordPattern(pattern: RegExp): KeywordPattern {
  const sticky = new RegExp(pattern.source, `${pattern.flags}y`);
  return { mask: keywordMask([sticky], { atWords: true }), pattern: sticky };
}

const NONE: readonly RegExpExecArray[] = [];

/** Returns every match of a pattern that begins in a span, in order; their indexes are those of the text. */
export function matchesAtKeywords(
  { source, keywordOffsets, masks, allMasks }: TokenScan,
  { mask, pattern }: KeywordPattern,
  { start, end }: Span,
): readonly RegExpExecArray[] {
  if ((allMasks & mask) === 0) return NONE;
  let found: RegExpExecArray[] | undefined;
  let from = start;
  for (let index = firstFrom(keywordOffsets, start); index < keywordOffsets.length; index++) {
    const at = keywordOffsets[index] ?? 0;
    if (at >= end) break;
    if (((masks[index] ?? 0) & mask) === 0 || at < from) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (!match) continue;
    found ??= [];
    found.push(match);
    from = pattern.lastIndex;
  }
  return found ?? NONE;
}

/** Returns the union of the masks of all words that start in a span. */
export function masksWithin({ keywordOffsets, masks }: TokenScan, start: number, end: number): number {
  let found = 0;
  for (
    let index = firstFrom(keywordOffsets, start);
    index < keywordOffsets.length && (keywordOffsets[index] ?? 0) < end;
    index++
  ) {
    found |= masks[index] ?? 0;
  }
  return found;
}

/** Tells whether a span may contain a word of a mask: never false where it does, true for a few other words. */
export function mayContainKeyword(
  { keywordOffsets, masks, allMasks }: TokenScan,
  mask: number,
  start: number,
  end: number,
): boolean {
  if ((allMasks & mask) === 0) return false;
  for (
    let index = firstFrom(keywordOffsets, start);
    index < keywordOffsets.length && (keywordOffsets[index] ?? 0) < end;
    index++
  ) {
    if (((masks[index] ?? 0) & mask) !== 0) return true;
  }
  return false;
}

/** For ascending offsets: returns where the last word of a mask before each starts. */
export function lastWordBefore(
  { keywordOffsets, masks }: TokenScan,
  mask: number,
): (offset: number) => number | undefined {
  let next = 0;
  let last: number | undefined;
  return (offset) => {
    for (; next < keywordOffsets.length && (keywordOffsets[next] ?? 0) < offset; next++) {
      if (((masks[next] ?? 0) & mask) !== 0) last = keywordOffsets[next];
    }
    return last;
  };
}

/** Returns the index of the first of some ascending offsets that is at least `from`. */
function firstFrom(offsets: readonly number[], from: number): number {
  return partitionPoint(offsets, (offset) => offset < from);
}
