import type { Position } from 'vscode-languageserver';
import { changeItem, isItemChange } from '../../features/items/edit-item.ts';
import { edited } from '../../features/items/item-at-cursor.ts';
import { foldText } from '../../letter/folding/fold.ts';
import { linesOf } from '../../text/lines.ts';
import type { JsonObject } from '../client/settings.ts';
import type { LetterText } from '../documents/letter-cache.ts';
import { isPosition } from '../documents/text-sync.ts';

/**
 * How the disputed item at a place is changed: `{ textDocument, position, anchor?, change }` → `{ version, edits, snippet?,
 * selection? }` or `{ refused }`. `snippet` may stand for the only edit's text, `selection` is where the cursor belongs then.
 */
export const CHANGE_ITEM_REQUEST = 'imrLetter/changeItem';

/** The answer to a request for a change of an item; null where it makes no sense. */
export function editItem(
  { letters, source, version, rangeOf, offsetAt }: LetterText,
  { position, anchor, change }: JsonObject,
) {
  if (!isPosition(position) || !isItemChange(change)) return null;
  const offset = offsetAt(position as Position);
  const other = isPosition(anchor) ? offsetAt(anchor as Position) : offset;
  const changed = changeItem(letters, { offset, anchor: other }, change);
  if ('refused' in changed) return changed;
  const { edits, snippet, cursor, anchor: end } = changed;
  const now = cursor === undefined ? undefined : linesOf(foldText(edited(source, edits)));
  const placeOf = (at: number) => now?.rangeOf({ start: at, end: at }).start;
  return {
    version,
    edits: edits.map(({ span, text }) => ({ range: rangeOf(span), newText: text })),
    ...(snippet !== undefined && { snippet }),
    ...(now && { selection: { anchor: placeOf(end ?? cursor ?? 0), active: placeOf(cursor ?? 0) } }),
  };
}
