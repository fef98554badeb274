import { type Position, type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver';
import { selectionRanges } from '../../features/selection-ranges.ts';
import { arrayOf, isPosition, objectOf } from '../../protocol/guards.ts';
import { onDocument, withParams } from './handler.ts';

const isParams = objectOf<{ readonly positions: readonly Position[] }>({ positions: arrayOf(isPosition) });

export const selectionRangeHandler = onDocument(
  withParams(SelectionRangeRequest.type, isParams),
  { selectionRangeProvider: true },
  ({ letters, text }, { positions }) => {
    if (letters.length === 0) return null;
    const ranges = selectionRanges(letters, positions.map(text.offsetAt));
    // Text that is left out of the letters is in no range but that of the document.
    const whole = { range: text.rangeOf({ start: 0, end: text.source.length }) };
    return positions.map((position, index) => innermostContaining(ranges[index], position) ?? whole);
  },
);

/** Returns the innermost of nested ranges that contains a position. */
function innermostContaining(innermost: SelectionRange | undefined, position: Position): SelectionRange | undefined {
  let range = innermost;
  while (range && !contains(range, position)) range = range.parent;
  return range;
}

function contains({ range: { start, end } }: SelectionRange, { line, character }: Position): boolean {
  return (
    (start.line < line || (start.line === line && start.character <= character)) &&
    (end.line > line || (end.line === line && end.character >= character))
  );
}
