import type { DisputedItem, Letter } from '../letter/letter.ts';
import type { Span } from '../letter/span.ts';

/** A stretch of what someone wrote about the case: the summary, or an item's rationale. */
export interface Stretch {
  readonly place: 'summary' | 'rationale';
  readonly span: Span;
  /** What is printed there, line ends and all. */
  readonly words: string;
  /** The item that a rationale decides. */
  readonly item?: DisputedItem;
}

const known = new WeakMap<Letter, readonly Stretch[]>();

/** The summary and the rationales of a letter, in their order; guideline fields and the form's own words are none of them. */
export function proseOf(letter: Letter): readonly Stretch[] {
  let stretches = known.get(letter);
  if (!stretches) {
    stretches = read(letter);
    known.set(letter, stretches);
  }
  return stretches;
}

/** The summary or rationale that holds an offset, if one does. */
export function proseAt(letter: Letter, offset: number): Stretch | undefined {
  const stretches = proseOf(letter);
  let first = 0;
  let end = stretches.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((stretches[middle]?.span.end ?? 0) <= offset) first = middle + 1;
    else end = middle;
  }
  const stretch = stretches[first];
  return stretch && stretch.span.start <= offset ? stretch : undefined;
}

function read({ source, sections, items }: Letter): Stretch[] {
  const wordsOf = ({ start, end }: Span) => source.slice(start, end);
  const summaries = sections
    .filter(({ kind }) => kind === 'summary')
    .map(({ body }): Stretch => ({ place: 'summary', span: body.span, words: wordsOf(body.span) }));
  const rationales = items.flatMap((item) =>
    item.fields
      .filter(({ kind }) => kind === 'rationale')
      .map(({ body }): Stretch => ({ place: 'rationale', span: body.span, words: wordsOf(body.span), item })),
  );
  return [...summaries, ...rationales]
    .filter(({ span }) => span.end > span.start)
    .sort((a, b) => a.span.start - b.span.start);
}
