import type { Span } from '../../text/span.ts';

/** An inlay hint with its tooltip. */
export interface Hint {
  readonly at: number;
  readonly words: string;
  readonly about?: string;
}

/** Returns whether two spans overlap. */
export function meets(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
