import type { DisputedItem, Letter } from '../../../server/src/letter/letter.ts';
import { sentences } from '../../../server/src/text/sentences.ts';
import { replaced } from './replaced.ts';

const NUMBERS =
  /(?<![\w./])(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?![./]\d)(?!\w{4})/gi;
const CONCLUDES = /\bnecessary\b|\bnecessity\b/i;

/** Each number in the last conclusion of a rationale that restates a number of its item, one of them changed at a time. */
export function quantityConflict(letter: Letter): readonly string[] {
  return letter.items.flatMap((item) => restated(letter, item));
}

function restated(letter: Letter, { name, rationale }: DisputedItem): readonly string[] {
  if (!rationale) return [];
  const requested = new Set(name.text.toLowerCase().match(NUMBERS));
  const numbersOf = ({ start, end }: { start: number; end: number }) =>
    [...letter.source.slice(start, end).matchAll(NUMBERS)].filter(([number]) => requested.has(number.toLowerCase()));
  const last = sentences(letter.source, rationale.body.span).findLast(
    ({ start, end }) => CONCLUDES.test(letter.source.slice(start, end)) && numbersOf({ start, end }).length > 0,
  );
  if (!last) return [];
  return numbersOf(last).map(({ 0: number, index }) => {
    const start = last.start + index;
    return replaced(letter, { start, end: start + number.length }, otherThan(number, requested));
  });
}

/** Another number in the same writing that the request doesn't name. */
function otherThan(number: string, requested: ReadonlySet<string>): string {
  const words = ['two', 'three', 'four', 'five', 'seven', 'nine'];
  if (!/\d/.test(number))
    return words.find((word) => word !== number.toLowerCase() && !requested.has(word)) ?? 'eleven';
  let other = Number(number) + 1;
  while (requested.has(`${other}`)) other++;
  return `${other}`;
}
