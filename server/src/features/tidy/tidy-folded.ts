import { isBlank, skipBlanks } from '../../letter/flow.ts';
import type { Letter } from '../../letter/letter.ts';
import { firstEndingAfter, type Span } from '../../letter/span.ts';
import type { SpaceEdit } from './space-edit.ts';

/** What is no white space for the reading alone: a byte order mark within a text is left out of it. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Whether what is written in the place of an edit is nothing but white space, and no page furniture stands in the same white space, which
 * would be joined to the words around it.
 */
export function isWhiteSpace({ source, folded }: Letter, { span }: SpaceEdit): boolean {
  if (source === folded.original) return true;
  const written = folded.originalSpan(span);
  const words = folded.original.slice(written.start, written.end);
  if (words.trim() !== '' || words.includes(BYTE_ORDER_MARK)) return false;
  const gap = folded.originalSpan(gapAround(source, span));
  const near = firstEndingAfter(folded.omitted.furniture, gap.start - 1);
  return near === undefined || near.start > gap.end;
}

/** An edit of what is read as one of the text as it is written. */
export function editAsWritten({ folded }: Letter, { span, text }: SpaceEdit): SpaceEdit {
  return { span: folded.originalSpan(span), text };
}

/** Where words go on below page furniture: what stands above and below it is not joined. */
export function belowFurniture({ source, folded, omitted, span }: Letter): number[] {
  return omitted.furniture.map(({ end }) => skipBlanks(source, folded.foldedOffset(end), span.end));
}

function gapAround(source: string, { start, end }: Span): Span {
  let [first, last] = [start, end];
  while (first > 0 && isBlank(source.charCodeAt(first - 1))) first--;
  while (last < source.length && isBlank(source.charCodeAt(last))) last++;
  return { start: first, end: last };
}
