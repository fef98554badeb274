import { isWhitespace, skipWhitespace, skipWhitespaceBack } from './normalized-text.ts';

/**
 * Returns where `words` end if they stand at `at`, else -1. Any white space may stand for each space of `words`, in any case.
 * `words` is given in lower case.
 */
export function matchWords(source: string, at: number, words: string): number {
  let place = at;
  for (let read = 0; read < words.length; read++) {
    const expected = words.charCodeAt(read);
    if (expected === 32) {
      const next = skipWhitespace(source, place, source.length);
      if (next === place) return -1;
      place = next;
    } else if (lower(source.charCodeAt(place)) === expected) place++;
    else return -1;
  }
  return place;
}

/** Returns where `words` start if they end at `end`, else -1; white space and case as in `matchWords`. */
export function matchWordsBack(source: string, end: number, words: string): number {
  let place = end;
  for (let read = words.length - 1; read >= 0; read--) {
    const expected = words.charCodeAt(read);
    if (expected === 32) {
      const next = skipWhitespaceBack(source, place, 0);
      if (next === place) return -1;
      place = next;
    } else if (place > 0 && lower(source.charCodeAt(place - 1)) === expected) place--;
    else return -1;
  }
  return place > 0 && isWordPart(source.charCodeAt(place - 1)) && !isBullet(source.charCodeAt(place - 1)) ? -1 : place;
}

/** Returns the start of the line that holds `at`, at the furthest back `floor`. */
export function lineStartOf(source: string, at: number, floor: number): number {
  let start = Math.max(at, floor);
  while (start > floor && !isLineEnd(source.charCodeAt(start - 1))) start--;
  return start;
}

/** Returns the end of the line that holds `at`, before its line break. */
export function lineEndOf(source: string, at: number): number {
  let end = at;
  while (end < source.length && !isLineEnd(source.charCodeAt(end))) end++;
  return end;
}

/** Returns whether only white space stands between the line's start and `at`. */
export function startsLine(source: string, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const code = source.charCodeAt(before);
    if (isLineEnd(code)) return true;
    if (!isWhitespace(code)) return false;
  }
  return true;
}

/** Returns whether only white space stands between `at` and the line's end. */
export function endsLine(source: string, at: number): boolean {
  for (let after = at; after < source.length; after++) {
    const code = source.charCodeAt(after);
    if (isLineEnd(code)) return true;
    if (!isWhitespace(code)) return false;
  }
  return true;
}

/** Returns whether a code unit is a line feed, a carriage return or a form feed. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 12;
}

/** Returns whether a code unit is a letter or a digit; everything beyond ASCII but white space counts as one. */
export function isWordPart(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code > 127 && !isWhitespace(code))
  );
}

/** Returns whether a code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Returns whether a code unit is an ASCII letter or digit or an underscore, as `\w` in a pattern is. */
export function isAsciiWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

/** Returns whether a code unit beyond ASCII opens an entry of a list: "·", "•", "‣", "▪", or the bullet of a symbol font. */
function isBullet(code: number): boolean {
  return code === 0xb7 || (code >= 0x2010 && code <= 0x2043) || (code >= 0x25a0 && code <= 0x25ff) || code === 0xf0b7;
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}
