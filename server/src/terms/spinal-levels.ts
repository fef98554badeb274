import { matchesOf } from '../text/matches.ts';
/** A level of the spine that words name, and where in them it stands. */
export interface SpinalLevel {
  /** The two vertebrae around it: "L4-L5". */
  readonly level: string;
  readonly start: number;
  readonly end: number;
}

const VERTEBRAE = [
  ...[1, 2, 3, 4, 5, 6, 7].map((number) => `C${number}`),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => `T${number}`),
  ...[1, 2, 3, 4, 5].map((number) => `L${number}`),
  'S1',
];
/** "L4-5", "L5-S1", "C4/5/6", "L3 to S1". */
const LEVELS = /\b[CTL]-?\d{1,2}(?:(?:\s?[-–/]\s?|\s?(?:to|through)\s)[CTLS]?\d{1,2}(?![\d%])){1,6}\b/gi;
const VERTEBRA = /([CTLS])?-?(\d{1,2})/gi;

/** Returns the levels of the spine that words name, in their order; "L3-S1" names three. */
export function spinalLevelsIn(words: string): readonly SpinalLevel[] {
  return matchesOf(words, LEVELS).flatMap(({ 0: printed, index }) =>
    levelsOf(printed).map((level) => ({ level, start: index, end: index + printed.length })),
  );
}

/** Returns the levels that "L4-5" or "L3-S1" names. */
export function levelsOf(printed: string): readonly string[] {
  let region = '';
  const places = matchesOf(printed, VERTEBRA).map(([, letter, number]) => {
    region = letter?.toUpperCase() ?? region;
    return VERTEBRAE.indexOf(`${region}${number}`);
  });
  const levels: string[] = [];
  let last = -1;
  for (const place of places) {
    // "L5-1" is what some write for "L5-S1".
    const next = place <= last && last === VERTEBRAE.indexOf('L5') ? VERTEBRAE.length - 1 : place;
    if (next < 0) return [];
    for (let at = last; last >= 0 && at < next; at++) levels.push(`${VERTEBRAE[at]}-${VERTEBRAE[at + 1]}`);
    last = next;
  }
  return levels;
}
