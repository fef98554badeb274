import type { DisputedItem } from '../../letter/letter.ts';

/** An item in two versions; one that was added or removed has only one. */
export interface ItemPair {
  readonly before?: DisputedItem;
  readonly after?: DisputedItem;
}

/** The share of words that two names need in common to be those of one item. */
const ALIKE = 0.5;

/** Pairs the items of two versions of a letter: by equal names, then, of the others in their order, those whose names are alike. */
export function pairedItems(before: readonly DisputedItem[], after: readonly DisputedItem[]): readonly ItemPair[] {
  const open = new Map<string, DisputedItem[]>();
  for (const item of before) {
    const same = open.get(item.name.text);
    if (same) same.push(item);
    else open.set(item.name.text, [item]);
  }
  const old = new Map<DisputedItem, DisputedItem>();
  for (const item of after) {
    const same = open.get(item.name.text)?.shift();
    if (same) old.set(item, same);
  }
  const paired = new Set(old.values());
  const left = before.filter((item) => !paired.has(item));
  for (const item of after) {
    const [next] = left;
    if (old.has(item) || !next || !areAlike(next.name.text, item.name.text)) continue;
    left.shift();
    old.set(item, next);
  }
  return [
    ...after.map((item) => {
      const former = old.get(item);
      return former ? { before: former, after: item } : { after: item };
    }),
    ...left.map((item) => ({ before: item })),
  ];
}

function areAlike(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  let shared = 0;
  for (const word of first) if (second.has(word)) shared++;
  return shared >= ALIKE * Math.max(first.size, second.size);
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(name.toLowerCase().match(/[\p{L}\p{N}#.]+/gu));
}
