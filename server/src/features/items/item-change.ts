import type { Letter } from '../../letter/letter.ts';
import { addField, addItem } from './item-additions.ts';
import { duplicateItem, moveItem } from './item-moves.ts';
import { setOutcome } from './item-outcome.ts';
import { type Change, type Cursor, type ItemPlace, itemAt } from './item-place.ts';

/** What a writer may do with the disputed item at a place. */
const CHANGES = {
  moveUp: (place, cursor) => moveItem(place, -1, cursor),
  moveDown: (place, cursor) => moveItem(place, 1, cursor),
  duplicate: duplicateItem,
  upheld: (place) => setOutcome(place, 'upheld'),
  overturned: (place) => setOutcome(place, 'overturned'),
  addField: (place) => addField(place),
} satisfies Record<string, (place: ItemPlace, cursor: Cursor) => Change>;

/** A change by its name; `addItem` is the only one that needs no item. */
export type ItemChange = keyof typeof CHANGES | 'addItem';

/** Whether a value names a change. */
export function isItemChange(value: unknown): value is ItemChange {
  return value === 'addItem' || (typeof value === 'string' && Object.hasOwn(CHANGES, value));
}

/** The edits that change the item at a place as asked, or why it is not changed. */
export function changeItem(letters: readonly Letter[], cursor: Cursor, change: ItemChange): Change {
  if (change === 'addItem') return addItem(letters, cursor.offset);
  const place = itemAt(letters, cursor.offset);
  return 'refused' in place ? place : CHANGES[change](place, cursor);
}
