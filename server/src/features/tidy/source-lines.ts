import { skipWhitespace } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { wordEnd } from './space-edit.ts';

/** Words of a letter that stand on one line of the source, up to where a part of the form begins. */
export interface SourceLine extends Span {
  /** Its length with single spaces between its words. */
  readonly length: number;
  /** The number of line ends before it; 0 if a part begins on the line of another. A page break counts as one. */
  readonly lineEnds: number;
}

/** The minimum number of spaces of a gap that stays, as redaction leaves it: "more than           per ear". */
const KEPT_GAP = 8;

/** Returns the lines of a span of a letter, split at line ends, page breaks and starts of parts. */
export function sourceLines(source: string, { start, end }: Span, starts: ReadonlyMap<number, unknown>): SourceLine[] {
  const lines: SourceLine[] = [];
  let lineEnds = 0;
  let at = skipWhitespace(source, start, end);
  while (at < end) {
    const first = at;
    let last = at;
    let length = 0;
    for (;;) {
      last = wordEnd(source, at, end);
      length += last - at;
      at = skipWhitespace(source, last, end);
      const ended = lineEndsIn(source, last, at);
      if (at >= end || ended > 0 || starts.has(at)) {
        lines.push({ start: first, end: last, length, lineEnds });
        lineEnds = ended;
        break;
      }
      length += gapWidth(last, at);
    }
  }
  return lines;
}

/** Returns the end of the words at a span's start that may not be wrapped: a word, or several with fixed gaps. */
export function unitEnd(source: string, { start, end }: Span): number {
  let stop = wordEnd(source, start, end);
  for (;;) {
    const next = skipWhitespace(source, stop, end);
    if (next >= end || gapWidth(stop, next) === 1) return stop;
    stop = wordEnd(source, next, end);
  }
}

/** Returns the number of spaces to leave between two words on a line. */
export function gapWidth(start: number, end: number): number {
  return end - start < KEPT_GAP ? 1 : end - start;
}

/** Returns the number of line ends in white space: CRLF, LF and CR; form feeds alone count as one. */
function lineEndsIn(source: string, start: number, end: number): number {
  let lineEnds = 0;
  let pageEnds = 0;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) lineEnds++;
    else if (code === 12) pageEnds = 1;
  }
  return lineEnds || pageEnds;
}
