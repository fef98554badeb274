import { lines } from '../../server/src/text/lines.ts';
import type { Span } from '../../server/src/text/span.ts';

/** A text without its marks, and where they stood: `‸` the cursor, `⟦…⟧` ranges in the order in which they start. */
export interface MarkedText {
  readonly text: string;
  readonly cursor?: number;
  readonly ranges: readonly Span[];
}

/** Something found in a text. */
export interface Note {
  readonly span: Span;
  readonly message: string;
}

/** A line that underlines words of the line above and says what was found there: "  ^^^^ message". */
const UNDERLINE = /^\s*\^+ /;

/** Takes the cursor and the ranges out of a text. Ranges may nest. */
export function marked(withMarks: string): MarkedText {
  let text = '';
  let cursor: number | undefined;
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  for (const part of withMarks.split(/([‸⟦⟧])/)) {
    if (part === '‸') cursor = text.length;
    else if (part === '⟦') {
      const range = { start: text.length, end: text.length };
      ranges.push(range);
      open.push(range);
    } else if (part === '⟧') {
      const range = open.pop();
      if (!range) throw new Error('A ⟧ has no ⟦ before it.');
      range.end = text.length;
    } else text += part;
  }
  if (open.length > 0) throw new Error('A ⟦ has no ⟧ after it.');
  return { text, ranges, ...(cursor !== undefined && { cursor }) };
}

/** A text with `⟦…⟧` around some of its stretches, which may nest but not cross. */
export function withRanges(text: string, spans: readonly Span[]): string {
  const marks = [
    ...spans.map(({ start, end }) => ({ at: end, mark: '⟧', nesting: [0, -start] })),
    ...spans.map(({ start, end }) => ({ at: start, mark: '⟦', nesting: [1, -end] })),
  ];
  marks.sort(
    (a, b) => a.at - b.at || (a.nesting[0] ?? 0) - (b.nesting[0] ?? 0) || (a.nesting[1] ?? 0) - (b.nesting[1] ?? 0),
  );
  let shown = '';
  let from = 0;
  for (const { at, mark } of marks) {
    shown += text.slice(from, at) + mark;
    from = at;
  }
  return shown + text.slice(from);
}

/** A text without the lines that underline its findings. */
export function withoutNotes(annotated: string): string {
  return annotated
    .split(/(?<=\n)/)
    .filter((line) => !UNDERLINE.test(line))
    .join('');
}

/** A text with each finding under the line where it starts; one that runs on is underlined to its line's end. */
export function withNotes(text: string, notes: readonly Note[]): string {
  const { rangeOf } = lines(text);
  const under = new Map<number, string[]>();
  for (const { span, message } of notes) {
    const { start, end } = rangeOf(span);
    const line = text.split('\n')[start.line] ?? '';
    const last = end.line === start.line ? end.character : line.trimEnd().length;
    const underline = ' '.repeat(start.character) + '^'.repeat(Math.max(last - start.character, 1));
    under.set(start.line, [...(under.get(start.line) ?? []), `${underline} ${message}\n`]);
  }
  return text
    .split(/(?<=\n)/)
    .map((line, index) => line + (under.get(index) ?? []).join(''))
    .join('');
}
