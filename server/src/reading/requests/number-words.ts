const UNITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const TEENS = [
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const TENS = ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const VALUES = new Map<string, number>([
  ...[...UNITS, ...TEENS].map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, 30 + 10 * at] as const),
  ['once', 1],
  ['twice', 2],
  ['bid', 2],
  ['tid', 3],
  ['qid', 4],
]);
/** Words that say how often by themselves. */
const OFTEN = new Set(['once', 'twice', 'bid', 'tid', 'qid']);

/** The source of a pattern for a number as letters print it: "12", "1,000", "7.5", "twelve". Longer words stand before those they hold. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?|${[...VALUES.keys()]
  .filter((word) => !OFTEN.has(word))
  .sort((one, other) => other.length - one.length)
  .join('|')})`;

/** What a number says, in digits or in a word; NaN for no number. */
export function numberOf(words: string): number {
  return VALUES.get(words.toLowerCase()) ?? Number(words.replace(/,/g, ''));
}

/** "12", the "4" of "L4", "twelve", "twice", "BID". */
const NUMBERS = new RegExp(`\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\b(?:${[...VALUES.keys()].join('|')})\\b`, 'gi');

/** Whether each number of some words stands in others, too, as often at least: "12" and "twelve" are the same. */
export function numbersWithin(words: string, others: string): boolean {
  const left = others.match(NUMBERS)?.map(numberOf) ?? [];
  return (words.match(NUMBERS) ?? []).every((number) => {
    const at = left.indexOf(numberOf(number));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
