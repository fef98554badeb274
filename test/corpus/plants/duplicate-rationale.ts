import { isAncillary } from '../../../server/src/analysis/conclusions/ancillary.ts';
import type { DisputedItem, Letter } from '../../../server/src/letter/letter.ts';
import { replaced } from './replaced.ts';

/** The rationale of the item before it in the place of each item's own, where that isn't the same as another already. */
export function duplicateRationale(letter: Letter): readonly string[] {
  const count = new Map<string, number>();
  for (const item of letter.items) count.set(tokensOf(item), (count.get(tokensOf(item)) ?? 0) + 1);
  return letter.items.flatMap((item, index) => {
    const before = letter.items[index - 1];
    const words = before?.rationale?.body.span;
    if (!before || !words || !item.rationale || isAncillary(tokensOf(before)) || count.get(tokensOf(item)) !== 1)
      return [];
    return [replaced(letter, item.rationale.body.span, letter.source.slice(words.start, words.end))];
  });
}

function tokensOf({ rationale }: DisputedItem): string {
  return rationale?.body.text ?? '';
}
