import { ownClause } from './own-clause.ts';

/** A statement on medical necessity and its context in the sentence. */
export interface WordedNecessity {
  readonly before: string;
  readonly after: string;
  readonly necessary: boolean;
  /** Whether it is in the last sentence. */
  readonly isLast: boolean;
  /** Whether it says "medically": "necessary" alone may be about anything. */
  readonly isMedical: boolean;
  /** Whether it is about a "medical necessity", which guidelines hardly ever deny. */
  readonly isNoun: boolean;
}

/** Words that make a statement conditional, at the start of its sentence, in its own clause … */
const IF_FIRST = /^\W*(?:if|when|unless|until|once|where|in\s+order)\b/i;
const IF_BEFORE = /\b(?:if|whether|unless|until|when|would|could|may|might|should|must|need|needs)\b[^,;]*$/i;
/** … and after it. */
const IF_AFTER = /^[\s,]*(?:only\s+)?(?:if|when|unless|once|provided|as\s+long\s+as)\b/i;
/** People for whom guidelines find something necessary, and parts of a request. */
const FOR_SOME =
  /^[\s,]*(?:only\s+)?(?:for\s+(?:\w+\s+)?(?:those|patients|individuals|people|persons)|for\s+(?:an?\s+)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|part|half|some|tapers?|wean\w*|trial|shorter|lower|limited)\b|in\s+(?:\w+\s+)?(?:patients|those|cases)|to)\b/i;
/** Words that connect a sentence to the request. */
const AT_HAND =
  /\b(?:request\w*|therefore|thus|hence|as\s+such|consequently|accordingly|given|based\s+on|conclu\w+|remaining|currently|(?:in|for)\s+this\s+(?:case|patient|worker|individual)|at\s+this\s+(?:time|point))\b/i;
/** The maximum length of the text after a statement that belongs to it, in characters. */
const NEAR = 60;
const REQUEST = /\brequest/i;
/** Other deciders and their statements. */
const ANOTHERS =
  /\b(?:claims?\s+administrator|utili[sz]ation\s+review\w*|UR|(?:prior|previous|initial|first|peer)\s+(?:review\w*|determination|denial|decision)|insurer|carrier|adjuster)\b.*\b(?:den(?:y|ied|ial)|found|determin\w+|stat(?:ed|es|ing)|not(?:ed|es|ing)|opin\w+|conclud\w+|felt|deemed|considered|non-?\s*certif\w+|argu\w+|said|says|report\w*|indicat\w+|held|that|because|rationale|reason\w*)\b/is;
/** "The provider states that it is medically necessary." */
const PROVIDERS =
  /\b(?:provider|physician|surgeon|doctor|patient|worker|applicant|claimant|employee|he|she)\b.{0,60}\b(?:states?|stated|feels?|felt|believes?|believed|opine[sd]?|argue[sd]?|notes?|noted|indicate[sd]?|reports?|reported|contend(?:s|ed)|considers?|considered)\b/is;
/** "It is argued that", and a negated finding: "the claim that it is not". */
const ARGUED = /\b(?:is|was)\s+(?:argued|claimed|stated|said|asserted|contended|alleged|reported)\s+that\b/i;
const CLAIMED = /\b(?:finding|claim|conclusion|argument|notion|view|position|contention)\s+that\b/i;
/** "was denied as", "had been non-certified because": an earlier decision. */
const DECIDED_BEFORE =
  /\b(?:was|were|been|being|previously)\s+(?:\w+ly\s+)?(?:denied|non-?\s*certified|rejected)\b.{0,80}\b(?:as|because|since|due|stating|that)\b/is;
/** Here the denial or a replacement is called necessary: "weaning is medically necessary". */
const REFUSING =
  /\b(?:home\s+exercises?|HEP|self[- ]directed|over[- ]the[- ]counter|denials?|non-?\s*certification|determination|modification|discontinu\w+|wean\w*|taper\w*)\b/i;
/** "generally", "only": a statement on most cases, or on a part. */
const IN_GENERAL =
  /\b(?:only|partial(?:ly)?|rarely|usually|generally|typically|often|normally|sometimes|potentially|possibly|initially|previously|conditionally)\s+(?:not\s+)?(?:\w+\s+){0,2}$/i;
/** "is medically necessary; however, twelve sessions are not". */
const BUT_NOT =
  /\b(?:but|however|although|though|while|except)\b.*(?:\b(?:not|no|denied|exceed\w*|cannot|excessive)\b|n['’]t\b)/is;
/** "was found medically necessary in another review". */
const ELSEWHERE =
  /^[\s,]*(?:in|by|under|at)\s+(?:an?(?:other)?\s+|the\s+)?(?:\w+\s+){0,2}(?:review(?:er)?|decision|determination|letter|IMR|UR)\b/i;
/** A clause that gives a reason: "Since the surgery is medically necessary". */
const REASON = /^\W*(?:because|since|as|given)\b(?!\s+such)[^,]*$/i;
/** "Further visits would not be" is about services that nobody requested. */
const WOULD_NOT = /\b(?:would|could|will)\s+(?:not|no\s+longer)\s+be\s+$/i;
const OWN_VOICE = /\bI\b|\bthis\s+reviewer\b/;
const DISAGREES = /\bdisagree|\brevers(?:e|es|ed|ing)\b|\boverturn/i;

/** Tells whether a statement is the reviewer's own and unconditional. */
export function isOwn({ before, after, necessary }: WordedNecessity): boolean {
  if (IF_FIRST.test(before) || IF_AFTER.test(after) || IN_GENERAL.test(before)) return false;
  const clause = ownClause(before);
  if (necessary && (IF_BEFORE.test(clause) || FOR_SOME.test(after) || BUT_NOT.test(after) || ELSEWHERE.test(after)))
    return false;
  if (necessary && (saysAnother(clause) || REFUSING.test(clause))) return false;
  if (!necessary && (CLAIMED.test(clause) || DISAGREES.test(clause) || DISAGREES.test(after))) return false;
  return !(ANOTHERS.test(clause) || DECIDED_BEFORE.test(clause)) || OWN_VOICE.test(clause);
}

/** Tells whether a text introduces a statement of the provider, the worker or anyone but the reviewer. */
export function saysAnother(before: string): boolean {
  return PROVIDERS.test(before) || ARGUED.test(before);
}

/** Tells whether a statement is about the request rather than a guideline's or a remark in passing. */
export function isAtHand({ before, after, necessary, isLast, isMedical, isNoun }: WordedNecessity): boolean {
  if (necessary && REASON.test(before)) return false;
  if (!necessary && WOULD_NOT.test(before)) return AT_HAND.test(before);
  if (!isMedical) return REQUEST.test(before.slice(before.lastIndexOf(',') + 1));
  if (isLast || (isNoun && !necessary)) return true;
  return AT_HAND.test(before) || AT_HAND.test(after.slice(0, NEAR)) || OWN_VOICE.test(before);
}
