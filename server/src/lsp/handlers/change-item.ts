import { changeItem } from '../../features/items/edit-item.ts';
import { edited } from '../../features/items/item-at-cursor.ts';
import { foldText } from '../../letter/folding/fold.ts';
import { ChangeItemRequest } from '../../protocol.ts';
import { linesOf } from '../../text/lines.ts';
import { onDocument } from './handler.ts';

export const changeItemHandler = onDocument(
  ChangeItemRequest,
  {},
  ({ letters, text }, { position, anchor, change }) => {
    const offset = text.offsetAt(position);
    const changed = changeItem(letters, { offset, anchor: anchor ? text.offsetAt(anchor) : offset }, change);
    if ('refused' in changed) return changed;
    const { edits, snippet, cursor, anchor: end } = changed;
    return {
      version: text.version,
      edits: edits.map(({ span, text: newText }) => ({ range: text.rangeOf(span), newText })),
      ...(snippet !== undefined && { snippet }),
      ...(cursor !== undefined && { selection: selectionIn(edited(text.source, edits), end ?? cursor, cursor) }),
    };
  },
);

/** Returns the selection between two offsets into an edited text. */
function selectionIn(source: string, anchor: number, active: number) {
  const { rangeOf } = linesOf(foldText(source));
  const positionAt = (offset: number) => rangeOf({ start: offset, end: offset }).start;
  return { anchor: positionAt(anchor), active: positionAt(active) };
}
