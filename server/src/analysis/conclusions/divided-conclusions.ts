import { isQuoted, quotations } from '../../text/quotations.ts';
import type { Span } from '../../text/span.ts';
import type { TokenScan } from '../tokens/token-scan.ts';
import { lastVerdict } from './conclusions.ts';
import { necessityStatementsIn } from './necessity-statements.ts';

/** "is partially medically necessary", "a partial approval is recommended", "is medically necessary in part". */
const IN_PART =
  /\bpartial(?:ly)?\s+(?:\w+ly\s+)?(?:necessary|appropriate|approv\w+|certif\w+|authoriz\w+|supported|granted|overturned|upheld|justified|warranted)\b|\b(?:necessary|approved|certified|authorized|overturned|upheld|granted)\s+in\s+part\b/i;
/** "The request is modified to six sessions", "I recommend a modified approval"; not "was modified", a decision of others. */
const MODIFIED =
  /\b(?:request\w*|treatment|service|prescription|order|it|this)\b[^.;]{0,120}?\b(?:is|are|should\s+be|will\s+be|can\s+be)\s+(?:(?:\w+ly|thus|therefore|hence|also|being)\s+){0,2}modified\b(?!\s+by\b)|\brecommend\w*\s+that\s+(?:the|this)\s+request\s+be\s+modified\b|\b(?:recommend\w*|I\s+(?:am\s+)?)\s+(?:an?\s+)?modif(?:y|ied|ication|ying)\b|\bmodified\s+(?:approval|certification|authorization)\s+(?:of|for|is)\b/i;
/** "Six sessions are medically necessary; the remaining six are not": a finding for a part and against the rest. */
const SOME_NOT_REST =
  /\b(?:is|are|be)\s+(?:\w+ly\s+|considered\s+|deemed\s+|found\s+|recommended\s+)*(?:necessary|certified|approved|authorized|supported|appropriate|recommended|granted|justified|warranted)\b[^.;]{0,120}?(?:[;,.]|\b(?:and|but|while|whereas|although))\s*(?:and\s+|but\s+|while\s+|whereas\s+|however,?\s+|although\s+)?(?:the\s+)?(?:rest|remaining|remainder|others?|balance|additional|second|excess)\b[^.;]{0,120}?\b(?:(?:is|are)\s+(?:(?:\w+ly|thus|therefore)\s+)?(?:not|non-?\s?certified|denied|unnecessary)|(?:is|are)n['’]t|cannot)\b/i;
/** "Certification of six sessions is recommended, and the remaining are non-certified." */
const CERTIFIED_NOT_REST =
  /\b(?<!non-?\s?)(?:certification|approval|authorization)\s+of\s+[^.;,]{1,120}?[;,.]\s*(?:and\s+|but\s+|while\s+)?(?:the\s+)?(?:rest|remaining|remainder|others?|balance)\b[^.;]{0,120}?\b(?:not|non-?\s?certified|denied)\b/i;
/** "is medically necessary for six visits only", "only six visits are medically necessary". */
const ONLY_SO_MANY =
  /\bmedically\s+necessary\s+(?:for|as\s+to)\s+(?:\w+\s+){1,4}only\b|\bonly\s+(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b[^.;,]{0,60}?\b(?:is|are)\s+(?:medically\s+necessary|certified|approved)\b/i;
const DIVIDED = [IN_PART, MODIFIED, SOME_NOT_REST, CERTIFIED_NOT_REST, ONLY_SO_MANY] as const;
/** Keywords without which none of these patterns matches. */
const ANY_OF = /\b(?:partial|in\s+part|modif|rest\b|remain|other|balance|additional|second\b|excess\b|only\b)/i;
/** Conditional statements and findings of others. */
const NOT_OWN =
  /\b(?:if|unless|given|since|because|would|could|might|may|utili[sz]ation|UR|claims?\s+administrator|provider|physician|previously|prior|was|were|had|been|guidelines?)\b/i;
/** The length of the end of a rationale that is searched, in characters. */
const CONTEXT_LENGTH = 700;

/** Returns where the end of a rationale finds a part of the request necessary and denies the rest; undefined where it does not. */
export function dividedConclusionOf({ source }: TokenScan, sentences: readonly Span[]): Span | undefined {
  const last = sentences.slice(-2);
  const end = last.at(-1)?.end ?? 0;
  const start = Math.max(last[0]?.start ?? 0, end - CONTEXT_LENGTH);
  const words = source.slice(start, end);
  if (!ANY_OF.test(words)) return undefined;
  for (const pattern of DIVIDED) {
    const match = pattern.exec(words);
    if (!match || NOT_OWN.test(sentenceHolding(words, match))) continue;
    return { start: start + match.index, end: start + match.index + match[0].length };
  }
  return undefined;
}

function sentenceHolding(words: string, { index, 0: match }: RegExpExecArray): string {
  const stop = words.indexOf('.', index + match.length);
  return words.slice(words.lastIndexOf('. ', index) + 1, stop < 0 ? words.length : stop);
}

/** A statement of a rationale that contradicts its own conclusion. */
export interface SelfContradiction {
  readonly statement: Span;
  readonly conclusion: Span;
  /** Whether the conclusion finds the request necessary. */
  readonly necessary: boolean;
}

const CONNECTIVE = String.raw`^\W*(?:(?:therefore|thus|hence|accordingly|consequently|as\s+such|so|in\s+this\s+case)\b,?\s*)?`;
/** "The request …", "It is …": a sentence about anything else, such as further visits, is no verdict on the request. */
const ON_REQUEST = new RegExp(
  String.raw`${CONNECTIVE}(?:the\s+medical\s+necessity\s+of\s+)?(?:(?:the|this|these)\s+(?:current\s+)?request(?:ed|s)?\b|(?:it|this)\s+(?:is|are)\b)`,
  'i',
);
/** "The brace is …", "An MRI of the knee is …". */
const SUBJECT = new RegExp(String.raw`${CONNECTIVE}((?:the|this|these|an?)\s[^.;,]{1,80}?)\s(?:is|are)\b`, 'i');
/** A word that may name a treatment or test: not "the", "of", "left". */
const NAMING_WORD =
  /(?<![\w-])(?!(?:the|this|these|and|for|with|left|right|bilateral|spine|total|unit|request\w*)\b)[a-z][\w-]{2,}/gi;
const NUMBERS =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|additional|remaining|initial|second)\b/gi;
/** "The clinical information submitted for review fails to meet the evidence based guidelines for the requested service." */
const CRITERIA_MET =
  /\b(?:information|documentation|documents?|records?|notes?)\b[^.;,]{0,60}?\s(?:(do(?:es)?\s+not|fails?\s+to|did\s+not|failed\s+to)\s+)?(?:meets?|satisf(?:y|ies))\s+(?:the\s+)?(?:[\w-]+\s+){0,4}(?:guidelines?|criteria|recommendations?)[^.;,]{0,40}?\sfor\s+(?:the|this)\s+request(?:ed)?\b/i;
/** A keyword without which that pattern does not match. */
const MEET = /\b(?:meet|satisf)/i;

/**
 * Returns where a rationale opens with the opposite of its conclusion ("The request is medically necessary. … It is not medically necessary."),
 * or says so about the criteria; `request` is the name of the item that is decided.
 */
export function selfContradictionOf(
  scan: TokenScan,
  sentences: readonly Span[],
  request: string,
): SelfContradiction | undefined {
  if (sentences.length < 2) return undefined;
  const opening = openingOf(scan, sentences);
  const statement = opening ?? criteriaOf(scan, sentences);
  if (!statement) return undefined;
  const verdict = lastVerdict(scan, sentences.slice(1));
  if (!verdict || verdict.necessary === statement.necessary) return undefined;
  const last = sentences.find(({ start, end }) => start <= verdict.span.start && verdict.span.start < end);
  if (!last || areOfOtherNumbers(scan.source, statement.sentence, last)) return undefined;
  if (opening && !areOnRequest(scan.source, request, [opening.sentence, last])) return undefined;
  return { statement: statement.span, conclusion: verdict.span, necessary: verdict.necessary };
}

interface Statement {
  readonly necessary: boolean;
  readonly span: Span;
  readonly sentence: Span;
}

/** Tells whether sentences are about the request, which is named, or all about the same thing in the same words. */
function areOnRequest(source: string, request: string, all: readonly Span[]): boolean {
  const sentences = all.map(({ start, end }) => source.slice(start, end));
  const subjects = sentences.map((words) => SUBJECT.exec(words)?.[1]?.toLowerCase());
  if (subjects[0] !== undefined && subjects.every((subject) => subject === subjects[0])) return true;
  const named = new Set(request.toLowerCase().match(NAMING_WORD));
  return sentences.every(
    (words, at) => ON_REQUEST.test(words) || subjects[at]?.match(NAMING_WORD)?.some((word) => named.has(word)),
  );
}

function openingOf(scan: TokenScan, [sentence]: readonly Span[]): Statement | undefined {
  if (!sentence) return undefined;
  const opening = necessityStatementsIn(scan, sentence, true).find(({ confident }) => confident);
  if (!opening) return undefined;
  const quoted = isQuoted(opening.span.end - 1, quotations(scan.source, sentence));
  return quoted ? undefined : { ...opening, sentence };
}

function criteriaOf({ source }: TokenScan, sentences: readonly Span[]): Statement | undefined {
  for (const sentence of sentences) {
    const words = source.slice(sentence.start, Math.min(sentence.end, sentence.start + CONTEXT_LENGTH));
    const match = MEET.test(words) ? CRITERIA_MET.exec(words) : null;
    if (!match) continue;
    const start = sentence.start + match.index;
    return { necessary: match[1] === undefined, span: { start, end: start + match[0].length }, sentence };
  }
  return undefined;
}

/** Tells whether two sentences give different numbers, so that each may be about another part of the request. */
function areOfOtherNumbers(source: string, one: Span, other: Span): boolean {
  const [first, second] = [one, other].map(({ start, end }) =>
    (source.slice(start, end).toLowerCase().match(NUMBERS) ?? []).join(' '),
  );
  return first !== second && first !== '' && second !== '';
}
