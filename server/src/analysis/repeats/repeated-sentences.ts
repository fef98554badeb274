import type { Span } from '../../text/span.ts';
import { bareOpening, sameBareWords } from '../tokens/bare-words.ts';

/** A sentence that stands twice, and how many of those after it do so, too. */
export interface RepeatedSentence {
  readonly first: Span;
  readonly second: Span;
  readonly more: number;
}

/** Shorter sentences may well stand twice. */
const MIN_LENGTH = 50;
/** The number of letters and digits by which sentences are first compared. */
const OPENING = 24;
/** A verdict that opens a rationale may well close it again. */
const VERDICT = /medical(?:ly)?\s+necess/i;

/** Returns the sentences of a span that repeat an earlier one word for word; consecutive ones that repeat consecutive ones count as one. */
export function repeatedSentences(source: string, sentences: readonly Span[]): readonly RepeatedSentence[] {
  const known = new Map<number, number[]>();
  const found: { first: Span; second: Span; more: number }[] = [];
  let last = { first: -2, second: -2 };
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.end - sentence.start < MIN_LENGTH) continue;
    const { key } = bareOpening(source, sentence, OPENING);
    const alike = known.get(key) ?? [];
    known.set(key, alike);
    const earlier = alike.find((index) => isSame(source, sentences[index], sentence));
    if (earlier === undefined) {
      alike.push(at);
      continue;
    }
    const first = sentences[earlier];
    if (!first || VERDICT.test(source.slice(sentence.start, sentence.end))) continue;
    const passage = found.at(-1);
    if (passage && last.first === earlier - 1 && last.second === at - 1) passage.more++;
    else found.push({ first, second: sentence, more: 0 });
    last = { first: earlier, second: at };
  }
  return found;
}

function isSame(source: string, one: Span | undefined, other: Span): boolean {
  return one !== undefined && sameBareWords(source, one, other);
}
