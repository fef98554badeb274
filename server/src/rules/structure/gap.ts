import { skipBlanksBack } from '../../letter/flow.ts';
import type { DisputedItem, Letter } from '../../letter/letter.ts';

const LINE_BREAKS = /\r\n|\r|\n/g;
/** So many other items are looked at for the letter's style. */
const NEIGHBOURS = 3;

/** What stands before a label on its own line in this letter: its line break, a blank line or none, its indentation. */
export function gapBefore(letter: Letter, item: DisputedItem): string {
  const neighbours = letter.items.slice(0, NEIGHBOURS).flatMap(({ fields }) => fields);
  for (const { span } of [...item.fields, ...neighbours]) {
    const gap = letter.source.slice(skipBlanksBack(letter.source, span.start, letter.span.start), span.start);
    const breaks = gap.match(LINE_BREAKS);
    if (!breaks) continue;
    const indent = /[ \t\u00a0]*$/.exec(gap)?.[0] ?? '';
    return breaks.slice(0, 2).join('') + indent;
  }
  return /\r\n|\r|\n/.exec(letter.source)?.[0] ?? '\n';
}
