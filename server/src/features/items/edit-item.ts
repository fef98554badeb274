import type { Letter } from '../../letter/letter.ts';
import { addField, addItem } from './additions.ts';
import { type Change, type Cursor, type ItemPlace, itemAt } from './item-at-cursor.ts';
import { duplicateItem, moveItem } from './moves.ts';
import { setOutcome } from './outcome.ts';

/** The changes of a disputed item. */
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

/** Returns whether a value is a change. */
export function isItemChange(value: unknown): value is ItemChange {
  return value === 'addItem' || (typeof value === 'string' && Object.hasOwn(CHANGES, value));
}

/**
 * Returns the edits of the original text that change the item at the cursor, or why it is not changed. The cursor and the new cursor are
 * offsets into the folded text.
 */
export function changeItem(letters: readonly Letter[], cursor: Cursor, change: ItemChange): Change {
  const changed = changedAsRead(letters, cursor, change);
  const folded = letters[0]?.folded;
  if ('refused' in changed || !folded || folded.text === folded.original) return changed;
  const edits = changed.edits.map(({ span, text }) => ({ span: folded.originalSpan(span), text }));
  const { conflicts } = folded.omitted;
  const inConflict = edits.some(({ span }) => conflicts.some((one) => span.start <= one.end && one.start <= span.end));
  return inConflict ? { refused: 'merge-conflict' } : { ...changed, edits };
}

function changedAsRead(letters: readonly Letter[], cursor: Cursor, change: ItemChange): Change {
  if (change === 'addItem') return addItem(letters, cursor.offset);
  const place = itemAt(letters, cursor.offset);
  return 'refused' in place ? place : CHANGES[change](place, cursor);
}
