import type { Letter } from '../../letter/letter.ts';
import type { Span } from '../../text/span.ts';
import { caseHeaderLayout } from './case-header.ts';
import { containing, lineBreaks } from './line-breaks.ts';
import { partsOf } from './parts.ts';
import { gapWidth, type SourceLine, sourceLines, unitEnd } from './source-lines.ts';
import { type SpaceEdit, spaceEdit, wordsIn } from './space-edit.ts';
import { tableRows } from './table-rows.ts';

/** Layout options. */
export interface LayoutOptions {
  /** The column at which paragraphs are wrapped; 0 leaves each on one line. */
  readonly column: number;
  /** The line end. */
  readonly eol: string;
  /** True to put the case header in rows, false to leave it. */
  readonly header: boolean;
}

/** A letter's paragraphs, and the edits that lay them out. */
export interface LaidOutLetter {
  readonly paragraphs: readonly Span[];
  readonly edits: readonly SpaceEdit[];
}

/** Returns a predicate for offsets where parts of the form begin, which are not table rows; a section's prose may begin with one. */
function formOf({ sections }: Letter, starts: ReadonlyMap<number, unknown>): (start: number) => boolean {
  const prose = sections.filter(({ kind }) => kind !== 'determination' && kind !== 'decisions');
  const bodies = new Set(prose.map(({ body }) => body.span.start));
  return (start) => starts.has(start) && !bodies.has(start);
}

/** Lays out a letter: paragraphs on lines, single spaces between words, a blank line between parts. */
export function layoutLetter(letter: Letter, { column, eol, header: withHeader }: LayoutOptions): LaidOutLetter {
  const { source, span } = letter;
  const header = letter.header && caseHeaderLayout(letter, eol);
  const parts = partsOf(letter, header?.span);
  const lines = header
    ? [
        ...sourceLines(source, { start: span.start, end: header.span.start }, parts.starts),
        { ...header.span, length: 0, lineEnds: 0 },
        ...sourceLines(source, { start: header.span.end, end: span.end }, parts.starts),
      ]
    : sourceLines(source, span, parts.starts);
  const rows = tableRows(source, lines, formOf(letter, parts.starts));
  const breaks = lineBreaks(source, lines, { ...parts, rows }, column);
  const isTitle = containing(parts.titles, 0);
  const edits: SpaceEdit[] = [];
  const paragraphs: { start: number; end: number }[] = [];
  let last = span.start;
  let width = 0;

  for (const [index, line] of lines.entries()) {
    const lineEnds = breaks[index] ?? 0;
    const paragraph = paragraphs.at(-1);
    if (paragraph && (lineEnds === 0 || line.start === last)) paragraph.end = line.end;
    else {
      paragraphs.push({ start: line.start, end: line.end });
      put({ start: last, end: line.start }, eol.repeat(lineEnds));
      last = line.start;
      width = 0;
    }
    if (rows.has(index)) layoutRow(line);
    else if (line.start !== header?.span.start) layoutLine(line, isTitle(line.start) ? 0 : column);
    else if (withHeader) for (const gap of header.whitespaceRuns) put(gap.span, gap.text);
    last = line.end;
  }
  return { paragraphs, edits };

  /** Keeps the columns of a row and lays out only the space before its first word. */
  function layoutRow({ start, end }: SourceLine): void {
    if (start > last) put({ start: last, end: start }, ' ');
    last = end;
  }

  function layoutLine(line: SourceLine, wrapAt: number): void {
    for (const { start, end } of wordsIn(source, line)) {
      if (start > last) {
        const gap = start === line.start ? 1 : gapWidth(last, start);
        const wraps = gap === 1 && wrapAt > 0 && width + 1 + unitEnd(source, { start, end: line.end }) - start > wrapAt;
        put({ start: last, end: start }, wraps ? eol : ' '.repeat(gap));
        width = wraps ? 0 : width + gap;
      }
      width += end - start;
      last = end;
    }
  }

  function put(gap: Span, text: string): void {
    const edit = spaceEdit(source, gap, text);
    if (edit) edits.push(edit);
  }
}
