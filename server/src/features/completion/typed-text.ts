import { matchesOf } from '../../text/matches.ts';
import type { Entry } from './entry.ts';
import type { WritingPlace } from './position.ts';

/** Returns the words typed from an offset to the cursor, with each run of white space as one space. */
export function typedFrom({ letter, offset }: Pick<WritingPlace, 'letter' | 'offset'>, start: number): string {
  return letter.source.slice(start, offset).replace(/\s+/g, ' ');
}

/** Returns whether a text begins with the typed words, in any case, and is longer. */
export function completes(text: string, typed: string): boolean {
  return text.length > typed.length && text.toLowerCase().startsWith(typed.toLowerCase());
}

/**
 * Returns the entries after the first separator that has any. Titles hold separators themselves, so an earlier one may stand
 * within a title that is still being typed.
 */
export function entriesAfterSeparator(
  text: string,
  separator: RegExp,
  entriesAt: (at: number) => readonly Entry[],
): readonly Entry[] {
  for (const match of matchesOf(text, separator)) {
    const entries = entriesAt(match.index + match[0].length);
    if (entries.length > 0) return entries;
  }
  return [];
}
