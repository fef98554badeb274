import { distance } from 'fastest-levenshtein';
import { matchesOf } from '../../text/matches.ts';
import { HEADER_LABELS } from '../form.ts';
import { RECEIVED } from '../form-patterns.ts';

/** A label of the case header that is misspelled: where it stands in some words and what the form prints there. */
export interface ClosestHeaderLabel {
  readonly start: number;
  /** After its colon. */
  readonly end: number;
  readonly standard: string;
}

/** The form's labels, and the second half of the last, which often stands below the first. */
const STANDARD = [...HEADER_LABELS.map(({ words }) => words), RECEIVED];
/** Labels in other words than the form's. */
const OTHERS: readonly (readonly [printed: string, standard: string])[] = [
  ['Date of Decision', 'Decision Date'],
  ['Assignment Date', 'Date Assigned'],
  ['Injury Date', 'Date of Injury'],
  ['Date of UR Denial', 'UR Denial Date'],
  ['Date Received', 'Application Received'],
];
/** What character recognition reads in place of other letters. */
const CONFUSED: readonly (readonly [pattern: RegExp, letter: string])[] = [
  [/[1|l!]/g, 'i'],
  [/0/g, 'o'],
  [/5/g, 's'],
  [/rn/g, 'm'],
];
const LABELS = [...STANDARD.map((standard) => [standard, standard] as const), ...OTHERS].map(([printed, standard]) => ({
  standard,
  words: printed.split(' ').length,
  folded: folded(printed),
  allowed: printed !== standard ? 1 : standard.length < 10 ? 2 : 3,
}));
/** A colon with up to four words of usual length before it on its line. */
const BEFORE_COLON = /((?:[^\s:]{1,20}[ \t\u00a0]{1,20}){0,3}[^\s:]{1,20})[ \t\u00a0]{0,20}:/g;
/** The words before a colon. */
const WORD = /\S+/g;

/** Returns the labels that words between the known labels of a case header nearly are; each ends in its colon. */
export function closestHeaderLabels(words: string): readonly ClosestHeaderLabel[] {
  if (!words.includes(':')) return [];
  return matchesOf(words, BEFORE_COLON).flatMap(({ index, 0: whole, 1: before = '' }) => {
    const starts = matchesOf(before, WORD).map((word) => word.index);
    const near = LABELS.flatMap(({ standard, words: count, folded: expected, allowed }) =>
      // A space may be lost: "DecisionDate:".
      [count, count - 1].flatMap((most) => {
        const start = most > 0 ? starts.at(-most) : undefined;
        if (start === undefined) return [];
        const printed = before.slice(start).replace(/\s+/g, ' ');
        const off = distance(folded(printed), expected);
        const isLabel = off <= (most === count ? allowed : 1) && printed.toLowerCase() !== standard.toLowerCase();
        return isLabel ? [{ start, standard, off }] : [];
      }),
    ).sort((one, other) => one.off - other.off)[0];
    return near ? [{ start: index + near.start, end: index + whole.length, standard: near.standard }] : [];
  });
}

function folded(words: string): string {
  return CONFUSED.reduce((now, [pattern, letter]) => now.replace(pattern, letter), words.toLowerCase());
}
