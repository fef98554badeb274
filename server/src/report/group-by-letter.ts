import type { Letter } from '../letter/letter.ts';
import type { Finding } from '../rules/rule.ts';
import { letterAt } from '../suppressions/finding-fingerprint.ts';

/** Returns the findings of each letter of a text; one outside of all letters is left out. */
export function groupedByLetter<T>(
  letters: readonly Letter[],
  all: readonly T[],
  findingOf: (one: T) => Finding,
): ReadonlyMap<Letter, readonly T[]> {
  const groups = new Map<Letter, T[]>();
  for (const one of all) {
    const letter = letterAt(letters, findingOf(one).span.start);
    if (!letter) continue;
    const own = groups.get(letter);
    if (own) own.push(one);
    else groups.set(letter, [one]);
  }
  return groups;
}
