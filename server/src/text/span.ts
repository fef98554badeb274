import { partitionPoint } from './partition-point.ts';

/** A half-open span of a text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words of a letter, runs of white space as single spaces, and where they stand; a longer text may be made when it is first read. */
export interface TextSpan {
  readonly text: string;
  readonly span: Span;
}

/** Returns whether `inner` lies within `outer`; equal spans do. */
export function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Returns whether an offset is that of one of a span's characters; the end is none. */
export function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Returns whether a cursor at an offset is on a span: within it, or right behind its last character. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Returns the first of some spans, which are in order and don't overlap, that ends after an offset. */
export function firstEndingAfter<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans[partitionPoint(spans, ({ end }) => end <= offset)];
}
