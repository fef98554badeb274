import { matchesOf } from './matches.ts';
import { firstEndingAfter, type Span } from './span.ts';

/** Quotation marks: “ ” and the straight one, which opens or closes by what stands around it. */
const MARK = /["“”]/g;
/** What stands before an opening straight quotation mark: white space, a bracket, a dash. */
const BEFORE_OPENING = /[\s([:—–-]/;
/** `5"` is a measure. */
const DIGIT = /\d/;

const NONE: readonly Span[] = [];

/**
 * Returns the quotations of a span in their order, with their quotation marks. One that is never closed goes on to the span's end; a closing mark
 * without an opening one is ignored.
 */
export function quotations(source: string, { start, end }: Span): readonly Span[] {
  const words = source.slice(start, end);
  if (!words.includes('"') && !words.includes('“')) return NONE;
  const found: Span[] = [];
  let open = -1;
  for (const { 0: mark, index } of matchesOf(words, MARK)) {
    const before = index > 0 ? words.charAt(index - 1) : ' ';
    const opens = mark === '“' || (mark === '"' && BEFORE_OPENING.test(before));
    if (opens) open = open < 0 ? index : open;
    else if (open >= 0 && (mark === '”' || !DIGIT.test(before) || closesAfterDigit(words, open, index))) {
      found.push({ start: start + open, end: start + index + 1 });
      open = -1;
    }
  }
  if (open >= 0) found.push({ start: start + open, end });
  return found;
}

/** Returns whether a quotation mark after a digit closes a short quotation, `"Tramadol 50mg #84"`. */
function closesAfterDigit(words: string, open: number, at: number): boolean {
  return at - open < 80 && !words.slice(open, at).includes('. ');
}

/** Returns whether an offset lies within one of these quotations. */
export function isQuoted(at: number, all: readonly Span[]): boolean {
  return (firstEndingAfter(all, at)?.start ?? at) < at;
}
