import type { Letter } from '../../letter/letter.ts';
import { skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';

/** The maximum length of a finding's span, in UTF-16 units. */
const MAX_LENGTH = 120;

/** Returns the span of a finding about a whole letter: its first title, or else its first line. */
export function firstWords(letter: Letter): Span {
  return letter.sections[0]?.title.span ?? firstLine(letter.source, letter.span.start);
}

/** Returns the span of the line that starts at an offset, without trailing white space. */
export function firstLine(source: string, start: number): Span {
  const line = /^[^\r\n\f]*/.exec(source.slice(start, start + MAX_LENGTH))?.[0].length ?? 0;
  return { start, end: skipWhitespaceBack(source, start + line, start) };
}
