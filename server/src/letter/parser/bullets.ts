import { lineStartOf } from '../../text/match-words.ts';
import { skipWhitespace } from '../../text/normalized-text.ts';

/** What opens an entry of a list: "•", "-", "**", "1.", "(2)", "a)", "IV.". */
const BULLET =
  /(?:[•·▪●○◦■□◆▶‣⁃∙→⇒➔➜➢➤►▸❖✓✔☐☑»¤§\uf020-\uf0ff*+>#–—-]{1,4}|o(?=[ \t\u00a0])|\(?\d{1,2}[.)]|\([a-z]\)|[a-z][.)]|[ivx]{1,4}[.)])[ \t\u00a0]*/iy;
/** No bullet with the spaces around it is longer, in UTF-16 units. */
const LONGEST = 40;

/** Returns where the words of a line begin after its bullet or number, if it has one, else `at`. */
export function afterBullet(source: string, at: number, end: number): number {
  const code = source.charCodeAt(at);
  // Most lines begin with two letters.
  if (isLetter(code) && isLetter(source.charCodeAt(at + 1)) && !isRoman(code)) return at;
  BULLET.lastIndex = at;
  return BULLET.test(source) && BULLET.lastIndex < end ? BULLET.lastIndex : at;
}

/** Returns where the bullet begins that stands alone between a line's start and some words at `at`, else `at`. */
export function bulletBefore(source: string, at: number): number {
  const floor = Math.max(0, at - LONGEST);
  const start = skipWhitespace(source, lineStartOf(source, at - 1, floor), at);
  return start < at && afterBullet(source, start, at + 1) === at ? start : at;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isRoman(code: number): boolean {
  const small = code | 32;
  return small === 105 || small === 118 || small === 120;
}
