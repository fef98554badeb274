import { memo } from '../letter/memo.ts';
import type { Span } from '../letter/span.ts';
import { decisionIn } from './decision-words.ts';
import { isQuoted, quotations } from './quotations.ts';
import { type Verdict, verdictsIn } from './verdicts.ts';

/** What follows a finding of necessity where it isn't the last word: "However, twelve sessions exceed …". */
const SECOND_THOUGHT = /\b(?:not|cannot|denied|exceed\w*|excessive|however|but|upheld|modified)\b|n['’]t\b/i;

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
  return readingOf(source, sentences).conclusion();
}

/** The same where it is another than the expected one; one that is as expected is not looked into, which takes less time. */
export function otherConclusion(source: string, sentences: readonly Span[], expected: boolean): Conclusion | undefined {
  const { last, conclusion } = readingOf(source, sentences);
  return last()?.necessary === !expected ? conclusion() : undefined;
}

function readingOf(source: string, sentences: readonly Span[]) {
  const final = sentences.at(-1);
  const quoted = memo(() => quotations(source, { start: sentences[0]?.start ?? 0, end: final?.end ?? 0 }));
  const verdictsOf = (all: readonly Span[]) =>
    all
      .flatMap((sentence) => verdictsIn(source, sentence, sentence === final))
      .filter(({ span }) => !isQuoted(span.end - 1, quoted()));
  /** The last plain verdict. */
  const last = memo((): Verdict | undefined => {
    for (const sentence of sentences.toReversed()) {
      const plain = verdictsOf([sentence]).findLast(({ sure }) => sure);
      if (plain) return plain;
    }
    return final && decisionIn(source, final);
  });
  return {
    last,
    conclusion(): Conclusion | undefined {
      const verdict = last();
      if (!verdict) return undefined;
      const { necessary, span } = verdict;
      const isOther = (other: Verdict | undefined) => other !== undefined && other.necessary !== necessary;
      const others = verdictsOf(sentences).filter(isOther);
      const isDisputed =
        others.some((other) => other.sure || other.span.start > span.start) ||
        sentences.some((sentence) => isOther(decisionIn(source, sentence))) ||
        (necessary && SECOND_THOUGHT.test(source.slice(span.end, final?.end)));
      return isDisputed ? undefined : { necessary, span };
    },
  };
}
