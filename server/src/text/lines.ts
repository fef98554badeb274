import type { Position, Range } from 'vscode-languageserver-types';
import type { FoldedText } from './folded-text.ts';
import { memo } from './memo.ts';
import { partitionPoint } from './partition-point.ts';
import type { Span } from './span.ts';

/** The lines of a text as editors count them: CRLF, LF and CR each end one. */
export interface Lines {
  rangeOf(span: Span): Range;
  offsetAt(position: Position): number;
}

/** Returns the lines of a text; they are counted at the first call. */
export function lines(source: string): Lines {
  const counted = memo(() => lineStarts(source));
  function positionOf(offset: number): Position {
    const starts = counted();
    const at = Math.min(Math.max(offset, 0), source.length);
    const line = partitionPoint(starts, (start) => start <= at) - 1;
    return { line, character: at - (starts[line] ?? 0) };
  }
  return {
    rangeOf: (span) => ({ start: positionOf(span.start), end: positionOf(span.end) }),
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      const starts = counted();
      const start = starts[line];
      if (start === undefined) return source.length;
      let end = starts[line + 1] ?? source.length;
      while (end > start && isLineEnd(source.charCodeAt(end - 1))) end--;
      return Math.min(start + Math.max(character, 0), end);
    },
  };
}

/** Returns the lines of a text as it is written, for spans and offsets of the text as it is read. */
export function linesOf({ original, text, originalSpan, foldedOffset }: FoldedText): Lines {
  if (text === original) return lines(original);
  const { rangeOf, offsetAt } = lines(original);
  return {
    rangeOf: (span) => rangeOf(originalSpan(span)),
    offsetAt: (position) => foldedOffset(offsetAt(position)),
  };
}

/** Returns the offsets at which the lines of a text start. */
function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
