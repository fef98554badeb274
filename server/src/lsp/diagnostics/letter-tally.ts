import type { Letter } from '../../letter/letter.ts';
import type { LetterCounts } from '../../protocol/params.ts';
import type { Finding } from '../../rules/rule.ts';

/** Counts the letters of a text, and those of them without a finding. */
export function countLetters(letters: readonly Letter[], findings: readonly Pick<Finding, 'span'>[]): LetterCounts {
  const starts = letters.map(({ span }) => span.start);
  const marked = new Set<number>();
  let at = 0;
  for (const start of findings.map(({ span }) => span.start).sort((one, other) => one - other)) {
    while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= start) at++;
    marked.add(at);
  }
  return { letters: letters.length, clean: letters.filter((_, index) => !marked.has(index)).length };
}

/** Adds counts up. */
export function sumCounts(tallies: Iterable<LetterCounts | undefined>): LetterCounts {
  let letters = 0;
  let clean = 0;
  for (const tally of tallies) {
    letters += tally?.letters ?? 0;
    clean += tally?.clean ?? 0;
  }
  return { letters, clean };
}
