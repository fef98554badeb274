import { memo } from '../../text/memo.ts';
import { isQuoted, quotations } from '../../text/quotations.ts';
import type { Span } from '../../text/span.ts';
import type { TokenScan } from '../tokens/token-scan.ts';
import { decisionIn } from './decision-words.ts';
import { finalVerdict } from './final-verdicts.ts';
import { type NecessityStatement, necessityStatementsIn } from './necessity-statements.ts';

/** A qualification after a finding of necessity: "However, twelve sessions exceed …". */
const HEDGE = /\b(?:not|cannot|denied|exceed\w*|excessive|however|but|upheld|modified)\b|n['’]t\b/i;

/** The conclusion of a rationale, and the words that state it. */
export interface Conclusion {
  readonly necessary: boolean;
  readonly span: Span;
}

/**
 * Returns whether a rationale concludes that the request is medically necessary. Undefined where it concludes neither clearly, or
 * both: quotations, findings of others and conditional statements are not conclusions.
 */
export function conclusionOf(scan: TokenScan, sentences: readonly Span[]): Conclusion | undefined {
  const statement = lastVerdict(scan, sentences);
  return statement && unlessContradicted(scan, sentences, statement);
}

/** Returns the conclusion if it differs from the expected one; an agreeing conclusion is not analyzed further, which is faster. */
export function conflictingConclusion(
  scan: TokenScan,
  sentences: readonly Span[],
  expected: boolean,
): Conclusion | undefined {
  const statement = lastVerdict(scan, sentences);
  return statement?.necessary === !expected ? unlessContradicted(scan, sentences, statement) : undefined;
}

/** Returns the last clear statement in some sentences. */
export function lastVerdict(scan: TokenScan, sentences: readonly Span[]): NecessityStatement | undefined {
  const quoted = memo(() => quotedIn(scan, sentences));
  for (let at = sentences.length - 1; at >= 0; at--) {
    const confident = clearStatementsOf(scan, sentences, at).filter((statement) => statement.confident);
    const plain = confident.length > 0 ? unquoted(confident, quoted()).at(-1) : undefined;
    if (plain) return plain;
  }
  const final = sentences.at(-1);
  return final && (decisionIn(scan.source, final) ?? finalVerdict(scan.source, final));
}

/** Returns a statement that no other statement and no hedge in a rationale contradicts. */
function unlessContradicted(
  scan: TokenScan,
  sentences: readonly Span[],
  { necessary, span }: NecessityStatement,
): Conclusion | undefined {
  const { source } = scan;
  const isOther = (other: NecessityStatement | undefined) => other !== undefined && other.necessary !== necessary;
  const all = sentences.flatMap((_, at) => clearStatementsOf(scan, sentences, at));
  const others = unquoted(all, quotedIn(scan, sentences)).filter(isOther);
  const isDisputed =
    others.some((other) => other.confident || other.span.start > span.start) ||
    sentences.some((sentence) => isOther(decisionIn(source, sentence))) ||
    (necessary && HEDGE.test(source.slice(span.end, sentences.at(-1)?.end)));
  return isDisputed ? undefined : { necessary, span };
}

function clearStatementsOf(scan: TokenScan, sentences: readonly Span[], at: number): readonly NecessityStatement[] {
  const sentence = sentences[at];
  return sentence ? necessityStatementsIn(scan, sentence, at === sentences.length - 1) : [];
}

function quotedIn({ source }: TokenScan, sentences: readonly Span[]): readonly Span[] {
  return quotations(source, { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 });
}

function unquoted(statements: readonly NecessityStatement[], quoted: readonly Span[]): readonly NecessityStatement[] {
  return quoted.length === 0 ? statements : statements.filter(({ span }) => !isQuoted(span.end - 1, quoted));
}
