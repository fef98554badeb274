import type { Span } from '../letter/span.ts';

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
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) bare += source[at];
    else if (code >= 65 && code <= 90) bare += String.fromCharCode(code + 32);
    else if (code >= 128 && BEYOND_ASCII.test(source.charAt(at))) bare += source.charAt(at).toLowerCase();
  }
  return bare;
}
