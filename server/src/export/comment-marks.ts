import { partitionPoint } from '../text/partition-point.ts';
import type { Span } from '../text/span.ts';
import type { CommentMark } from './exported-document.ts';

/** A mark of a comment and its offset in the text. */
export interface PlacedMark extends CommentMark {
  readonly offset: number;
}

/**
 * Returns the marks of comments on some spans, by the line on which they stand and in their order there. A span that begins or ends
 * outside of all lines is cut to them.
 */
export function commentMarks<Line extends Span>(
  spans: readonly Span[],
  lines: readonly Line[],
): ReadonlyMap<Line, readonly PlacedMark[]> {
  const marks = new Map<Line, PlacedMark[]>();
  const place = (line: Line, mark: PlacedMark): void => {
    const own = marks.get(line);
    if (own) own.push(mark);
    else marks.set(line, [mark]);
  };
  spans.forEach(({ start, end }, comment) => {
    const from = Math.min(
      partitionPoint(lines, (line) => line.end <= start),
      lines.length - 1,
    );
    const to = Math.max(partitionPoint(lines, (line) => line.start < end) - 1, from);
    const [first, last] = [lines[from], lines[to]];
    if (!first || !last) return;
    const begin = Math.min(Math.max(start, first.start), first.end);
    place(first, { comment, at: 'start', offset: begin });
    place(last, { comment, at: 'end', offset: Math.max(Math.min(end, last.end), first === last ? begin : last.start) });
  });
  for (const own of marks.values()) own.sort((one, other) => one.offset - other.offset);
  return marks;
}
