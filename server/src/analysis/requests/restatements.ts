import { matchesOf } from '../../text/matches.ts';
import { collapseWhitespace, normalizedText } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { keywordMask } from '../tokens/keyword-mask.ts';
import { keywordPattern, masksWithin, matchesAtKeywords } from '../tokens/keyword-pattern.ts';
import type { TokenScan } from '../tokens/token-scan.ts';

/** Words of a rationale that name what is requested: "MRI of the left knee" of "the request for MRI of the left knee is not …". */
export interface Restatement {
  readonly words: string;
  /** Whether their sentence concludes on the request. */
  readonly concludes: boolean;
  /** Where their sentence stands in the letter, and where in it, as a person reads it, they begin. */
  readonly sentence: Span;
  readonly start: number;
}

/** Where words of a request begin: "request for", "requests are for", "requested", "necessity of". */
const REQUEST =
  /\b(?:requests?(?: (?:is|was|are|were|under consideration is))? (?:for|of)|requested(?: (?:service|treatment)s?\b,?)?|necessity (?:of|for)|original request,)(?: (?:an?|the|this|these)\b)?/gi;
/** Where they end: at what is said of it. */
const SAID =
  /(?:,? |, (?:which|that) )(?:is|are|was|were|cannot|can|has|have|had|does|do|did|would|should|could|will|to be|as (?:being|medically)|remains?|exceeds?|because|since|given|due to)\b/i;
/** What was granted: "six visits were certified". */
const GRANTED = /^ (?:was|were) (?:\w+ly )?certified$/i;
/** What a bare verdict says: "is not medically necessary". */
const JUDGED = '(?:non-|un)?necessary|(?:non-?)?certified';
/** The end of what stands before a bare verdict: "Norco #60 |is not medically necessary". */
const VERDICT = new RegExp(` (?:is|are|was|were|be|remains?) (?:[\\w-]+ ){0,5}?(?:${JUDGED})\\b`, 'gi');
const VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|does|do|did|would|should|could|will|may|shows?|noted?|states?|recommends?|supports?|indicates?|that|which)\b/gi;
/** What opens a sentence before its subject: "Given the above, ", "Therefore, the". */
const OPENING =
  /^(?:(?:given|based|since|because|as|due|in|with|without|per|according|when|while|considering|at|for|under|on|from)\b[^,]*,|therefore,?|thus,?|hence,?|consequently,?|accordingly,?|however,?|furthermore,?|additionally,?)\s?/i;
/** The words with which either begins. */
const REQUEST_WORDS = keywordMask([REQUEST, new RegExp(`\\b(?:${JUDGED})`, 'i')]);
/** What makes a sentence one that concludes: most say it by these words, the others by many. */
const NECESSITY = keywordPattern(/necess(?:ary|ity)\b/i);
const CONCLUDES =
  /\bsupport(?:s|ed)?\b|\b(?:not|non|is|are|be|was|were|been)[ -](?:\w+ly )?(?:certified|warranted|established|upheld|overturned|recommended|indicated|appropriate|approved|authorized|justified|demonstrated|reasonable)\b/i;
/** Words of what was, may be or was granted, not of what is requested. */
const ASIDE =
  /\b(?:prior|previous(?:ly)?|already|earlier|past|completed|received|attended|after|utilization|UR|modif\w+|guidelines?|max(?:imum|imal)?|exceed\w*|excess|up to|no more than|at least|less than|more than|greater than|more|remaining|in all|altogether|each|failure|lack|instead|MED|morphine equivalents?)\b/i;
/** "the prior request for". */
const ASIDE_BEFORE = /\b(?:prior|previous|earlier|concurrent|other|another|similar|separate|modified)(?: \w+)? $/i;
/** Words that name something. */
const NAMING = /[a-z]{3}|\d/i;
/** Longer ones name more than a request does. */
const LONGEST = 400;

/**
 * What sentences of a rationale say that is requested, in their order; earlier and granted requests are left out, and sentences without a
 * number, a side or a part of the body.
 */
export function restatementsIn(scan: TokenScan, sentences: readonly Span[]): readonly Restatement[] {
  const found: Restatement[] = [];
  for (const sentence of sentences) {
    const { start, end } = sentence;
    const bits = masksWithin(scan, start, end);
    if ((bits & REQUEST_WORDS) === 0) continue;
    const words = collapseWhitespace(scan.source.slice(start, end));
    const ofNecessity = (bits & NECESSITY.mask) !== 0 && matchesAtKeywords(scan, NECESSITY, sentence).length > 0;
    const concludes = ofNecessity || CONCLUDES.test(words);
    const asked = requestsIn(words);
    for (const named of asked.length > 0 || !concludes ? asked : subjectsIn(words)) {
      const part = words.slice(named.start, named.end);
      if (part.length > LONGEST || !NAMING.test(part) || ASIDE.test(part)) continue;
      found.push({ words: part, concludes, sentence, start: named.start });
    }
  }
  return found;
}

/** Where some of a restatement’s words stand in the letter. */
export function spanWithin(source: string, { sentence, start: from }: Restatement, { start, end }: Span): Span {
  return normalizedText(source, sentence).toSource(from + start, from + end);
}

/** What follows each "request for" of a sentence. */
function requestsIn(sentence: string): readonly Span[] {
  const starts = matchesOf(sentence, REQUEST);
  return starts.flatMap(({ 0: printed, index }, at) => {
    if (ASIDE_BEFORE.test(sentence.slice(Math.max(0, index - 40), index))) return [];
    const start = index + printed.length;
    const next = starts[at + 1]?.index ?? sentence.length;
    const said = sentence.slice(start, next).search(SAID);
    const end = said < 0 ? next : start + said;
    return end > start ? [{ start, end }] : [];
  });
}

/** What stands before each verdict of a sentence. */
function subjectsIn(sentence: string): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const { 0: verdict, index } of matchesOf(sentence, VERDICT)) {
    const before = sentence.slice(from, index);
    if (GRANTED.test(verdict)) {
      from = index + verdict.length;
      continue;
    }
    const verb = matchesOf(before, VERB).at(-1);
    const clause = verb ? verb.index + verb[0].length : 0;
    const opening = OPENING.exec(before.slice(clause).trimStart())?.[0].length ?? 0;
    const start = from + before.length - before.slice(clause).trimStart().length + opening;
    if (index > start) found.push({ start, end: index });
    from = index + verdict.length;
  }
  return found;
}
