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
]);

/** The source of a pattern for a number as letters print it: "12", "1,000", "7.5", "twelve". Longer words stand before those they hold. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?|${[...VALUES.keys()]
  .filter((word) => word !== 'once' && word !== 'twice')
  .sort((one, other) => other.length - one.length)
  .join('|')})`;

/** What a number says, in digits or in a word; NaN for no number. */
export function numberOf(words: string): number {
  return VALUES.get(words.toLowerCase()) ?? Number(words.replace(/,/g, ''));
}
