import { partitionPoint } from './partition-point.ts';
import type { Span } from './span.ts';

/** A running head, page number or signature that was left out, with white space around it. */
export interface PageFurniture extends Span {
  /** From its first word to its last. */
  readonly words: Span;
  /** Only others of its kind show it: numbers that follow each other, lines that come again. */
  readonly counted: boolean;
}

/** What is left out of a text; all spans are offsets into the original. */
export interface Omitted {
  /** Runs of invisible characters. */
  readonly invisible: readonly Span[];
  readonly furniture: readonly PageFurniture[];
  /** Unresolved merge conflicts, each from its first marker to its last. */
  readonly conflicts: readonly Span[];
}

/** A span of a text and what is read in its place. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
}

/** A text as it is read, with the mapping to the original. */
export interface FoldedText {
  readonly original: string;
  /** The text as it is read; the original itself where nothing is folded. */
  readonly text: string;
  readonly omitted: Omitted;
  /** Returns the span of the original behind a span of `text`, without what is left out around it. */
  originalSpan(span: Span): Span;
  /** Returns the offset in `text` of an offset in the original. */
  foldedOffset(offset: number): number;
}

export const NOTHING_OMITTED: Omitted = { invisible: [], furniture: [], conflicts: [] };

/**
 * Returns a function that gives what a text leaves out, in parts: each call returns what is before an offset of the original and was not
 * returned yet. The offsets may only grow.
 */
export function omittedFrom({ omitted }: FoldedText): (end: number) => Omitted {
  if (omitted === NOTHING_OMITTED) return () => NOTHING_OMITTED;
  let [unseen, heads, sides] = [0, 0, 0];
  return (end) => {
    const { invisible, furniture, conflicts } = omitted;
    const [first, second, third] = [unseen, heads, sides];
    while ((invisible[unseen]?.start ?? end) < end) unseen++;
    while ((furniture[heads]?.words.start ?? end) < end) heads++;
    while ((conflicts[sides]?.start ?? end) < end) sides++;
    return {
      invisible: invisible.slice(first, unseen),
      furniture: furniture.slice(second, heads),
      conflicts: conflicts.slice(third, sides),
    };
  };
}

/** Returns a text in which nothing is folded. */
export function unfoldedText(original: string): FoldedText {
  return {
    original,
    text: original,
    omitted: NOTHING_OMITTED,
    originalSpan: same,
    foldedOffset: same,
  };
}

function same<T>(place: T): T {
  return place;
}

/** Returns a text with some spans replaced, which are in their order and don't overlap. */
export function foldedText(original: string, replacements: readonly Replacement[], omitted: Omitted): FoldedText {
  const parts: string[] = [];
  const breaks: FoldedStretch[] = [];
  let from = 0;
  let length = 0;
  for (const { span, text } of replacements) {
    parts.push(original.slice(from, span.start), text);
    length += span.start - from;
    // A replacement of the same length moves no offset.
    if (text.length !== span.end - span.start)
      breaks.push({ start: length, end: length + text.length, original: span });
    length += text.length;
    from = span.end;
  }
  parts.push(original.slice(from));
  return { original, text: parts.join(''), omitted, ...offsetMapping(breaks) };
}

/** A span of a folded text, and the span of the original that it stands for. */
interface FoldedStretch extends Span {
  readonly original: Span;
}

function offsetMapping(breaks: readonly FoldedStretch[]): Pick<FoldedText, 'originalSpan' | 'foldedOffset'> {
  const originalStart = (offset: number): number => {
    const last = breaks[partitionPoint(breaks, ({ start }) => start <= offset) - 1];
    if (!last) return offset;
    return offset < last.end ? last.original.start : offset - last.end + last.original.end;
  };
  const originalEnd = (offset: number): number => {
    const last = breaks[partitionPoint(breaks, ({ start }) => start < offset) - 1];
    if (!last) return offset;
    return offset < last.end ? last.original.end : offset - last.end + last.original.end;
  };
  return {
    originalSpan({ start, end }) {
      const first = originalStart(start);
      return { start: first, end: start === end ? first : originalEnd(end) };
    },
    foldedOffset(offset) {
      const last = breaks[partitionPoint(breaks, ({ original }) => original.start <= offset) - 1];
      if (!last) return offset;
      if (offset >= last.original.end) return offset - last.original.end + last.end;
      return Math.min(last.start + offset - last.original.start, last.end);
    },
  };
}
