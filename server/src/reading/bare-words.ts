import type { Span } from '../letter/span.ts';
import { isWordPart } from '../letter/words.ts';

/** A letter or digit beyond ASCII. */
const BEYOND_ASCII = /[\p{L}\p{N}]/u;

/**
 * The letters and digits of a stretch in lower case, at most so many of them. Texts with the same ones differ in case, white space
 * and punctuation at most, the hyphens that an extraction loses at the ends of lines among them.
 */
export function bareWords(source: string, { start, end }: Span, most = Number.POSITIVE_INFINITY): string {
  let bare = '';
  for (let at = start; at < end && bare.length < most; at++) {
    const code = source.charCodeAt(at);
    if (isAsciiWordPart(code)) {
      let last = at + 1;
      while (last < end && isAsciiWordPart(source.charCodeAt(last))) last++;
      bare += source.slice(at, last).toLowerCase();
      at = last - 1;
    } else if (code >= 128 && BEYOND_ASCII.test(source.charAt(at))) bare += source.charAt(at).toLowerCase();
  }
  return bare.length > most ? bare.slice(0, most) : bare;
}

function isAsciiWordPart(code: number): boolean {
  return code < 128 && isWordPart(code);
}
