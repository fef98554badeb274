import type { Finding } from '../rules/rule.ts';
import { isWhitespace } from '../text/normalized-text.ts';
import type { Span } from '../text/span.ts';

/** No word is longer, in UTF-16 units; what is, is not looked through at each key. */
const LONGEST = 100;

/**
 * Returns the findings without those in the word that is being typed at an offset, of which nothing can be said yet. One that begins
 * before it and ends behind it is not about that word.
 */
export function withoutTyped(findings: readonly Finding[], source: string, offset: number): readonly Finding[] {
  const word = wordAt(source, offset);
  if (!word) return findings;
  return findings.filter(({ span }) => !touches(span, word));
}

/** Returns the word at an offset or before it, with its punctuation; undefined between spaces. */
export function wordAt(source: string, offset: number): Span | undefined {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < LONGEST && !isWhitespace(source.charCodeAt(start - 1))) start--;
  while (end < source.length && end - offset < LONGEST && !isWhitespace(source.charCodeAt(end))) end++;
  return end > start ? { start, end } : undefined;
}

function touches({ start, end }: Span, word: Span): boolean {
  const overlaps = start === end ? word.start <= start && start <= word.end : start < word.end && end > word.start;
  return overlaps && !(start < word.start && end > word.end);
}
