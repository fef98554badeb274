import type { DisputedItem, Letter } from '../../letter/letter.ts';
import { gapBeforeLabel } from '../../rules/structure/gap.ts';

const LINE_BREAK = /\r\n|\r|\n/;
const LINE_BREAKS = /\r\n|\r|\n/g;
/** Between a name and its outcome on one line: ": ". */
const COLON = /^: {1,2}$/;
/** The maximum number of items examined for the letter's style. */
const LOOKED_AT = 50;
/** A page's end leaves more line breaks than a writer would set. */
const MOST_BREAKS = 3;

/** Returns the white space between two items: the fewest line breaks between any two of the letter, else a blank line. */
export function gapBetweenItems(letter: Letter): string {
  const { items, source } = letter;
  let fewest: readonly string[] | undefined;
  for (let at = 1; at < Math.min(items.length, LOOKED_AT); at++) {
    const gap = source.slice(items[at - 1]?.span.end ?? 0, items[at]?.span.start ?? 0);
    const breaks = gap.trim() === '' ? (gap.match(LINE_BREAKS) ?? []) : [];
    if (breaks.length > 0 && (!fewest || breaks.length < fewest.length)) fewest = breaks;
  }
  return fewest ? fewest.slice(0, MOST_BREAKS).join('') : blankLine(letter);
}

/** Returns the white space before each label of a new item, as in the previous item or in the letter's others. */
export function gapBeforeLabels(letter: Letter, item: DisputedItem | undefined): string {
  return letter.items.length === 0 ? blankLine(letter) : gapBeforeLabel(letter, item?.fields ?? []);
}

/** Returns the separator between an item's name and its outcome, as in the letter's first header on one line: ": ". */
export function beforeOutcome({ items, source }: Letter): string {
  for (const { name, decision } of items.slice(0, LOOKED_AT)) {
    const between = decision && name.text !== '' ? source.slice(name.span.end, decision.word.span.start) : '';
    if (COLON.test(between)) return between;
  }
  return ': ';
}

function blankLine({ source }: Letter): string {
  return (LINE_BREAK.exec(source)?.[0] ?? '\n').repeat(2);
}
