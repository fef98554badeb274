import type { Span } from '../text/span.ts';
import type { DisputedItem } from './letter.ts';
import { isNamed, shownName } from './parser/item-name.ts';

/** The maximum number of characters of an item's name in a message. */
const LENGTH = 60;

/** Returns what a message calls a disputed item: the words in dispute in quotation marks, cut at a word. */
export function itemLabel(item: DisputedItem): string {
  const name = shownName(item);
  return isNamed(item) ? quoted(name) : name;
}

/** Returns where a reader would point at a disputed item: at the words in dispute, else at its first label. */
export function itemRange(item: DisputedItem): Span {
  const places = [item.disputed.span, item.name.span, item.fields[0]?.label.span];
  return places.find((span) => span && span.end > span.start) ?? item.span;
}

/** Returns words in quotation marks, cut at a word to a readable length. */
export function quoted(words: string): string {
  return `“${cut(words, LENGTH)}”`;
}

/** Returns words cut to at most a length, at a space where there is one, with an ellipsis for the rest. */
export function cut(words: string, length: number): string {
  if (words.length <= length) return words;
  const blank = words.lastIndexOf(' ', length - 1);
  const start = words.slice(0, blank > 0 ? blank : length - 1);
  // Half a surrogate pair is no character.
  return `${start.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:–-]+$/, '')}…`;
}
