import { distance } from 'fastest-levenshtein';
import { PRIORITIES } from './form.ts';

/** The maximum edit distance of a misspelled priority. */
const MAX_DISTANCE = 2;

/** Returns the priority that a word is or is nearest to; undefined where it is far from both. */
export function closestPriority(word: string): (typeof PRIORITIES)[number] | undefined {
  const small = word.toLowerCase();
  return PRIORITIES.find((priority) => {
    const expected = priority.toLowerCase();
    return Math.abs(small.length - expected.length) <= MAX_DISTANCE && distance(small, expected) <= MAX_DISTANCE;
  });
}
