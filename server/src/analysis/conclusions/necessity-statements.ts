import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';
import { keywordMask } from '../tokens/keyword-mask.ts';
import { mayContainKeyword } from '../tokens/keyword-pattern.ts';
import type { TokenScan } from '../tokens/token-scan.ts';
import { isAtHand, isOwn } from './necessity-wording.ts';
import { ownClause } from './own-clause.ts';

const NO_VERDICTS: readonly NecessityStatement[] = [];

/** A statement of a sentence on medical necessity. */
export interface NecessityStatement {
  readonly necessary: boolean;
  /** Whether the statement is explicit and about the request; otherwise it is a hint or a remark in passing. */
  readonly confident: boolean;
  /** The words of the statement: "is not medically necessary". */
  readonly span: Span;
}

/** A term for necessity, with a "not" that a line break may have joined to it: "not-medically necessary", "notmedically". */
const TERM =
  /\b((?:not|non)[\s-]*)?medical(?:ly)?[\s-]+(?:necessary|(necessity)|(unnecessary)|reasonable|appropriate|indicated|warranted|supported|justified)\b|\b(?:necessary|(necessity)|(unnecessary))\b/gi;
/** The keywords with which a term begins. */
const TERM_WORDS = keywordMask([TERM]);
/** The length of the context before and after a term, in characters. */
const CONTEXT_LENGTH = 500;
/** Words that negate a statement. */
const NOT = /\b(?:not|cannot|never|no\s+longer)\b|n['’]t\b/gi;
/** Words that never occur between a "not" and its statement: "has not improved, so it is medically necessary". */
const ANOTHER_CLAUSE =
  /[,;:]|\b(?:is|are|was|were|has|have|had|does|do|did|but|however|although|because|since|so|who|which|that|if|when|unless|only|making|until|address\w*|question|dispute|affect)\b/i;
/** The maximum distance between them, in characters: "not supported by the records or the guidelines as being". */
const NOT_REACH = 120;
/** "is determined to be" before "not medically necessary". */
const VERB_BEFORE_NOT =
  /\b(?:is|are|was|were|has|have|had|does|do|did|could|would|should|will|can)\s+(?:\w+\s+){0,4}$/i;
/** "None of the services … are", "neither … nor". */
const NONE = /\b(?:none|neither|nor)\b/i;
/** Words that cast doubt on necessity without denying it: "there is no rationale as to the medical necessity". */
const DOUBT =
  /\b(?:no(?!\.)|not|cannot|never|none|nothing|nowhere|hardly|neither|nor|without(?!\s+(?:\w+\s+)?(?:contrast|sedation|dye))|lack\w*|fail\w*|insufficient\w*|unclear|unable|absent|absence|unlikely|doubt\w*|questionable|dubious|too\s+(?:early|soon|little|few|vague)|den(?:y|ied|ies))\b|n['’]t\b/i;
/** The verb before "medically necessary": "is therefore considered to be". */
const IS =
  /\b(?:is|are|was|were|be|remains?)\s+(?:(?:\w+ly|thus|hence|also|now|indeed|both|neither|still|therefore|considered|deemed|found|felt|seen|determined|judged|certified|to\s+be|as|being|reasonable|appropriate|supported|indicated|warranted|justified|recommended|and)\s+){0,6}$/i;
/** "I find the request to be". */
const I_FIND =
  /\bI\b[^;]*\b(?:find|deem|consider|judge|conclude|believe|feel|determine)\b[^;]*\s(?:to\s+be|is|are|as)\s+$/;
/** The start of a statement's own clause: ", and the request is", "; this request is". */
const ANOTHER_BEGINS =
  /(?:,\s+and|[;:])\s+(?:(?:therefore|thus|hence),?\s+)?th(?:e|is)\s+(?:\w+\s+)?request\b[^,;:]*$/i;
/** "I do not believe that the request is". */
const I_DOUBT =
  /\bI\s+(?:do|can|could)\s*(?:not|n['’]t)\s+(?:believe|think|feel|find|conclude)\b[^.,;]{0,120}\b(?:is|are|was|were|to\s+be)\s+$/;
/** The next verb after "medical necessity …". */
const VERB =
  /\b(?:is|are|was|were|has|have|had|could|does|do|did|would|will|should|may|might|can|must|cannot)\b(?:\s*not\b|n['’]t\b)?/gi;
const NEGATED = /not$|n['’]t$/i;
const POSSIBLE = /^(?:could|would|should|may|might|can|must)$/i;
/** Words on a medical necessity that exists … */
const ESTABLISHED =
  /^\s+(?:(?:been|be|being|\w+ly|yet|to|able|thus|therefore|also|now|well|considered|deemed|felt|found|made)\s+){0,6}(?:established|demonstrated|substantiated|supported|met|confirmed|documented|shown|proven|proved|evident|apparent|clear|justified|affirmed|verified|warranted|satisfied|provided|present|determined|corroborated|validated|endorsed|exist)\b/i;
/** … and on one that does not. */
const ABSENT =
  /^\s+(?:(?:been|be|\w+ly|thus|therefore|also|now|still|considered|deemed|felt|left)\s+){0,6}(?:un(?:established|supported|substantiated|proven|clear|determined|documented)|questionable|lacking|absent|in\s+(?:doubt|question)|denied|non-?\s*certified)\b/i;
/** "no medical necessity", "lack of medical necessity", "fails to meet the standard of medical necessity". */
const NO_NECESSITY =
  /\b(?:(?:no|lacks?|lack\s+of|lacking|without)\s+(?:clear\s+|any\s+|current\s+)?|fail(?:s|ed)\s+to\s+(?:meet|establish|demonstrate|show|support)\s+(?:the\s+)?(?:(?:standards?|criteria)\s+(?:of|for)\s+)?)$/i;
/** "meets the criteria for", "supports the" before "medical necessity". */
const SUPPORTS =
  /\b(?:meets?|supports?|establish\w*|demonstrat\w+|substantiat\w+|confirms?|justif\w+|shows?)\s+(?:\w+\s+){0,5}$/i;

/**
 * Returns what a sentence says of medical necessity in the reviewer's own voice, term by term. Conditional statements and those of
 * others are left out.
 */
export function necessityStatementsIn(scan: TokenScan, sentence: Span, isLast: boolean): readonly NecessityStatement[] {
  if (!mayContainKeyword(scan, TERM_WORDS, sentence.start, sentence.end)) return NO_VERDICTS;
  const words = scan.source.slice(sentence.start, sentence.end);
  const found: NecessityStatement[] = [];
  for (const term of matchesOf(words, TERM)) {
    const from = Math.max(0, term.index - CONTEXT_LENGTH);
    const end = term.index + term[0].length;
    const before = words.slice(from, term.index);
    const after = words.slice(end, end + CONTEXT_LENGTH);
    const said = classifyTerm(term, before, after);
    if (!said) continue;
    const isNoun = Boolean(term[2] ?? term[4]);
    const isMedical = /med/i.test(term[0]);
    const worded = {
      before,
      after: after.slice(said.length ?? 0),
      necessary: said.necessary,
      isLast,
      isMedical,
      isNoun,
    };
    if (!isOwn(worded)) continue;
    const start = sentence.start + from + said.start;
    const stop = sentence.start + end + (said.length ?? 0);
    found.push({
      necessary: said.necessary,
      confident: said.confident && isAtHand(worded),
      span: { start, end: stop },
    });
  }
  return found;
}

/** A statement, with the distances from the term to the start and end of its words. */
interface Said {
  readonly necessary: boolean;
  readonly confident: boolean;
  readonly start: number;
  readonly length?: number;
}

function classifyTerm(term: RegExpExecArray, before: string, after: string): Said | undefined {
  if (term[1]) return denied(before, before.length);
  const not = lastNot(before);
  if (term[2] ?? term[4]) return not === undefined ? ofNecessity(before, after) : denied(before, not);
  const isUn = Boolean(term[3] ?? term[5]);
  if (not === undefined) return ofNecessary(before, isUn);
  return isUn ? { necessary: true, confident: false, start: not } : denied(before, not);
}

/** Returns the statement of "is not medically necessary", which starts with the verb before the "not". */
function denied(before: string, not: number): Said {
  const verb = VERB_BEFORE_NOT.exec(before.slice(0, not));
  return { necessary: false, confident: true, start: verb?.index ?? not };
}

/** Returns the statement of "… is medically necessary" without a "not" that applies to it. */
function ofNecessary(before: string, isUn: boolean): Said | undefined {
  const doubt = isUn ? null : I_DOUBT.exec(before);
  if (doubt) return { necessary: false, confident: true, start: doubt.index };
  const verb = IS.exec(before);
  const start = verb?.index ?? before.length;
  if (isUn || (verb && NONE.test(before))) return { necessary: false, confident: verb !== null, start };
  if (isDoubted(before)) return { necessary: false, confident: false, start };
  return verb || I_FIND.test(before) ? { necessary: true, confident: true, start } : undefined;
}

/** Returns the statement of "The medical necessity of … has (not) been established." */
function ofNecessity(before: string, after: string): Said | undefined {
  const start = before.length;
  const no = NO_NECESSITY.exec(before);
  if (no) return { necessary: false, confident: true, start: no.index };
  for (const verb of matchesOf(after, VERB)) {
    const rest = after.slice(verb.index + verb[0].length, verb.index + verb[0].length + 80);
    const said = ESTABLISHED.exec(rest) ?? ABSENT.exec(rest);
    if (!said) continue;
    const isThere = !NEGATED.test(verb[0]) && ESTABLISHED.test(rest);
    const isSure = !isThere || (!POSSIBLE.test(verb[0]) && !isDoubted(before));
    const necessary = isThere && !isDoubted(before);
    return { necessary, confident: isSure, start, length: verb.index + verb[0].length + said[0].length };
  }
  if (isDoubted(before)) return { necessary: false, confident: false, start };
  return SUPPORTS.test(before) ? { necessary: true, confident: false, start } : undefined;
}

/** Returns the offset of the "not" that applies to the end of a text. */
function lastNot(before: string): number | undefined {
  const from = Math.max(0, before.length - NOT_REACH);
  const last = matchesOf(before.slice(from), NOT).at(-1);
  if (!last) return undefined;
  const start = from + last.index;
  return ANOTHER_CLAUSE.test(before.slice(start + last[0].length)) ? undefined : start;
}

/** Tells whether words of doubt may apply to what follows: all except those in a clause of their own. */
function isDoubted(before: string): boolean {
  const another = before.search(ANOTHER_BEGINS);
  return DOUBT.test(another < 0 ? ownClause(before) : before.slice(another));
}
