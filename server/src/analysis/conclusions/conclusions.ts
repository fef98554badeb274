import { memo } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import { isQuoted, quotations } from '../../text/quotations.ts';
import type { WordScan } from '../tokens/token-scan.ts';
import { decisionIn } from './decision-words.ts';
import { type Verdict, verdictsIn } from './necessity-statements.ts';

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
export function conclusionOf(scan: WordScan, sentences: readonly Span[]): Conclusion | undefined {
  const verdict = lastVerdict(scan, sentences);
  return verdict && undisputed(scan, sentences, verdict);
}

/** The same where it is another than the expected one; one that is as expected is not looked into, which takes less time. */
export function otherConclusion(scan: WordScan, sentences: readonly Span[], expected: boolean): Conclusion | undefined {
  const verdict = lastVerdict(scan, sentences);
  return verdict?.necessary === !expected ? undisputed(scan, sentences, verdict) : undefined;
}

/** The last plain verdict. */
function lastVerdict(scan: WordScan, sentences: readonly Span[]): Verdict | undefined {
  const quoted = memo(() => quotedIn(scan, sentences));
  for (let at = sentences.length - 1; at >= 0; at--) {
    const sure = verdictsOf(scan, sentences, at).filter((verdict) => verdict.sure);
    const plain = sure.length > 0 ? unquoted(sure, quoted()).at(-1) : undefined;
    if (plain) return plain;
  }
  const final = sentences.at(-1);
  return final && decisionIn(scan.source, final);
}

/** A verdict that none of the other verdicts and second thoughts of a rationale contradicts. */
function undisputed(scan: WordScan, sentences: readonly Span[], { necessary, span }: Verdict): Conclusion | undefined {
  const { source } = scan;
  const isOther = (other: Verdict | undefined) => other !== undefined && other.necessary !== necessary;
  const all = sentences.flatMap((_, at) => verdictsOf(scan, sentences, at));
  const others = unquoted(all, quotedIn(scan, sentences)).filter(isOther);
  const isDisputed =
    others.some((other) => other.sure || other.span.start > span.start) ||
    sentences.some((sentence) => isOther(decisionIn(source, sentence))) ||
    (necessary && SECOND_THOUGHT.test(source.slice(span.end, sentences.at(-1)?.end)));
  return isDisputed ? undefined : { necessary, span };
}

function verdictsOf(scan: WordScan, sentences: readonly Span[], at: number): readonly Verdict[] {
  const sentence = sentences[at];
  return sentence ? verdictsIn(scan, sentence, at === sentences.length - 1) : [];
}

function quotedIn({ source }: WordScan, sentences: readonly Span[]): readonly Span[] {
  return quotations(source, { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 });
}

function unquoted(verdicts: readonly Verdict[], quoted: readonly Span[]): readonly Verdict[] {
  return quoted.length === 0 ? verdicts : verdicts.filter(({ span }) => !isQuoted(span.end - 1, quoted));
}
