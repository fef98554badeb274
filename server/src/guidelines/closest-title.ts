import { distance } from 'fastest-levenshtein';
import { titleKey } from '../text/folded-words.ts';
import type { Guideline, Topic } from './guideline.ts';
import { PROGRAM, YEAR_LAST } from './names.ts';

/** A name or title that letters print, and its key for comparison. */
export interface PrintedTitle<T> {
  readonly value: T;
  readonly printed: string;
  readonly key: string;
}

/** The title that was probably meant, and how many letters are wrong. */
export interface ClosestTitle<T> extends PrintedTitle<T> {
  readonly maxSlips: number;
}

/** Shorter names are too similar to guess from. */
const SHORTEST = 8;
/** A title may have one wrong letter for so many, and at most three. */
const LETTERS_PER_SLIP = 6;
const MAX_SLIPS = 3;
/** "Special Studies (Table 11-6)". */
const BRACKETS_AT_END = / ?\([^()]*\)$/;
const DIGITS = /\d+/g;

const nameCache = new WeakMap<readonly Guideline[], readonly PrintedTitle<Guideline>[]>();
const topicCache = new WeakMap<Guideline, readonly PrintedTitle<Topic>[]>();

/**
 * Returns the title that a key which is not a title's nearly is: one slip in six letters, at
 * most three, the same numbers, and no other title as near. A wrong suggestion is worse than none.
 */
export function closestTitle<T>(letters: string, titles: readonly PrintedTitle<T>[]): ClosestTitle<T> | undefined {
  const most = slips(letters.length);
  if (most === 0) return undefined;
  let best: PrintedTitle<T> | undefined;
  let least = most + 1;
  let rival: PrintedTitle<T> | undefined;
  for (const title of titles) {
    if (Math.abs(title.key.length - letters.length) > most || slips(title.key.length) === 0) continue;
    const wrong = distance(letters, title.key);
    if (wrong === 0) return undefined;
    if (wrong > Math.min(most, slips(title.key.length)) || numbers(letters) !== numbers(title.key)) continue;
    if (wrong < least) {
      rival = undefined;
      best = title;
      least = wrong;
    } else if (wrong === least && title.value !== best?.value) rival = title;
  }
  return best && !rival ? { ...best, maxSlips: least } : undefined;
}

/** Returns the names that letters print for guidelines, without "MTUS" and the year. */
export function printedNames(guidelines: readonly Guideline[]): readonly PrintedTitle<Guideline>[] {
  const known = nameCache.get(guidelines);
  if (known) return known;
  const names = new Map<string, PrintedTitle<Guideline>>();
  for (const guideline of guidelines) {
    for (const alias of guideline.aliases) {
      const printed = alias.replace(PROGRAM, '').replace(YEAR_LAST, '');
      const key = titleKey(printed);
      if (key && !names.has(key)) names.set(key, { value: guideline, printed, key });
    }
  }
  const printed = [...names.values()];
  nameCache.set(guidelines, printed);
  return printed;
}

/** Returns the titles that letters print for a guideline's topics. */
export function printedTopics(guideline: Guideline): readonly PrintedTitle<Topic>[] {
  const known = topicCache.get(guideline);
  if (known) return known;
  const printed = guideline.topics.flatMap((topic) =>
    [topic.title, topic.title.replace(BRACKETS_AT_END, ''), ...(topic.aliases ?? [])].map((printed) => ({
      value: topic,
      printed,
      key: titleKey(printed),
    })),
  );
  topicCache.set(guideline, printed);
  return printed;
}

function slips(length: number): number {
  return length < SHORTEST ? 0 : Math.min(MAX_SLIPS, Math.floor(length / LETTERS_PER_SLIP));
}

function numbers(letters: string): string {
  return (letters.match(DIGITS) ?? []).join(' ');
}
