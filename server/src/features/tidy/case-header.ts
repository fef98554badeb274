import { RECEIVED } from '../../letter/form-patterns.ts';
import type { HeaderKey, Letter } from '../../letter/letter.ts';
import { matchesOf } from '../../text/matches.ts';
import { skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { type SpaceEdit, wordsIn } from './space-edit.ts';

/** A case header, and edits for all white space in it. */
export interface CaseHeaderLayout {
  readonly span: Span;
  readonly whitespaceRuns: readonly SpaceEdit[];
}

/** The columns of the form: a label, its value, and beside them a second label with its own. */
const VALUE_COLUMN = 22;
const SECOND_LABEL_COLUMN = 54;
const SECOND_VALUE_COLUMN = 77;
/** The labels that stand beside another, each with the one at its left. */
const BESIDE: ReadonlyMap<HeaderKey, HeaderKey> = new Map([
  ['dateOfInjury', 'dateAssigned'],
  ['urDenialDate', 'decisionDate'],
  ['applicationReceived', 'priority'],
]);
/** The second half of "Application Received:", which the form prints below the first. */
const SECOND_HALF = new RegExp(`^\\s*${RECEIVED}\\s*:`, 'i');
const SECOND_HALF_REACH = 400;
/** Matches words joined by single spaces. */
const WORDS = /\S+(?:[ \u00a0]\S+)*/g;

interface Cell {
  readonly span: Span;
  /** The entry whose label this is. */
  readonly key?: HeaderKey;
  /** The entry whose value this is. */
  readonly of?: HeaderKey;
}

/** Returns the layout of the case header: in rows as the form prints them, or in one column if its values do not follow their labels. */
export function caseHeaderLayout(letter: Letter, eol: string): CaseHeaderLayout | undefined {
  const { source } = letter;
  const cells = cellsOf(letter);
  const [first] = cells;
  if (!first) return undefined;
  const inRows = cells.every(({ of }, index) => of === undefined || cells[index - 1]?.key === of);
  const before = inRows ? rows(source, cells, eol) : column(cells, eol);
  const whitespaceRuns: SpaceEdit[] = [];
  let last = first.span.start;
  for (const [index, { span }] of cells.entries()) {
    for (const word of wordsIn(source, span)) {
      const text = word.start === span.start ? (before[index] ?? '') : ' ';
      if (word.start > last) whitespaceRuns.push({ span: { start: last, end: word.start }, text });
      last = word.end;
    }
  }
  return { span: { start: first.span.start, end: last }, whitespaceRuns };
}

/** Returns the labels, the values and the words between them, in text order. */
function cellsOf({ header, source, span }: Letter): Cell[] {
  const known = (header?.entries ?? [])
    .flatMap(({ key, label, value }): Cell[] => [
      { span: label.span, key },
      ...(value ? [{ span: value.span, of: key }] : []),
    ])
    .sort((a, b) => a.span.start - b.span.start);
  const cells: Cell[] = [];
  for (const cell of known) {
    const end = cells.at(-1)?.span.end;
    if (end !== undefined) cells.push(...otherCells(source, end, cell.span.start));
    cells.push(cell);
  }
  const end = cells.at(-1)?.span.end ?? span.end;
  const received = SECOND_HALF.exec(source.slice(end, Math.min(end + SECOND_HALF_REACH, span.end)));
  if (received) cells.push(...otherCells(source, end, end + received[0].length));
  return cells;
}

function otherCells(source: string, start: number, end: number): Cell[] {
  return matchesOf(source.slice(start, end), WORDS).map(({ index, 0: words }) => ({
    span: { start: start + index, end: skipWhitespaceBack(source, start + index + words.length, start + index) },
  }));
}

/** Returns the white space before each cell if values follow their labels: two labels share a row, as in the form. */
function rows(source: string, cells: readonly Cell[], eol: string): string[] {
  let width = 0;
  let isSecond = false;
  let atLeft: HeaderKey | undefined;
  return cells.map(({ span, key, of }) => {
    const beside = key !== undefined && atLeft !== undefined && BESIDE.get(key) === atLeft;
    if (key) {
      isSecond = beside;
      atLeft = beside ? undefined : key;
    }
    const belowSecond = !key && !of && isSecond && SECOND_HALF.test(source.slice(span.start, span.end));
    let to = 0;
    if (beside || belowSecond) to = SECOND_LABEL_COLUMN;
    else if (of) to = isSecond ? SECOND_VALUE_COLUMN : VALUE_COLUMN;
    const startsRow = !beside && !of;
    const spaces = startsRow ? to : Math.max(to - width, 2);
    width = (startsRow ? 0 : width) + spaces + lengthOf(source, span);
    return (startsRow ? eol : '') + ' '.repeat(spaces);
  });
}

/** Returns the white space before each cell in a single column: a blank line between labels and values. */
function column(cells: readonly Cell[], eol: string): string[] {
  return cells.map((cell, index) => {
    const above = cells[index - 1];
    return above && (above.of === undefined) !== (cell.of === undefined) ? eol + eol : eol;
  });
}

/** Returns the length of words joined by single spaces. */
function lengthOf(source: string, span: Span): number {
  let length = -1;
  for (const { start, end } of wordsIn(source, span)) length += 1 + end - start;
  return length;
}
