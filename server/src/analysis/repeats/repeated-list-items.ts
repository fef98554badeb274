import type { Span } from '../../text/span.ts';
import type { RepeatedWords } from './repeated-words.ts';

/** The item of a list after a comma, of one to five words: ", diagnostic imaging, and". */
const NEXT =
  /,\s{1,60}((?!and\b|or\b)[A-Za-z][\w’'/-]{0,40}(?:\s{1,60}(?!and\b|or\b)[\w’'/-]{1,40}){0,4}?)(?=\s{0,60}[,;.)]|\s{1,60}(?:and|or)\s)/y;
/** The letters that an item has at least, together. */
const LETTERS = /[a-z]{4}/i;
const MIN_LENGTH = 6;
/** What the columns of a table repeat, and numbers. */
const COLUMN =
  /\d|^(?:normal|negative|positive|intact|flexion|extension|bilateral|medium|severe|always|really|please)$/i;
/** The most by which an item may be longer or shorter than its repetition, at the end of a line. */
const SLACK = [0, 1, -1, 2, -2] as const;

/** Returns the items of lists in a span that are followed by themselves, in order: "Anaprox, Anaprox". */
export function repeatedListItems(source: string, { start, end }: Span): readonly RepeatedWords[] {
  const found: RepeatedWords[] = [];
  for (let comma = source.indexOf(',', start); comma >= 0 && comma < end; comma = source.indexOf(',', comma + 1)) {
    NEXT.lastIndex = comma;
    const item = NEXT.exec(source)?.[1];
    if (item === undefined || item.length < MIN_LENGTH || !LETTERS.test(item) || COLUMN.test(item)) continue;
    const length = SLACK.map((slack) => item.length + slack).find((length) =>
      isSame(source.slice(Math.max(start, comma - length), comma), item),
    );
    if (length === undefined || /[\w’'/-]/.test(source.charAt(comma - length - 1))) continue;
    const second = NEXT.lastIndex;
    if (second > end) break;
    found.push({ first: { start: comma - length, end: comma }, second: { start: second - item.length, end: second } });
  }
  return found;
}

function isSame(one: string, other: string): boolean {
  return one.replaceAll(/\s+/g, ' ').toLowerCase() === other.replaceAll(/\s+/g, ' ').toLowerCase();
}
