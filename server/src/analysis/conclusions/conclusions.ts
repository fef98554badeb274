import { memo } from '../../text/memo.ts';
import { isQuoted, quotations } from '../../text/quotations.ts';
import type { Span } from '../../text/span.ts';
import type { TokenScan } from '../tokens/token-scan.ts';
import { decisionIn } from './decision-words.ts';
import { finalVerdict } from './final-verdicts.ts';
import { type NecessityStatement, necessityStatementsIn } from './necessity-statements.ts';

/** What follows a finding of necessity where it isn't the last word: "However, twelve sessions exceed …". */
const HEDGE = /\b(?:not|cannot|denied|exceed\w*|excessive|however|but|upheld|modified)\b|n['’]t\b/i;

/** What a rationale concludes on the request it is about, and the words that say so. */
export interface Conclusion {
  readonly necessary: boolean;
  readonly span: Span;
}

/**
 * What the sentences of a rationale conclude: that the request is medically necessary, or that it isn't. Undefined where they say
 * neither plainly, or both: what is quoted, what others found and what depends on something else concludes nothing.
 */
export function conclusionOf(scan: TokenScan, sentences: readonly Span[]): Conclusion | undefined {
  const statement = lastVerdict(scan, sentences);
  return statement && unlessContradicted(scan, sentences, statement);
}

/** The same where it is another than the expected one; one that is as expected is not looked into, which takes less time. */
export function conflictingConclusion(
  scan: TokenScan,
  sentences: readonly Span[],
  expected: boolean,
): Conclusion | undefined {
  const statement = lastVerdict(scan, sentences);
  return statement?.necessary === !expected ? unlessContradicted(scan, sentences, statement) : undefined;
}

/** The last plain verdict of some sentences. */
export function lastVerdict(scan: TokenScan, sentences: readonly Span[]): NecessityStatement | undefined {
  const quoted = memo(() => quotedIn(scan, sentences));
  for (let at = sentences.length - 1; at >= 0; at--) {
    const confident = verdictsOf(scan, sentences, at).filter((statement) => statement.confident);
    const plain = confident.length > 0 ? unquoted(confident, quoted()).at(-1) : undefined;
    if (plain) return plain;
  }
  const final = sentences.at(-1);
  return final && (decisionIn(scan.source, final) ?? finalVerdict(scan.source, final));
}

/** A verdict that none of the other verdicts and second thoughts of a rationale contradicts. */
function unlessContradicted(
  scan: TokenScan,
  sentences: readonly Span[],
  { necessary, span }: NecessityStatement,
): Conclusion | undefined {
  const { source } = scan;
  const isOther = (other: NecessityStatement | undefined) => other !== undefined && other.necessary !== necessary;
  const all = sentences.flatMap((_, at) => verdictsOf(scan, sentences, at));
  const others = unquoted(all, quotedIn(scan, sentences)).filter(isOther);
  const isDisputed =
    others.some((other) => other.confident || other.span.start > span.start) ||
    sentences.some((sentence) => isOther(decisionIn(source, sentence))) ||
    (necessary && HEDGE.test(source.slice(span.end, sentences.at(-1)?.end)));
  return isDisputed ? undefined : { necessary, span };
}

function verdictsOf(scan: TokenScan, sentences: readonly Span[], at: number): readonly NecessityStatement[] {
  const sentence = sentences[at];
  return sentence ? necessityStatementsIn(scan, sentence, at === sentences.length - 1) : [];
}

function quotedIn({ source }: TokenScan, sentences: readonly Span[]): readonly Span[] {
  return quotations(source, { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 });
}

function unquoted(statements: readonly NecessityStatement[], quoted: readonly Span[]): readonly NecessityStatement[] {
  return quoted.length === 0 ? statements : statements.filter(({ span }) => !isQuoted(span.end - 1, quoted));
}
