/** A half-open stretch of a text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words of a letter as a person reads them (white space collapsed to single blanks) and where they stand. */
export interface TextSpan {
  readonly text: string;
  readonly span: Span;
}

/** A longer stretch of a letter; `text` (white space collapsed) is made when it is first asked for. */
export interface TextSpan {
  readonly text: string;
  readonly span: Span;
}

/** A place in a text as editors count it: lines and UTF-16 columns, both from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** A span as editors count it. */
export interface PlaceRange {
  readonly start: Place;
  readonly end: Place;
}

/** Whether `inner` lies within `outer`; equal spans do. */
export function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The first of some spans, which stand one after another, that ends after an offset. */
export function firstEndingAfter(spans: readonly Span[], offset: number): Span | undefined {
  let first = 0;
  let end = spans.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) first = middle + 1;
    else end = middle;
  }
  return spans[first];
}
