import type { DisputedItem } from '../letter.ts';

/** Letters or digits: a name needs at least one. */
const WORDS = /[\p{L}\p{N}]/u;

/** Returns whether an item's header names a treatment or service at all. */
export function isNamed({ name }: DisputedItem): boolean {
  return WORDS.test(name.text);
}

/** Returns what an item is called wherever a name is shown: the words in dispute, or its number where it has none. */
export function shownName(item: DisputedItem): string {
  const words = item.disputed.text || item.name.text;
  return WORDS.test(words) ? words : `Disputed item ${item.number}`;
}
