import { lineEndOf, lineStartOf } from '../../text/match-words.ts';
import { skipWhitespace, skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { OUTCOMES } from '../form.ts';
import { LONGEST_LINE } from './furniture-lines.ts';

/** What ends a sentence, a title or a header, so that a line below it stands by itself. */
const ENDS = new RegExp(`(?:[.?!:;)\\]”"]|\\b(?:${OUTCOMES.map(inAnyCase).join('|')})|[A-Z]{4})$`);
/** How much of a line's end is matched against it, in UTF-16 units. */
const LAST_WORDS = 12;

/** Returns a word in the usual cases: "Upheld", "upheld", "UPHELD". */
function inAnyCase(outcome: string): string {
  const [first, rest] = [outcome.charAt(0), outcome.slice(1)];
  return `[${first.toUpperCase()}${first}](?:${rest}|${rest.toUpperCase()})`;
}

/** Returns whether a sentence, a title or a header ends at an offset. */
export function endsAt(text: string, offset: number): boolean {
  return ENDS.test(text.slice(Math.max(0, offset - LAST_WORDS), offset));
}

/** Returns whether a page, or the text, ends right before or after a line. */
export function isAtPageEnd(text: string, { start, end }: Span): boolean {
  const above = text.slice(skipWhitespaceBack(text, start, 0), start);
  const below = text.slice(end, skipWhitespace(text, end, text.length));
  return above.includes('\f') || below.includes('\f') || end + below.length === text.length;
}

/** Returns whether empty lines, or a page's end, separate a line from what is around it. */
export function isSetApart(text: string, { start, end }: Span): boolean {
  const first = skipWhitespaceBack(text, start, 0);
  const next = skipWhitespace(text, end, text.length);
  return (
    (first === 0 || separatesParagraphs(text, first, start)) &&
    (next === text.length || separatesParagraphs(text, end, next))
  );
}

/** Returns whether the white space between two offsets holds an empty line or a page's end. */
export function separatesParagraphs(text: string, start: number, end: number): boolean {
  let lineEnds = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 12) return true;
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lineEnds++;
  }
  return lineEnds > 1;
}

/** Returns whether a sentence continues in lower case after an offset. */
export function continuesInLowerCase(text: string, offset: number): boolean {
  const code = text.charCodeAt(skipWhitespace(text, offset, text.length));
  return code >= 97 && code <= 122;
}

/** Returns the next line with words after an offset, without the white space around it. */
export function lineBelow(text: string, end: number): Span | undefined {
  const start = skipWhitespace(text, end, text.length);
  return start === text.length ? undefined : { start, end: skipWhitespaceBack(text, lineEndOf(text, start), start) };
}

/** Returns the line with words before an offset, or as much of its end as a running head may have. */
export function lineAbove(text: string, start: number): Span | undefined {
  const end = skipWhitespaceBack(text, start, 0);
  if (end === 0) return undefined;
  const first = lineStartOf(text, end - 1, Math.max(0, end - LONGEST_LINE));
  return { start: skipWhitespace(text, first, end), end };
}
