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

/** References in parentheses and a connective, which a repeated sentence may have or lack: "(Doe, 2007) However, ". */
const LEAD =
  /(?:\([^()]{0,60}\d{4}[a-z]?\)\s{0,60})*(?:(?:however|also|in addition|additionally|furthermore|further|moreover|therefore|thus|hence|again|finally|but|and|as such|accordingly|consequently|likewise|similarly|nevertheless),?\s{1,60})?/iy;

/** Returns the sentences of a span that repeat an earlier one word for word, but for references and a connective at its start; consecutive ones that repeat consecutive ones count as one. */
export function repeatedSentences(source: string, sentences: readonly Span[]): readonly RepeatedSentence[] {
  const known = new Map<number, number[]>();
  const found: { first: Span; second: Span; more: number }[] = [];
  let last = { first: -2, second: -2 };
  const cores = sentences.map((sentence) => withoutLead(source, sentence));
  for (const [at, sentence] of cores.entries()) {
    if (sentence.end - sentence.start < MIN_LENGTH) continue;
    const { key } = bareOpening(source, sentence, OPENING);
    const alike = known.get(key) ?? [];
    known.set(key, alike);
    const earlier = alike.find((index) => isSame(source, cores[index], sentence));
    if (earlier === undefined) {
      alike.push(at);
      continue;
    }
    const first = cores[earlier];
    if (!first || VERDICT.test(source.slice(sentence.start, sentence.end))) continue;
    const passage = found.at(-1);
    if (passage && last.first === earlier - 1 && last.second === at - 1) passage.more++;
    else found.push({ first, second: sentence, more: 0 });
    last = { first: earlier, second: at };
  }
  return found;
}

function withoutLead(source: string, { start, end }: Span): Span {
  LEAD.lastIndex = start;
  return { start: Math.min(end, start + (LEAD.exec(source)?.[0].length ?? 0)), end };
}

function isSame(source: string, one: Span | undefined, other: Span): boolean {
  return one !== undefined && sameBareWords(source, one, other);
}
