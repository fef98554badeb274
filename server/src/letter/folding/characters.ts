import type { Replacement } from '../../text/folded-text.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';

/**
 * Characters that show nothing and separate nothing: control characters but tab and line ends, soft hyphens, zero-width characters, marks of
 * direction, byte order marks, variation selectors, fillers, tags.
 */
const INVISIBLE =
  '\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e' +
  '\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb';
const TAGS = '\\udb40[\\udc00-\\udc7f\\udd00-\\uddef]';
/** Vertical tab, next line, line separator and paragraph separator, which end a line. */
const LINE_SEPARATORS = '\\x0b\\x85\\u2028\\u2029';
/** Hyphens and minus signs that look like the ASCII one; dashes are not among them. */
const HYPHENS = '\\u02d7\\u2010-\\u2012\\u2043\\u2212\\ufe63';
/** Characters that look like a colon. */
const COLONS = '\\u02d0\\u02f8\\u0589\\u05c3\\u0703\\u0704\\u16ec\\u205a\\u2236\\ua4fd\\ua789\\ufe13\\ufe30\\ufe55';
/** Full-width forms of the ASCII characters from "!" to "~". */
const FULL_WIDTH = '\\uff01-\\uff5e';
const LIGATURES: readonly string[] = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
const FIRST_LIGATURE = 0xfb00;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Matches any of these characters. */
const ANY = new RegExp(`[${INVISIBLE}${LINE_SEPARATORS}${HYPHENS}${COLONS}${FULL_WIDTH}\\ufb00-\\ufb06\\udb40]`);
const EACH = new RegExp(
  `((?:[${INVISIBLE}]|${TAGS})+)|([${LINE_SEPARATORS}])|([${HYPHENS}])|([${COLONS}])|[\\ufb00-\\ufb06${FULL_WIDTH}]`,
  'g',
);
const UNSEEN = new RegExp(`[${INVISIBLE}]+|${TAGS}`, 'g');
const BYTE_ORDER_MARK = 0xfeff;

const CONTROLS = [...Array.from({ length: 32 }, (_, code) => code), 127]
  .map((code) => String.fromCharCode(code))
  .filter((character) => ANY.test(character));

/** Returns whether a text may hold characters that are read as others or not at all. ASCII, as most letters are, is decided quickly. */
export function holdsFoldedCharacters(text: string): boolean {
  if (isAscii(text)) return CONTROLS.some((character) => text.includes(character));
  return ANY.test(text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text);
}

const encoder = new TextEncoder();
const encoded = new Uint8Array(1 << 16);

/** Returns whether a text is ASCII: then each character is one byte of UTF-8. An encoder is ten times faster than a pattern. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += encoded.length) {
    const part = text.slice(at, at + encoded.length);
    const { read, written } = encoder.encodeInto(part, encoded);
    if (read !== part.length || written !== read) return false;
  }
  return true;
}

/** Returns the characters to replace and the runs to leave out. A byte order mark at the start belongs to the file and stays. */
export function foldedCharacters(text: string): { readonly read: Replacement[]; readonly invisible: Span[] } {
  const read: Replacement[] = [];
  const invisible: Span[] = [];
  for (const match of matchesOf(text, EACH)) {
    const [found, unseen, separator, hyphen, colon] = match;
    const isMark = match.index === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK;
    const span = { start: match.index + (isMark ? 1 : 0), end: match.index + found.length };
    if (span.start === span.end) continue;
    if (unseen !== undefined) {
      invisible.push(span);
      read.push({ span, text: '' });
    } else if (separator !== undefined) read.push({ span, text: '\n' });
    else if (hyphen !== undefined) read.push({ span, text: '-' });
    else if (colon !== undefined) read.push({ span, text: ':' });
    else read.push({ span, text: lettersOf(found.charCodeAt(0)) });
  }
  return { read, invisible };
}

/** Returns a text without its invisible characters. */
export function withoutInvisible(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Returns the letters of a ligature, or the ASCII character of a full-width form. */
function lettersOf(code: number): string {
  return LIGATURES[code - FIRST_LIGATURE] ?? String.fromCharCode(code - FULL_WIDTH_OFFSET);
}
