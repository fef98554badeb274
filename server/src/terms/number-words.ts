import { isWordPart } from '../text/match-words.ts';
import { wordOpenings } from '../text/word-openings.ts';

const BELOW_TWENTY =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Common misspellings. */
const MISSPELLED: readonly (readonly [string, number])[] = [
  ['fourty', 40],
  ['ninty', 90],
];
/** Words for a frequency. */
const OFTEN: readonly (readonly [string, number])[] = [
  ['once', 1],
  ['twice', 2],
  ['bid', 2],
  ['tid', 3],
  ['qid', 4],
];
const VALUES: ReadonlyMap<string, number> = new Map([
  ...BELOW_TWENTY.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, 20 + 10 * at] as const),
  ...MISSPELLED,
  ...OFTEN,
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
]);

/** "twenty-four", "forty five", "sixty", "twelve". */
const UNITS = BELOW_TWENTY.slice(1, 10).join('|');
const TEN = [...TENS, ...MISSPELLED.map(([word]) => word)].join('|');
const BELOW_HUNDRED = `(?:(?:${TEN})(?:(?: ?[-‐‑–] ?| )(?:${UNITS})\\b)?|${[...BELOW_TWENTY].sort(byLength).join('|')})`;
/** "one hundred twenty", "a hundred and five", "two dozen", "half a dozen", "dozen", and the above. */
const WORDS = `(?:half (?:a )?dozen|(?:a|${UNITS}) (?:dozen|(?:hundred|thousand)(?:,? (?:and )?${BELOW_HUNDRED})?)|dozen|${BELOW_HUNDRED})`;
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?';

/** The sources of patterns for a number as letters print it: "12", "1,000", "7.5"; "twelve", "forty-five", "one hundred twenty"; either. */
export const NUMBER_IN_DIGITS = `(?:${DIGITS})`;
export const NUMBER_IN_WORDS = `${WORDS}\\b`;
export const NUMBER = `(?:${DIGITS}|${NUMBER_IN_WORDS})`;

/** Returns the value of a number in digits or in words; NaN for other words. */
export function numberOf(words: string): number {
  if (/^\d/.test(words)) return Number(words.replace(/,/g, ''));
  let total = 0;
  let found = false;
  for (const word of words.toLowerCase().split(/[^a-z]+/)) {
    const value = VALUES.get(word);
    const scale = SCALES.get(word);
    if (value !== undefined) total += value;
    else if (scale !== undefined) total = (total || 1) * scale;
    else if (word === 'half') total = 0.5;
    else if (word === 'a' || word === 'and' || word === '') continue;
    else return Number.NaN;
    found = true;
  }
  return found ? total : Number.NaN;
}

/** Returns a whole number from 0 to 99 in words, "forty-five"; undefined for others. */
export function inWords(value: number): string | undefined {
  if (value < BELOW_TWENTY.length) return BELOW_TWENTY[value];
  const ten = TENS[Math.floor(value / 10) - 2];
  const unit = value % 10;
  return ten === undefined || unit === 0 ? ten : `${ten}-${BELOW_TWENTY[unit]}`;
}

/** "12", the "4" of "L4", "twelve", "twice", "BID". */
const NUMBERS = new RegExp(
  `\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\b(?:${WORDS}|${OFTEN.map(([word]) => word).join('|')})\\b`,
  'gi',
);

const IN_WORDS = new RegExp(NUMBER_IN_WORDS, 'iy');
const OPENINGS = wordOpenings([...VALUES.keys(), ...SCALES.keys(), 'half', 'a ']);

/** Words with their numbers in digits, and the mapping to the words as printed. */
export interface InDigits {
  readonly text: string;
  /** Returns where in the words as printed a span of the text begins or ends. */
  startOf(at: number): number;
  endOf(at: number): number;
}

interface Replaced {
  /** In the words as printed, and in the text. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Returns words with each number in words replaced by digits, so that a pattern needs to match digits only. */
export function inDigits(words: string): InDigits {
  const replaced: Replaced[] = [];
  let text = '';
  let at = 0;
  let isInWord = false;
  for (let index = 0; index < words.length; index++) {
    const code = words.charCodeAt(index);
    const opens = !isInWord && OPENINGS.mayBeginAt(words, index);
    isInWord = isWordPart(code);
    if (!opens || !isInWord) continue;
    IN_WORDS.lastIndex = index;
    const number = IN_WORDS.exec(words)?.[0];
    if (number === undefined) continue;
    text += words.slice(at, index);
    const start = text.length;
    text += `${numberOf(number)}`;
    at = index + number.length;
    replaced.push({ from: index, to: at, start, end: text.length });
    index = at - 1;
  }
  if (replaced.length === 0) return { text: words, startOf: same, endOf: same };
  text += words.slice(at);
  return {
    text,
    startOf(place) {
      const last = replaced.findLast(({ start }) => start <= place);
      if (!last) return place;
      return place < last.end ? last.from : last.to + place - last.end;
    },
    endOf(place) {
      const last = replaced.findLast(({ start }) => start < place);
      if (!last) return place;
      return place <= last.end ? last.to : last.to + place - last.end;
    },
  };
}

function same(at: number): number {
  return at;
}

/** Returns whether each number of some words stands in others, too, as often at least: "12" and "twelve" are the same. */
export function numbersWithin(words: string, others: string): boolean {
  const left = others.match(NUMBERS)?.map(numberOf) ?? [];
  return (words.match(NUMBERS) ?? []).every((number) => {
    const at = left.indexOf(numberOf(number));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function byLength(one: string, other: string): number {
  return other.length - one.length;
}
