import { distance } from 'fastest-levenshtein';

/** Longer words are not compared, in UTF-16 units. */
const LONGEST = 80;

/** Returns the candidate that was probably meant by a word: the same in other case, shortened, or with a few letters wrong. */
export function closestMatch(word: string, candidates: Iterable<string>): string | undefined {
  const given = word.trim().toLowerCase();
  if (given === '' || given.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(given.length / 4)) + 1;
  for (const candidate of candidates) {
    const shortened = given.length >= 3 && candidate.startsWith(given);
    const wrong = shortened ? 0 : distance(given, candidate);
    if (wrong < least) {
      best = candidate;
      least = wrong;
    }
  }
  return best;
}
