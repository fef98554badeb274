import type { Letter } from '../../letter/letter.ts';
import type { Finding } from '../../rules/rule.ts';

/** How many letters were checked, and in how many of them nothing was found that counts. */
export interface LetterTally {
  readonly letters: number;
  readonly clean: number;
}

/** The letters of one text, and those of them without a finding. */
export function tallyOf(letters: readonly Letter[], findings: readonly Pick<Finding, 'span'>[]): LetterTally {
  const starts = letters.map(({ span }) => span.start);
  const marked = new Set<number>();
  let at = 0;
  for (const start of findings.map(({ span }) => span.start).sort((one, other) => one - other)) {
    while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= start) at++;
    marked.add(at);
  }
  return { letters: letters.length, clean: letters.filter((_, index) => !marked.has(index)).length };
}

/** All letters of some tallies. */
export function sumOf(tallies: Iterable<LetterTally | undefined>): LetterTally {
  let letters = 0;
  let clean = 0;
  for (const tally of tallies) {
    letters += tally?.letters ?? 0;
    clean += tally?.clean ?? 0;
  }
  return { letters, clean };
}
