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
  for (let at = start; at < end; at++) {
    if (!isDigit(source.charCodeAt(at))) continue;
    const first = at;
    while (at < end && isDigit(source.charCodeAt(at))) at++;
    runs.push({ start: first, end: at });
  }
  return runs;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
