import { NUMBER_IN_WORDS, numberOf } from '../../terms/number-words.ts';
import { matchesOf } from '../../text/matches.ts';

/** A number in words next to digits that disagree with it: "six (5) visits". */
export interface NumberPair {
  readonly start: number;
  readonly end: number;
  /** The two numbers as printed. */
  readonly words: string;
  readonly digits: string;
}

/** Units after such a pair, so that a reference or list number in parentheses does not count. */
const COUNTED =
  '(?: (?:additional|further|more|initial|total|of the|of|week|month|day|outpatient|supervised|physical|occupational|therapy|post[- ]?operative|acupuncture|chiropractic|aquatic)){0,4} (?:sessions?|visits?|treatments?|injections?|tab(?:let)?s?|cap(?:sule)?s?|pills?|patch(?:es)?|tubes?|bottles?|box(?:es)?|units?|refills?|days?|weeks?|months?|times|hours?|minutes?|levels?|procedures?|classes|evaluations?|consultations?|prescriptions?|mg|grams?)\\b';
/** "six (5) visits", "forty-five (#45) tablets", "6 (five) visits". */
const PAIR = new RegExp(
  `(?<![\\w.-])(?:(?<one>${NUMBER_IN_WORDS}) ?\\( ?#? ?(?<two>\\d{1,4}) ?\\)|(?<three>\\d{1,4}) ?\\( ?(?<four>${NUMBER_IN_WORDS}) ?\\))(?=${COUNTED})`,
  'gi',
);

/** Returns the numbers in a text with collapsed white space that are printed twice and disagree. */
export function unequalPairs(words: string): readonly NumberPair[] {
  if (!words.includes('(')) return [];
  return matchesOf(words, PAIR).flatMap(({ index, 0: { length }, groups }) => {
    const [first = '', second = ''] = [groups?.one ?? groups?.three, groups?.two ?? groups?.four];
    if (numberOf(first) === numberOf(second)) return [];
    return [{ start: index, end: index + length, words: first, digits: second }];
  });
}
