import { matchesOf } from '../../text/matches.ts';
import { collapseWhitespace, normalizedText } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';

/** Words of a summary that name a request which utilization review denied. */
export interface RefusedRequest {
  readonly words: string;
  readonly sentence: Span;
  readonly start: number;
}

/** A sentence about a denial by utilization review: "the original review denied the request for", "non-certified". */
const REFUSED =
  /\b(?:den(?:y|ied|ies|ial)|non-? ?certif\w+|not certified|failed to (?:approve|certify|authorize)|not medically necessary)\b/i;
/** The start of a request's words. */
const REQUEST = /\b(?:requests? (?:for|of)|requested)(?: authorization of)?(?: (?:an?|the|this|these)\b)?/gi;
/** Their end: a predicate, a reason, the next decision. */
const SAID =
  /[;.]|,? (?:is|are|was|were|due|because|since|as|citing|has|have|had|but|however|while|which|that|to be|and (?:(?:partially )?(?:certified|approved|authorized|modified|non-?certified|denied)))\b/i;
/** A request that was granted, in part, or an earlier action on it: "and certified a request for". */
const GRANTED =
  /(?:(?<!non-|non |not )\b(?:certified|approved|authorized|allowed|granted|modified)|\bprior|\bprevious|\bearlier) (?:an?|the|this|for|other)?\s?$/i;
/** "The request for naproxen was approved." */
const WAS_GRANTED =
  /^,? (?:is|are|was|were|has|have|had) (?:\w+ ){0,3}?(?:(?<!not )(?:certified|approved|authorized|modified))\b/i;

/** Returns what a summary's sentences say utilization review denied, in order. */
export function refusedRequestsIn(source: string, sentences: readonly Span[]): readonly RefusedRequest[] {
  const found: RefusedRequest[] = [];
  for (const sentence of sentences) {
    const words = collapseWhitespace(source.slice(sentence.start, sentence.end));
    if (!REFUSED.test(words)) continue;
    const starts = matchesOf(words, REQUEST);
    starts.forEach(({ 0: printed, index }, at) => {
      if (GRANTED.test(words.slice(Math.max(0, index - 24), index))) return;
      const start = index + printed.length;
      const rest = words.slice(start, starts[at + 1]?.index);
      const said = rest.search(SAID);
      if (said >= 0 && WAS_GRANTED.test(rest.slice(said))) return;
      const part = said < 0 ? rest : rest.slice(0, said);
      if (part.trim() !== '') found.push({ words: part, sentence, start });
    });
  }
  return found;
}

/** Returns where some of a denied request's words are in the letter. */
export function refusedSpan(source: string, { sentence, start: from }: RefusedRequest, { start, end }: Span): Span {
  return normalizedText(source, sentence).toSource(from + start, from + end);
}
