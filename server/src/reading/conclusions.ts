import type { Span } from '../letter/span.ts';
import { decisionIn } from './decision-words.ts';
import { isQuoted, quotations } from './quotations.ts';
import { verdictsIn } from './verdicts.ts';

/** What a rationale concludes on the request it is about, and the words that say so. */
export interface Conclusion {
  readonly necessary: boolean;
  readonly span: Span;
}

/**
 * What the sentences of a rationale conclude: that the request is medically necessary, or that it isn't. Undefined where they say
 * neither plainly, or both: what is quoted, what others found and what depends on something else concludes nothing.
 */
export function conclusionOf(source: string, sentences: readonly Span[]): Conclusion | undefined {
  const first = sentences[0];
  const last = sentences.at(-1);
  if (!first || !last) return undefined;
  const quoted = quotations(source, { start: first.start, end: last.end });
  const verdicts = sentences
    .flatMap((sentence) => verdictsIn(source, sentence, sentence === last))
    .filter(({ span }) => !isQuoted(span.end - 1, quoted));
  const at = verdicts.findLastIndex(({ sure }) => sure);
  const conclusion = verdicts[at] ?? decisionIn(source, last);
  if (!conclusion) return undefined;
  const { necessary, span } = conclusion;
  const isContradicted = verdicts.some((other, index) => other.necessary !== necessary && (other.sure || index > at));
  return isContradicted ? undefined : { necessary, span };
}
