import { matchesOf } from '../../text/matches.ts';
import { collapseWhitespace, normalizedText } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { keywordMask } from '../tokens/keyword-mask.ts';
import { keywordPattern, masksWithin, matchesAtKeywords } from '../tokens/keyword-pattern.ts';
import type { TokenScan } from '../tokens/token-scan.ts';

/** Words of a rationale that repeat the request: "MRI of the left knee" in "the request for MRI of the left knee is not …". */
export interface Restatement {
  readonly words: string;
  /** Whether their sentence concludes on the request. */
  readonly concludes: boolean;
  /** Whether they speak of what remains of the request: "the remaining 8 sessions". */
  readonly ofRemainder: boolean;
  /** The span of their sentence in the letter, and their offset in its text with collapsed white space. */
  readonly sentence: Span;
  readonly start: number;
}

/** The start of a request's words: "request for", "requests are for", "requested", "necessity of". */
const REQUEST =
  /\b(?:requests?(?: (?:is|was|are|were|under consideration is))? (?:for|of)|requested(?: (?:service|treatment)s?\b,?)?|necessity (?:of|for)|original request,)(?: (?:an?|the|this|these)\b)?/gi;
/** Their end: a predicate. */
const SAID =
  /(?:,? |, (?:which|that) )(?:is|are|was|were|cannot|can|has|have|had|does|do|did|would|should|could|will|to be|as (?:being|medically)|remains?|exceeds?|because|since|given|due to)\b/i;
/** A granted request: "six visits were certified". */
const GRANTED = /^ (?:was|were) (?:\w+ly )?certified$/i;
/** A bare statement: "is not medically necessary". */
const JUDGED = '(?:non-|un)?necessary|(?:non-?)?certified';
/** The start of a bare statement: "Norco #60 |is not medically necessary". */
const STATEMENT = new RegExp(` (?:is|are|was|were|be|remains?) (?:[\\w-]+ ){0,5}?(?:${JUDGED})\\b`, 'gi');
const VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|does|do|did|would|should|could|will|may|shows?|noted?|states?|recommends?|supports?|indicates?|that|which)\b/gi;
/** The opening of a sentence before its subject: "Given the above, ", "Therefore, the". */
const OPENING =
  /^(?:(?:given|based|since|because|as|due|in|with|without|per|according|when|while|considering|at|for|under|on|from)\b[^,]*,|therefore,?|thus,?|hence,?|consequently,?|accordingly,?|however,?|furthermore,?|additionally,?)\s?/i;
/** The keywords with which either begins. */
const REQUEST_WORDS = keywordMask([REQUEST, new RegExp(`\\b(?:${JUDGED})`, 'i')]);
/** Words of a sentence that concludes: most use the first pattern, the others many different ones. */
const NECESSITY = keywordPattern(/necess(?:ary|ity)\b/i);
const CONCLUDES =
  /\bsupport(?:s|ed)?\b|\b(?:not|non|is|are|be|was|were|been)[ -](?:\w+ly )?(?:certified|warranted|established|upheld|overturned|recommended|indicated|appropriate|approved|authorized|justified|demonstrated|reasonable)\b/i;
/** Words for past, possible or granted services, not for the request. */
const ASIDE =
  /\b(?:prior|previous(?:ly)?|already|earlier|past|completed|received|attended|after|utilization|UR|modif\w+|guidelines?|max(?:imum|imal)?|exceed\w*|excess|up to|no more than|at least|less than|more than|greater than|more|in all|altogether|each|failure|lack|instead|MED|morphine equivalents?)\b/i;
/** "the prior request for". */
const ASIDE_BEFORE = /\b(?:prior|previous|earlier|concurrent|other|another|similar|separate|modified)(?: \w+)? $/i;
/** "the remaining", "the balance of", "the rest of": words for what was not granted. */
const OF_REMAINDER = /\b(?:remain(?:ing|der)|outstanding|unauthorized|balance of|rest of|in dispute)\b/i;
/** "the remaining portion of the original |request for": what follows is all that was requested. */
const PORTION = '\\b(?:portion|part|remainder|balance|rest) of (?:the |this )?(?:\\w+ ){0,2}';
const PORTION_BEFORE = new RegExp(`${PORTION}$`, 'i');
const PORTION_OF_REQUEST = new RegExp(`${PORTION}requests? (?:for|of)\\b`, 'i');
/** Words that name a service. */
const NAMING = /[a-z]{3}|\d/i;
/** The maximum length of a restatement, in UTF-16 units. */
const MAX_LENGTH = 400;

/**
 * Returns what the sentences of a rationale repeat of the request, in order, without earlier and granted requests and without
 * sentences that contain no number, side or part of the body.
 */
export function restatementsIn(scan: TokenScan, sentences: readonly Span[]): readonly Restatement[] {
  const found: Restatement[] = [];
  for (const sentence of sentences) {
    const { start, end } = sentence;
    const mask = masksWithin(scan, start, end);
    if ((mask & REQUEST_WORDS) === 0) continue;
    const words = collapseWhitespace(scan.source.slice(start, end));
    const ofNecessity = (mask & NECESSITY.mask) !== 0 && matchesAtKeywords(scan, NECESSITY, sentence).length > 0;
    const concludes = ofNecessity || CONCLUDES.test(words);
    const asked = requestsIn(words);
    for (const named of asked.length > 0 || !concludes ? asked : subjectsIn(words)) {
      const part = words.slice(named.start, named.end);
      if (part.length > MAX_LENGTH || !NAMING.test(part) || ASIDE.test(part) || PORTION_OF_REQUEST.test(part)) continue;
      found.push({ words: part, concludes, ofRemainder: OF_REMAINDER.test(part), sentence, start: named.start });
    }
  }
  return found;
}

/** Returns where some of a restatement's words are in the letter. */
export function spanWithin(source: string, { sentence, start: from }: Restatement, { start, end }: Span): Span {
  return normalizedText(source, sentence).toSource(from + start, from + end);
}

/** Returns the text after each "request for" in a sentence. */
function requestsIn(sentence: string): readonly Span[] {
  const starts = matchesOf(sentence, REQUEST);
  return starts.flatMap(({ 0: printed, index }, at) => {
    const before = sentence.slice(Math.max(0, index - 40), index);
    if (ASIDE_BEFORE.test(before) || (!printed.includes(',') && PORTION_BEFORE.test(before))) return [];
    const start = index + printed.length;
    const next = starts[at + 1]?.index ?? sentence.length;
    const said = sentence.slice(start, next).search(SAID);
    const end = said < 0 ? next : start + said;
    return end > start ? [{ start, end }] : [];
  });
}

/** Returns the text before each statement in a sentence. */
function subjectsIn(sentence: string): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const { 0: statement, index } of matchesOf(sentence, STATEMENT)) {
    const before = sentence.slice(from, index);
    if (GRANTED.test(statement)) {
      from = index + statement.length;
      continue;
    }
    const verb = matchesOf(before, VERB).at(-1);
    const clause = verb ? verb.index + verb[0].length : 0;
    const opening = OPENING.exec(before.slice(clause).trimStart())?.[0].length ?? 0;
    const start = from + before.length - before.slice(clause).trimStart().length + opening;
    if (index > start) found.push({ start, end: index });
    from = index + statement.length;
  }
  return found;
}
