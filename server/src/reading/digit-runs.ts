import type { Letter } from '../letter/letter.ts';
import type { Span } from '../letter/span.ts';

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
  const runs: Span[] = [];
  let at = start;
  while (at < end) {
    // Less 48 and as an unsigned number, only the codes of digits are below 10.
    if ((source.charCodeAt(at++) - 48) >>> 0 >= 10) continue;
    const first = at - 1;
    while (at < end && (source.charCodeAt(at) - 48) >>> 0 < 10) at++;
    runs.push({ start: first, end: at });
  }
  return runs;
}
