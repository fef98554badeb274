import type { Field, Letter } from '../../letter/letter.ts';
import { skipWhitespaceBack } from '../../text/normalized-text.ts';

const LINE_BREAKS = /\r\n|\r|\n/g;
const INDENTING = ' \t\u00a0';
/** The number of other items that are consulted for the letter's style. */
const MAX_NEIGHBORS = 3;

/** Returns the white space before a label on its own line, in the style of the fields nearby: line break, blank line, indentation. */
export function gapBeforeLabel(letter: Letter, nearby: readonly (Field | undefined)[]): string {
  const others = letter.items.slice(0, MAX_NEIGHBORS).flatMap(({ fields }) => fields);
  for (const field of [...nearby, ...others]) {
    if (!field) continue;
    const { start } = field.span;
    const gap = letter.source.slice(skipWhitespaceBack(letter.source, start, letter.span.start), start);
    const breaks = gap.match(LINE_BREAKS);
    if (breaks) return breaks.slice(0, 2).join('') + indentation(gap);
  }
  return /\r\n|\r|\n/.exec(letter.source)?.[0] ?? '\n';
}

/** Returns the white space after the last line break. */
function indentation(gap: string): string {
  let start = gap.length;
  while (start > 0 && INDENTING.includes(gap.charAt(start - 1))) start--;
  return gap.slice(start);
}
