import type { Letter } from '../letter/letter.ts';

/** A navigation target: the next disputed item or field of a text, or the next finding of the current letter. */
export type Stop = 'item' | 'field' | 'finding';

/** A step from one navigation target to the next. */
export interface Step {
  /** An offset; for findings, into the original text. */
  readonly from: number;
  readonly to: Stop;
  readonly back: boolean;
  /** The findings that the editor shows, as offsets into the original text. */
  readonly findings: readonly number[];
}

/** Returns whether a value is a navigation target. */
export function isStop(value: unknown): value is Stop {
  return value === 'item' || value === 'field' || value === 'finding';
}

/** Returns the next or previous navigation target; after the last comes the first. Undefined if there is none. */
export function navigate(letters: readonly Letter[], { from, to, back, findings }: Step): number | undefined {
  const stops = to === 'finding' ? inLetter(letters, from, findings) : stopsOf(letters, to);
  const sorted = stops.toSorted((a, b) => a - b);
  return back
    ? (sorted.findLast((stop) => stop < from) ?? sorted.at(-1))
    : (sorted.find((stop) => stop > from) ?? sorted[0]);
}

function stopsOf(letters: readonly Letter[], to: 'item' | 'field'): number[] {
  const items = letters.flatMap((letter) => letter.items);
  return to === 'item'
    ? items.map(({ span }) => span.start)
    : items.flatMap(({ fields }) => fields.map(({ span }) => span.start));
}

/** Returns the findings of the letter that holds an offset, or of the last one before it. */
function inLetter(letters: readonly Letter[], offset: number, findings: readonly number[]): number[] {
  const index = Math.max(
    letters.findLastIndex(({ written }) => written.start <= offset),
    0,
  );
  const start = index === 0 ? 0 : (letters[index]?.written.start ?? 0);
  const end = letters[index + 1]?.written.start ?? Number.POSITIVE_INFINITY;
  return findings.filter((finding) => finding >= start && finding < end);
}
