import type { Letter } from '../../../server/src/letter/letter.ts';
import type { Span } from '../../../server/src/text/span.ts';

/** The letter's text with other words in one place. */
export function replaced({ source }: Letter, { start, end }: Span, words: string): string {
  return source.slice(0, start) + words + source.slice(end);
}
