import { distance } from 'fastest-levenshtein';
import { OUTCOMES } from './form.ts';
import type { Outcome } from './letter.ts';

/** Words that drafts print as a decision, though the form has only two outcomes. */
const DECISION_WORDS: ReadonlySet<string> = new Set(
  (
    'uphold overturn affirmed reversed modified denied approved certified non-certified noncertified authorized granted pending ' +
    'deferred withdrawn partially conditionally partial undecided confirmed sustained rejected allowed'
  ).split(' '),
);
const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'or', 'in', 'part', '/', '&']);

/** No word within two letters of an outcome is longer, in UTF-16 units. */
const MAX_LENGTH = 'overturned'.length + 2;

/** A decision at the end of a header, not well-formed: where its words start and where the name before it ends. */
export interface ParsedDecision {
  readonly start: number;
  readonly nameEnd: number;
  readonly outcome?: Outcome;
}

/** Returns the outcome that a word means: only the form's own two words, in any case. */
export function outcomeOf(word: string): Outcome | undefined {
  const plain = word.toLowerCase().replace(/\.$/, '');
  return OUTCOMES.find((outcome) => outcome === plain);
}

/** Returns the outcome within two letters of a misspelled word; undefined for the outcomes themselves. */
export function closestOutcome(word: string): Outcome | undefined {
  const plain = word.toLowerCase();
  return OUTCOMES.find((outcome) => plain !== outcome && distance(plain, outcome) <= 2);
}

/** Returns the outcome that a decision's word means, or that it stands for as a slip of the pen or another form of its verb: "Uphold". */
export function outcomeMeant(word: string): Outcome | undefined {
  const near = word.length <= MAX_LENGTH ? closestOutcome(word) : undefined;
  return outcomeOf(word) ?? (near?.[0] === word[0]?.toLowerCase() ? near : undefined);
}

/** Returns the decision with which a header's words end, if they end with one. */
export function parseDecision(header: string): ParsedDecision | undefined {
  const colon = header.lastIndexOf(':');
  if (colon >= 0 && colon < header.length - 1) {
    const start = colon + 1 + (header[colon + 1] === ' ' ? 1 : 0);
    const words = header
      .slice(start)
      .split(/[\s/]+/)
      .filter((word) => word.length > 0);
    const decides =
      words.length > 0 &&
      words.length <= 5 &&
      words.every((word) => isDecisionWord(word) || CONJUNCTIONS.has(word.toLowerCase()));
    if (decides && words.some(isDecisionWord)) {
      const outcome = words.length === 1 ? outcomeOf(header.slice(start)) : undefined;
      return { start, nameEnd: colon, ...(outcome && { outcome }) };
    }
  }
  const last = header.lastIndexOf(' ');
  const outcome = last > 0 ? outcomeOf(header.slice(last + 1)) : outcomeOf(header);
  if (!outcome) return undefined;
  return { start: last + 1, nameEnd: Math.max(last, 0), outcome };
}

function isDecisionWord(word: string): boolean {
  const plain = word.toLowerCase().replace(/[.,;]$/, '');
  return outcomeOf(plain) !== undefined || DECISION_WORDS.has(plain) || closestOutcome(plain) !== undefined;
}
