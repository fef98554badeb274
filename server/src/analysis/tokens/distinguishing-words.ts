import { PARTS } from '../../terms/body-parts.ts';
import type { Span } from '../../text/span.ts';
import { SIDE } from '../requests/sides.ts';
import { keywordMask } from './keyword-mask.ts';
import { mayContainKeyword } from './keyword-pattern.ts';
import type { TokenScan } from './token-scan.ts';

const PART_WORDS = keywordMask([PARTS]);
const SIDE_WORDS = keywordMask([SIDE]);

/** Tells whether a span may name a part of the body: never false where `partsIn` finds one. */
export function mayNamePart(words: TokenScan, { start, end }: Span): boolean {
  return mayContainKeyword(words, PART_WORDS, start, end);
}

/** Tells whether a span may name a side of the body: never false where `sidesIn` finds one. */
export function mayNameSide(words: TokenScan, { start, end }: Span): boolean {
  return mayContainKeyword(words, SIDE_WORDS, start, end);
}
