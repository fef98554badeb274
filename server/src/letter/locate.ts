import { touches } from '../text/span.ts';
import type { DisputedItem, Field, Letter } from './letter.ts';

/** The parts of a letter at an offset: the letter, and the item and field there if there are any. */
export interface LocatedNode {
  readonly letter: Letter;
  readonly item?: DisputedItem;
  readonly field?: Field;
}

/** Returns the letter, item and field that hold an offset; undefined between letters. */
export function locate(letters: readonly Letter[], offset: number): LocatedNode | undefined {
  const letter = letters.find(({ span }) => touches(span, offset));
  if (!letter) return undefined;
  const item = letter.items.find(({ span }) => touches(span, offset));
  const field = item?.fields.find(({ span }) => touches(span, offset));
  return { letter, ...(item && { item }), ...(field && { field }) };
}
