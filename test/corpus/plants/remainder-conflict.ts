import type { Letter } from '../../../server/src/letter/letter.ts';
import { replaced } from './replaced.ts';

const ORIGINAL = /\boriginal request\. /i;
const NUMBER = /(?<=#| )\d+(?= |$)/;

/** One more than remains, in each header in sentences that says in digits how much was authorized and how much remains. */
export function remainderConflict(letter: Letter): readonly string[] {
  return letter.items.flatMap(({ request, name }) => {
    if (!request?.authorized || !ORIGINAL.test(name.text) || /\b(?:refills?|leaving)\b/i.test(name.text)) return [];
    const { start, end } = request.disputed.span;
    const words = letter.source.slice(start, end);
    const found = NUMBER.exec(words);
    if (!found || !/\d/.test(request.authorized.text)) return [];
    const at = start + found.index;
    return [replaced(letter, { start: at, end: at + found[0].length }, `${Number(found[0]) + 1}`)];
  });
}
