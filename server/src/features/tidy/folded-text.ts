import type { Letter } from '../../letter/letter.ts';
import { isWhitespace, skipWhitespace } from '../../text/normalized-text.ts';
import { firstEndingAfter, type Span } from '../../text/span.ts';
import type { SpaceEdit } from './space-edit.ts';

/** Matches a byte order mark within a text, which is white space for JavaScript but ignored by the parser. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Returns whether an edit replaces nothing but white space in the original text, and no page furniture or invisible characters that stand
 * alone touch that white space; these would be joined to the words around it.
 */
export function isWhiteSpace({ source, folded }: Letter, { span }: SpaceEdit): boolean {
  if (source === folded.original) return true;
  const written = folded.originalSpan(span);
  const words = folded.original.slice(written.start, written.end);
  if (words.trim() !== '' || words.includes(BYTE_ORDER_MARK)) return false;
  const gap = folded.originalSpan(gapAround(source, span));
  const { furniture, invisible } = folded.omitted;
  return !reaches(furniture, gap) && !reaches(invisible, gap, ({ start, end }) => isApart(folded.original, start, end));
}

/** Returns whether any of some sorted spans overlaps or touches a span. */
function reaches(spans: readonly Span[], { start, end }: Span, counts: (span: Span) => boolean = () => true): boolean {
  for (let at = start; at <= end; ) {
    const next = firstEndingAfter(spans, at - 1);
    if (!next || next.start > end) return false;
    if (counts(next)) return true;
    at = next.end + 1;
  }
  return false;
}

/** Returns whether white space or the text's end is on both sides of a span. */
function isApart(text: string, start: number, end: number): boolean {
  return (
    (start === 0 || isWhitespace(text.charCodeAt(start - 1))) &&
    (end === text.length || isWhitespace(text.charCodeAt(end)))
  );
}

/** Converts an edit of the folded text to one of the original text. */
export function editAsWritten({ source, folded }: Letter, { span, text }: SpaceEdit): SpaceEdit {
  if (span.start < span.end) return { span: folded.originalSpan(span), text };
  // Next to white space, since an invisible character between it and a word stays with the word.
  const isAfterGap = span.start > 0 && isWhitespace(source.charCodeAt(span.start - 1));
  const at = isAfterGap
    ? folded.originalSpan({ start: span.start - 1, end: span.start }).end
    : folded.originalSpan({ start: span.start, end: span.start + 1 }).start;
  return { span: { start: at, end: at }, text };
}

/** Returns where text continues below page furniture; lines above and below it are not joined. */
export function belowFurniture({ source, folded, omitted, span }: Letter): number[] {
  return omitted.furniture.map(({ end }) => skipWhitespace(source, folded.foldedOffset(end), span.end));
}

function gapAround(source: string, { start, end }: Span): Span {
  let [first, last] = [start, end];
  while (first > 0 && isWhitespace(source.charCodeAt(first - 1))) first--;
  while (last < source.length && isWhitespace(source.charCodeAt(last))) last++;
  return { start: first, end: last };
}
