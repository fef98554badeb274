import type { Span } from '../letter/span.ts';
import { isWordPart } from '../letter/words.ts';

/** A letter or digit beyond ASCII. */
const BEYOND_ASCII = /[\p{L}\p{N}]/u;

/**
 * The letters and digits of a stretch in lower case. Texts with the same ones differ in case, white space and punctuation at most, the
 * hyphens that an extraction loses at the ends of lines among them.
 */
export function bareWords(source: string, { start, end }: Span): string {
  let bare = '';
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (isAsciiWordPart(code)) {
      let last = at + 1;
      while (last < end && isAsciiWordPart(source.charCodeAt(last))) last++;
      bare += source.slice(at, last).toLowerCase();
      at = last - 1;
    } else if (code >= 128 && BEYOND_ASCII.test(source.charAt(at))) bare += source.charAt(at).toLowerCase();
  }
  return bare;
}

/**
 * A number that stretches share whose first so many letters and digits of ASCII are the same in any case, and how many of them there are.
 */
export function bareOpening(source: string, { start, end }: Span, most: number): { key: number; length: number } {
  let key = 0;
  let length = 0;
  for (let at = start; at < end && length < most; at++) {
    const code = source.charCodeAt(at);
    if (!isAsciiWordPart(code)) continue;
    key = (Math.imul(key, 31) + (code | 32)) | 0;
    length++;
  }
  return { key, length };
}

function isAsciiWordPart(code: number): boolean {
  return code < 128 && isWordPart(code);
}
