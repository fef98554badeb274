import { HEADER_LABELS } from '../letter/form.ts';
import type { CaseHeader, HeaderEntry, Letter } from '../letter/letter.ts';
import { type Span, within } from '../text/span.ts';

/** A line of a text, from its first word to its last: a section's title, the header of a disputed item, or text. */
export interface ExportedLine extends Span {
  readonly kind: 'title' | 'item' | 'text';
  /** The next line stands directly below, without a blank line between. */
  readonly isClose: boolean;
}

/** The lines of a case header, each split into label and value; a row holds one entry or two. */
export interface CaseHeaderLines {
  readonly rows: readonly (readonly ExportedLine[])[];
}

/** Matches a line from its first word. Lines end where a letter is read as ending one, and where a page begins. */
const WORDS = /[^\s][^\r\n\f\v\u0085\u2028\u2029]*/g;
/** Matches the end of a line. */
const LINE_END = /\r\n|[\r\n\f\v\u0085\u2028\u2029]/g;

/**
 * Returns the lines of each letter in a text; blank lines and page furniture are left out. What stands above the first letter belongs to
 * it. The lines of a case header are a table where each of them is one of its entries.
 */
export function exportedLines(
  text: string,
  letters: readonly Letter[],
): readonly (readonly (ExportedLine | CaseHeaderLines)[])[] {
  const lines = linesOf(text, letters);
  let next = 0;
  return letters.map((letter, index) => {
    const end = letters[index + 1]?.written.start ?? text.length;
    const own: ExportedLine[] = [];
    for (let line = lines[next]; line && line.start < end; line = lines[++next]) own.push(line);
    return withHeader(letter, own);
  });
}

function linesOf(text: string, letters: readonly Letter[]): readonly ExportedLine[] {
  const furniture = letters[0]?.folded.omitted.furniture ?? [];
  const kindOf = kindsOf(letters);
  const spans: Span[] = [];
  let next = 0;
  for (const { 0: words, index: start } of text.matchAll(WORDS)) {
    const end = start + words.trimEnd().length;
    while ((furniture[next]?.words.end ?? Number.POSITIVE_INFINITY) < end) next++;
    const left = furniture[next]?.words;
    if (!left || left.start > start) spans.push({ start, end });
  }
  return spans.map((span, index) => {
    const below = spans[index + 1];
    const lineEnds = below && text.slice(span.end, below.start).match(LINE_END);
    return { ...span, kind: kindOf(span), isClose: lineEnds?.length === 1 };
  });
}

/** Returns a function that gives the kind of a line, for lines in their order: what stands alone on its line is a heading. */
function kindsOf(letters: readonly Letter[]): (line: Span) => ExportedLine['kind'] {
  const headings = letters.flatMap(({ folded, sections, items, labelled }) => [
    ...sections.map(({ title }) => ({ kind: 'title' as const, ...folded.originalSpan(title.span) })),
    ...(labelled ? items : []).map(({ header }) => ({ kind: 'item' as const, ...folded.originalSpan(header) })),
  ]);
  headings.sort((one, other) => one.start - other.start);
  let next = 0;
  return (line) => {
    while ((headings[next]?.end ?? Number.POSITIVE_INFINITY) < line.end) next++;
    const heading = headings[next];
    return heading && within(line, heading) ? heading.kind : 'text';
  };
}

/** Returns the lines of a letter with its case header as a table, where it can be one. */
function withHeader(
  { header, folded }: Letter,
  lines: readonly ExportedLine[],
): readonly (ExportedLine | CaseHeaderLines)[] {
  if (!header || header.entries.length === 0) return lines;
  const span = folded.originalSpan(header.span);
  const first = lines.findIndex(({ end }) => end > span.start);
  const own = lines.slice(first, first + header.entries.length);
  const cells = header.entries.map((entry, index) => cellsOf(entry, own[index], folded.originalSpan));
  if (!cells.every((pair) => pair !== undefined)) return lines;
  return [...lines.slice(0, first), { rows: rowsOf(header, cells) }, ...lines.slice(first + cells.length)];
}

/** Returns the label and the value of an entry that stands alone on a line. */
function cellsOf(
  { label, value }: HeaderEntry,
  line: ExportedLine | undefined,
  original: (span: Span) => Span,
): readonly ExportedLine[] | undefined {
  const first = original(label.span);
  const last = value ? original(value.span) : { start: first.end, end: first.end };
  if (line?.start !== first.start || line.end !== last.end) return undefined;
  return [first, last].map((span) => ({ ...span, kind: 'text', isClose: true }));
}

/** Returns the cells as the form sets them: the case number alone, then two entries a row; an incomplete header has one entry a row. */
function rowsOf({ entries }: CaseHeader, cells: readonly (readonly ExportedLine[])[]): CaseHeaderLines['rows'] {
  const isComplete =
    entries.length === HEADER_LABELS.length &&
    HEADER_LABELS.every(({ key }, index) => entries[index]?.key === key && entries[index]?.value !== undefined);
  if (!isComplete) return cells;
  const pairs = cells.flatMap((cell, index) => (index % 2 === 1 ? [[...cell, ...(cells[index + 1] ?? [])]] : []));
  return [cells[0] ?? [], ...pairs];
}
