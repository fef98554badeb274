import { ownClause } from './own-clause.ts';

/** A verdict on medical necessity and the words around it in its sentence. */
export interface WordedNecessity {
  readonly before: string;
  readonly after: string;
  readonly necessary: boolean;
  /** Whether it stands in the last sentence. */
  readonly isLast: boolean;
  /** Whether it says "medically": what is only "necessary" may be anything. */
  readonly isMedical: boolean;
  /** Whether it speaks of a medical necessity, which guidelines hardly ever deny. */
  readonly isNoun: boolean;
}

/** What makes a verdict depend on something, at the head of its sentence, in its own clause … */
const IF_FIRST = /^\W*(?:if|when|unless|until|once|where|in\s+order)\b/i;
const IF_BEFORE = /\b(?:if|whether|unless|until|when|would|could|may|might|should|must|need|needs)\b[^,;]*$/i;
/** … and after it. */
const IF_AFTER = /^[\s,]*(?:only\s+)?(?:if|when|unless|once|provided|as\s+long\s+as)\b/i;
/** For whom guidelines find something necessary, and what part of a request is. */
const FOR_SOME =
  /^[\s,]*(?:only\s+)?(?:for\s+(?:\w+\s+)?(?:those|patients|individuals|people|persons)|for\s+(?:an?\s+)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|part|half|some|tapers?|wean\w*|trial|shorter|lower|limited)\b|in\s+(?:\w+\s+)?(?:patients|those|cases)|to)\b/i;
/** What ties a sentence to the request at hand. */
const AT_HAND =
  /\b(?:request\w*|therefore|thus|hence|as\s+such|consequently|accordingly|given|based\s+on|conclu\w+|remaining|currently|(?:in|for)\s+this\s+(?:case|patient|worker|individual)|at\s+this\s+(?:time|point))\b/i;
/** So many characters after it still belong to a verdict. */
const NEAR = 60;
const REQUEST = /\brequest/i;
/** Others who decided, and what they said of it. */
const ANOTHERS =
  /\b(?:claims?\s+administrator|utili[sz]ation\s+review\w*|UR|(?:prior|previous|initial|first|peer)\s+(?:review\w*|determination|denial|decision)|insurer|carrier|adjuster)\b.*\b(?:den(?:y|ied|ial)|found|determin\w+|stat(?:ed|es|ing)|not(?:ed|es|ing)|opin\w+|conclud\w+|felt|deemed|considered|non-?\s*certif\w+|argu\w+|said|says|report\w*|indicat\w+|held|that|because|rationale|reason\w*)\b/is;
/** "The provider states that it is medically necessary." */
const PROVIDERS =
  /\b(?:provider|physician|surgeon|doctor|patient|worker|applicant|claimant|employee|he|she)\b.{0,60}\b(?:states?|stated|feels?|felt|believes?|believed|opine[sd]?|argue[sd]?|notes?|noted|indicate[sd]?|reports?|reported|contend(?:s|ed)|considers?|considered)\b/is;
/** "It is argued that", and a finding that doesn't hold: "the claim that it is not". */
const ARGUED = /\b(?:is|was)\s+(?:argued|claimed|stated|said|asserted|contended|alleged|reported)\s+that\b/i;
const CLAIMED = /\b(?:finding|claim|conclusion|argument|notion|view|position|contention)\s+that\b/i;
/** "was denied as", "had been non-certified because": what was decided before. */
const DECIDED_BEFORE =
  /\b(?:was|were|been|being|previously)\s+(?:\w+ly\s+)?(?:denied|non-?\s*certified|rejected)\b.{0,80}\b(?:as|because|since|due|stating|that)\b/is;
/** What is necessary in these words is that the request be refused, or something in its place: "weaning is medically necessary". */
const REFUSING =
  /\b(?:home\s+exercises?|HEP|self[- ]directed|over[- ]the[- ]counter|denials?|non-?\s*certification|determination|modification|discontinu\w+|wean\w*|taper\w*)\b/i;
/** "generally", "only": what is said of most, or of a part. */
const IN_GENERAL =
  /\b(?:only|partial(?:ly)?|rarely|usually|generally|typically|often|normally|sometimes|potentially|possibly|initially|previously|conditionally)\s+(?:not\s+)?(?:\w+\s+){0,2}$/i;
/** "is medically necessary; however, twelve sessions are not". */
const BUT_NOT =
  /\b(?:but|however|although|though|while|except)\b.*(?:\b(?:not|no|denied|exceed\w*|cannot|excessive)\b|n['’]t\b)/is;
/** "was found medically necessary in another review". */
const ELSEWHERE =
  /^[\s,]*(?:in|by|under|at)\s+(?:an?(?:other)?\s+|the\s+)?(?:\w+\s+){0,2}(?:review(?:er)?|decision|determination|letter|IMR|UR)\b/i;
/** The clause that gives a reason: "Since the surgery is medically necessary". */
const REASON = /^\W*(?:because|since|as|given)\b(?!\s+such)[^,]*$/i;
/** "Further visits would not be" speaks of what nobody requested. */
const WOULD_NOT = /\b(?:would|could|will)\s+(?:not|no\s+longer)\s+be\s+$/i;
const OWN_VOICE = /\bI\b|\bthis\s+reviewer\b/;
const DISAGREES = /\bdisagree|\brevers(?:e|es|ed|ing)\b|\boverturn/i;

/** Whether a verdict is the reviewer's own: not another's, and not one that depends on something. */
export function isOwn({ before, after, necessary }: WordedNecessity): boolean {
  if (IF_FIRST.test(before) || IF_AFTER.test(after) || IN_GENERAL.test(before)) return false;
  const clause = ownClause(before);
  if (necessary && (IF_BEFORE.test(clause) || FOR_SOME.test(after) || BUT_NOT.test(after) || ELSEWHERE.test(after)))
    return false;
  if (necessary && (saysAnother(clause) || REFUSING.test(clause))) return false;
  if (!necessary && (CLAIMED.test(clause) || DISAGREES.test(clause) || DISAGREES.test(after))) return false;
  return !(ANOTHERS.test(clause) || DECIDED_BEFORE.test(clause)) || OWN_VOICE.test(clause);
}

/** Whether words lead to what the provider, the worker or anyone but the reviewer says. */
export function saysAnother(before: string): boolean {
  return PROVIDERS.test(before) || ARGUED.test(before);
}

/** Whether a verdict is on the request at hand rather than on what a guideline or the reviewer says in passing. */
export function isAtHand({ before, after, necessary, isLast, isMedical, isNoun }: WordedNecessity): boolean {
  if (necessary && REASON.test(before)) return false;
  if (!necessary && WOULD_NOT.test(before)) return AT_HAND.test(before);
  if (!isMedical) return REQUEST.test(before.slice(before.lastIndexOf(',') + 1));
  if (isLast || (isNoun && !necessary)) return true;
  return AT_HAND.test(before) || AT_HAND.test(after.slice(0, NEAR)) || OWN_VOICE.test(before);
}
