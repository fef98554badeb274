import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';

/** How a text differs from one that it nearly copies. */
export interface NearCopy {
  /** The number of words that differ, 0 where only case, white space and punctuation do. */
  readonly differing: number;
  /** The first words that differ, in each of the two; the next word where a text lacks them. */
  readonly first: readonly [one: Span, other: Span] | undefined;
}

/** A word in lower case and where it stands. */
interface PlacedWord {
  readonly text: string;
  readonly span: Span;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** The maximum number of words in a row that differ. */
const LONGEST_GAP = 12;
/** The maximum part of all words that differ, and a number of words that always may. */
const MAX_PART = 0.06;
const MAX_ANYWAY = 4;

/** Returns the words of a span of a text, for `nearCopy`. */
export function placedWords(source: string, { start, end }: Span): readonly PlacedWord[] {
  return matchesOf(source.slice(start, end), WORD).map(({ 0: text, index }) => ({
    text: text.toLowerCase(),
    span: { start: start + index, end: start + index + text.length },
  }));
}

/** Returns how two texts differ if all but a few of their words are the same; undefined otherwise. Linear in their length. */
export function nearCopy(one: readonly PlacedWord[], other: readonly PlacedWord[]): NearCopy | undefined {
  const most = Math.max(MAX_ANYWAY, Math.floor(MAX_PART * Math.min(one.length, other.length)));
  if (Math.abs(one.length - other.length) > most) return undefined;
  let differing = 0;
  let first: NearCopy['first'];
  let at = 0;
  let place = 0;
  while (at < one.length || place < other.length) {
    if (at < one.length && one[at]?.text === other[place]?.text) {
      at++;
      place++;
      continue;
    }
    const gap = gapAt(one, at, other, place);
    if (!gap) return undefined;
    first ??= [spanOf(one, at, at + gap[0]), spanOf(other, place, place + gap[1])];
    differing += Math.max(...gap);
    if (differing > most) return undefined;
    at += gap[0];
    place += gap[1];
  }
  return { differing, first };
}

/** Returns how many words of each text to skip until two in a row, or the ends, are the same. */
function gapAt(
  one: readonly PlacedWord[],
  at: number,
  other: readonly PlacedWord[],
  place: number,
): readonly [number, number] | undefined {
  for (let longer = 1; longer <= LONGEST_GAP; longer++) {
    for (let shorter = 0; shorter <= longer; shorter++) {
      if (meets(one, at + longer, other, place + shorter)) return [longer, shorter];
      if (meets(one, at + shorter, other, place + longer)) return [shorter, longer];
    }
  }
  return undefined;
}

function meets(one: readonly PlacedWord[], at: number, other: readonly PlacedWord[], place: number): boolean {
  if (at > one.length || place > other.length) return false;
  return one[at]?.text === other[place]?.text && one[at + 1]?.text === other[place + 1]?.text;
}

/** Returns where some words stand; of none, the word before which they would. */
function spanOf(words: readonly PlacedWord[], from: number, to: number): Span {
  const start = words[from]?.span.start ?? words.at(-1)?.span.start ?? 0;
  return { start, end: (words[Math.max(from, to - 1)] ?? words.at(-1))?.span.end ?? start };
}
