import type { Field, Letter } from '../../letter/letter.ts';
import { credentialLines } from '../../letter/parser/credentials.ts';
import { isGuidelineField } from '../../letter/parser/fields.ts';
import { LIST_ENTRY } from '../../letter/parser/header-start.ts';
import { skipWhitespace } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { belowFurniture } from './folded-text.ts';

/** The white space that the form determines. */
export interface Parts {
  /** The start of each part, and the number of line ends before it: 1 below a line that belongs to it, else 2. */
  readonly starts: ReadonlyMap<number, 1 | 2>;
  /** Spans that are kept on one line, in text order. */
  readonly unbroken: readonly Span[];
  /** Titles, which are never wrapped. */
  readonly titles: readonly Span[];
  /** The words of guideline fields: one paragraph as a rule. */
  readonly citing: readonly Span[];
}

/** Returns the parts of a letter and of its case header, if it has one. */
export function partsOf(letter: Letter, header: Span | undefined): Parts {
  const starts = new Map<number, 1 | 2>();
  const unbroken: Span[] = [];
  const titles: Span[] = [];
  const citing: Span[] = [];
  const begin = (at: number, lineEnds: 1 | 2 = 2) => starts.set(at, Math.max(lineEnds, starts.get(at) ?? 0) as 1 | 2);
  if (header) {
    begin(header.start);
    begin(skipWhitespace(letter.source, header.end, letter.span.end));
  }
  for (const { title, body } of letter.sections) {
    begin(title.span.start);
    begin(body.span.start);
    titles.push(title.span);
    unbroken.push(title.span);
  }
  if (letter.reviewer?.style === 'block') {
    for (const at of credentialLines(letter.source, letter.reviewer.span)) begin(at, 1);
    begin(letter.reviewer.span.start);
  }
  for (const item of letter.labelled ? letter.items : []) {
    begin(item.span.start);
    unbroken.push(item.header);
    for (const field of item.fields) {
      begin(field.span.start);
      unbroken.push(opening(letter.source, field));
      if (isGuidelineField(field)) citing.push(field.body.span);
    }
  }
  for (const at of belowFurniture(letter)) begin(at);
  return { starts, unbroken: unbroken.sort((a, b) => a.start - b.start), titles, citing };
}

/** Returns the span of a label and the first of its words, unless these begin a list. */
function opening(source: string, { label, body }: Field): Span {
  const { start, end } = body.span;
  const joins = start < end && !LIST_ENTRY.test(source.slice(start, start + 5));
  return { start: label.span.start, end: joins ? start + 1 : label.span.end };
}
