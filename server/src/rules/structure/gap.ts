import type { Field, Letter } from '../../letter/letter.ts';
import { skipWhitespaceBack } from '../../text/normalized-text.ts';

const LINE_BREAKS = /\r\n|\r|\n/g;
const INDENTING = ' \t\u00a0';
/** So many other items are looked at for the letter's style. */
const NEIGHBOURS = 3;

/** What stands before a label on its own line, as with the fields nearby: a line break, a blank line or none, the indentation. */
export function gapBeforeLabel(letter: Letter, nearby: readonly (Field | undefined)[]): string {
  const others = letter.items.slice(0, NEIGHBOURS).flatMap(({ fields }) => fields);
  for (const field of [...nearby, ...others]) {
    if (!field) continue;
    const { start } = field.span;
    const gap = letter.source.slice(skipWhitespaceBack(letter.source, start, letter.span.start), start);
    const breaks = gap.match(LINE_BREAKS);
    if (breaks) return breaks.slice(0, 2).join('') + indentation(gap);
  }
  return /\r\n|\r|\n/.exec(letter.source)?.[0] ?? '\n';
}

/** The blanks at the end of a stretch. */
function indentation(gap: string): string {
  let start = gap.length;
  while (start > 0 && INDENTING.includes(gap.charAt(start - 1))) start--;
  return gap.slice(start);
}
