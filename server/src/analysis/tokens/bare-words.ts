import { isWordPart } from '../../text/match-words.ts';
import type { Span } from '../../text/span.ts';

/** A letter or digit beyond ASCII. */
const BEYOND_ASCII = /[\p{L}\p{N}]/u;

/**
 * Tells whether two spans have the same letters and digits in any case. Such texts differ at most in white space and punctuation, such
 * as the hyphens that an extraction loses at line ends.
 */
export function sameBareWords(source: string, one: Span, other: Span): boolean {
  if (source.slice(one.start, one.end) === source.slice(other.start, other.end)) return true;
  let at = one.start;
  let place = other.start;
  for (;;) {
    while (at < one.end && place < other.end && source.charCodeAt(at) === source.charCodeAt(place)) {
      at++;
      place++;
    }
    at = nextBare(source, at, one.end);
    place = nextBare(source, place, other.end);
    if (at === one.end || place === other.end) return at === one.end && place === other.end;
    if (!isSameLetter(source.charCodeAt(at++), source.charCodeAt(place++))) return false;
  }
}

/**
 * Returns a key that spans share whose first letters and digits of ASCII are equal in any case, and the number of these characters.
 */
export function bareOpening(source: string, { start, end }: Span, most: number): { key: number; length: number } {
  let key = 0;
  let length = 0;
  for (let at = start; at < end && length < most; at++) {
    const code = source.charCodeAt(at);
    if (code > 127 || !isWordPart(code)) continue;
    key = (Math.imul(key, 31) + (code | 32)) | 0;
    length++;
  }
  return { key, length };
}

function nextBare(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isBare(source, at)) at++;
  return at;
}

function isBare(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code < 128 ? isWordPart(code) : BEYOND_ASCII.test(source.charAt(at));
}

function isSameLetter(one: number, other: number): boolean {
  if (one < 128 && other < 128) return (one | 32) === (other | 32);
  return String.fromCharCode(one).toLowerCase() === String.fromCharCode(other).toLowerCase();
}
