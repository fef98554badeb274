import type { Letter } from '../letter/letter.ts';
import { memoOfLast } from '../letter/memo.ts';
import type { Span } from '../letter/span.ts';

const DIGITS = /\d+/g;

/** Where digits stand in a letter, each run of them whole, in their order. */
export const digitRuns: (letter: Letter) => readonly Span[] = memoOfLast(runsIn);

function runsIn({ source, span: { start, end } }: Letter): Span[] {
  const words = source.slice(start, end);
  const runs: Span[] = [];
  DIGITS.lastIndex = 0;
  for (let match = DIGITS.exec(words); match; match = DIGITS.exec(words)) {
    const first = start + match.index;
    runs.push({ start: first, end: first + match[0].length });
  }
  return runs;
}
