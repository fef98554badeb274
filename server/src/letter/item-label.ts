import type { Span } from '../text/span.ts';
import type { DisputedItem } from './letter.ts';
import { isNamed, shownName } from './parser/item-name.ts';

/** How many characters of an item's name a message shows. */
const LENGTH = 60;

/** What a message calls a disputed item: the words in dispute in quotation marks, cut at a word. */
export function itemLabel(item: DisputedItem): string {
  const name = shownName(item);
  return isNamed(item) ? quoted(name) : name;
}

/** Where a reader would point at a disputed item: at the words in dispute, else at its first label. */
export function itemRange(item: DisputedItem): Span {
  const places = [item.disputed.span, item.name.span, item.fields[0]?.label.span];
  return places.find((span) => span && span.end > span.start) ?? item.span;
}

/** Words in quotation marks, cut at a word to a length a person reads. */
export function quoted(words: string): string {
  return `“${cut(words, LENGTH)}”`;
}

/** Words cut to at most a length, at a blank where there is one, with an ellipsis for what is left out. */
export function cut(words: string, length: number): string {
  if (words.length <= length) return words;
  const blank = words.lastIndexOf(' ', length - 1);
  const start = words.slice(0, blank > 0 ? blank : length - 1);
  // Half a surrogate pair is no character.
  return `${start.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:–-]+$/, '')}…`;
}
