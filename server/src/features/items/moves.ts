import type { DisputedItem, Letter } from '../../letter/letter.ts';
import { parseLetters } from '../../letter/parser/parse.ts';
import { skipWhitespace } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { type Change, type Changed, type Cursor, edited, type ItemPlace } from './item-at-cursor.ts';
import { gapBetweenItems } from './spacing.ts';

/**
 * Swaps an item with the one above or below it. The white space between the two stays in place, so that moving it back restores the text; a
 * move that would change what the items hold is refused.
 */
export function moveItem({ letter, item, index }: ItemPlace, by: 1 | -1, cursor: Cursor): Change {
  const other = letter.items[index + by];
  if (!other || !isAdjacent(letter, item, other)) return { refused: by < 0 ? 'first-item' : 'last-item' };
  const change = by < 0 ? movedUp(letter, item, other, cursor) : movedDown(letter, item, other, cursor);
  return isSwapped(letter, index + Math.min(by, 0), change) ? change : { refused: 'unclear-end' };
}

/** Inserts a copy of an item below it. */
export function duplicateItem({ letter, item }: ItemPlace, cursor: Cursor): Changed {
  const gap = gapBetweenItems(letter);
  const { start, end } = item.span;
  const edits = [{ span: { start: end, end }, text: gap + writtenWords(letter, item.span) }];
  return { edits, ...placed(cursor, item.span, end - start + gap.length) };
}

/**
 * Returns the edits that move an item up. The item's own words stay untouched, so that folds and markers in it stay; the item above is
 * moved below it.
 */
function movedUp(letter: Letter, item: DisputedItem, above: DisputedItem, cursor: Cursor): Changed {
  const gap = letter.source.slice(above.span.end, item.span.start);
  const edits = [
    { span: { start: above.span.start, end: item.span.start }, text: '' },
    { span: { start: item.span.end, end: item.span.end }, text: gap + writtenWords(letter, above.span) },
  ];
  return { edits, ...placed(cursor, item.span, above.span.start - item.span.start) };
}

function movedDown(letter: Letter, item: DisputedItem, below: DisputedItem, cursor: Cursor): Changed {
  const gap = letter.source.slice(item.span.end, below.span.start);
  const length = below.span.end - below.span.start + gap.length;
  const edits = [
    { span: { start: item.span.start, end: item.span.start }, text: writtenWords(letter, below.span) + gap },
    { span: { start: item.span.end, end: below.span.end }, text: '' },
  ];
  return { edits, ...placed(cursor, item.span, length) };
}

/** Returns the original words of a span, with everything that folding omits. */
function writtenWords({ folded }: Letter, span: Span): string {
  return tokensOf(folded.original, folded.originalSpan(span));
}

function tokensOf(source: string, { start, end }: Span): string {
  return source.slice(start, end);
}

/** Returns the cursor shifted by a number of characters. */
function placed({ offset, anchor }: Cursor, { start, end }: Span, by: number): Pick<Changed, 'cursor' | 'anchor'> {
  const within = (at: number) => Math.min(Math.max(at, start), end) + by;
  return { cursor: within(offset), anchor: within(anchor) };
}

function isAdjacent({ source }: Letter, one: DisputedItem, other: DisputedItem): boolean {
  const [first, second] = one.span.start < other.span.start ? [one, other] : [other, one];
  return skipWhitespace(source, first.span.end, second.span.start) === second.span.start;
}

/** Returns whether a change swapped the item at `first` with the next and left the others. */
function isSwapped(letter: Letter, first: number, { edits }: Changed): boolean {
  const { start, end } = letter.span;
  const own = edits.map(({ span, text }) => ({ span: { start: span.start - start, end: span.end - start }, text }));
  const letters = parseLetters(edited(letter.source.slice(start, end), own));
  const before = letter.items.map(({ span }) => tokensOf(letter.source, span));
  const after = letters.flatMap(({ items, source }) => items.map(({ span }) => tokensOf(source, span)));
  const expected = before.toSpliced(first, 2, before[first + 1] ?? '', before[first] ?? '');
  return letters.length === 1 && expected.length === after.length && expected.every((words, at) => words === after[at]);
}
