import type { Letter } from '../../letter/letter.ts';
import { skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';

/** The longest stretch that is pointed at, in UTF-16 units. */
const LONGEST = 120;

/** Where a finding about a whole letter stands: at its first title, else at the words of its first line. */
export function firstWords(letter: Letter): Span {
  return letter.sections[0]?.title.span ?? firstLine(letter.source, letter.span.start);
}

/** The words of the line that starts at an offset, without the blanks at their end. */
export function firstLine(source: string, start: number): Span {
  const line = /^[^\r\n\f]*/.exec(source.slice(start, start + LONGEST))?.[0].length ?? 0;
  return { start, end: skipWhitespaceBack(source, start + line, start) };
}
