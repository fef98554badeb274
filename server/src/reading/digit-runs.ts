import type { Letter } from '../letter/letter.ts';
import type { Span } from '../letter/span.ts';

const DIGITS = /\d+/g;

const known = new WeakMap<Letter, readonly Span[]>();

/** Where digits stand in a letter, each run of them whole, in their order. */
export function digitRuns(letter: Letter): readonly Span[] {
  let runs = known.get(letter);
  if (!runs) {
    runs = runsIn(letter.source, letter.span);
    known.set(letter, runs);
  }
  return runs;
}

function runsIn(source: string, { start, end }: Span): Span[] {
  const words = source.slice(start, end);
  const runs: Span[] = [];
  DIGITS.lastIndex = 0;
  for (let match = DIGITS.exec(words); match; match = DIGITS.exec(words)) {
    const first = start + match.index;
    runs.push({ start: first, end: first + match[0].length });
  }
  return runs;
}
