import { distance } from 'fastest-levenshtein';
import { PRIORITIES } from './form.ts';

/** So many letters a misspelt one may be off. */
const MOST_OFF = 2;

/** The priority that a word is, or nearly is. */
export function nearPriority(word: string): (typeof PRIORITIES)[number] | undefined {
  const small = word.toLowerCase();
  return PRIORITIES.find((priority) => {
    const expected = priority.toLowerCase();
    return Math.abs(small.length - expected.length) <= MOST_OFF && distance(small, expected) <= MOST_OFF;
  });
}
