import type { Letter } from '../../letter/letter.ts';
import { numberOf } from '../../terms/number-words.ts';
import { isWordPart } from '../../text/match-words.ts';
import { memoOfLast } from '../../text/memo.ts';
import { isWhitespace } from '../../text/normalized-text.ts';
import { isQuoted, quotations } from '../../text/quotations.ts';
import type { Span } from '../../text/span.ts';
import { STOP_NAMES } from '../identifiers/stop-names.ts';
import { matchesInProse, type ProseMatch, type ProseSpan, proseAt, proseOf } from '../prose.ts';
import { type KeywordPattern, keywordPattern } from '../tokens/keyword-pattern.ts';
import { tokensOf } from '../tokens/token-scan.ts';
import { ofTheWorker, type Sex } from './pronouns.ts';

/** A place that states the injured worker's sex: words ("44-year-old female"), a title ("Ms. Roe"), or a pronoun. */
export interface SexStatement {
  readonly sex: Sex;
  readonly span: Span;
  readonly by: 'words' | 'pronoun';
  readonly part: ProseSpan;
}

/** Words that state the injured worker's present age, in years. */
export interface AgeStatement {
  readonly age: number;
  readonly span: Span;
}

/** Nouns for a person of one sex. */
const NOUN = /^(?:(?:fe)?male|(?:wo|gentle)?man|lady)$/i;
/** "Ms." before a name. */
const TITLE = /^M(?:rs?|s)$/;
const BEFORE_NAME = /^\.?\s+(?=[A-Z])(\w+)/;
/** "his supervisor, Mrs.", "seen by Mr.": someone else. */
const ANOTHERS_TITLE =
  /\b(?!(?:worker|patient|claimant|applicant|employee|individual)\b)[a-z]+,\s+$|\b(?:by|to|with|from)\s+$/i;
/** A noun for a person of either sex. */
const EITHER = keywordPattern(/(?:(?:fe)?male|(?:wo|gentle)?man|lady|m(?:rs?|s))\b(?!-)/i);
/** Words that may state a sex: nouns, titles and pronouns. */
const OF_ONE: Readonly<Record<Sex, KeywordPattern>> = {
  female: keywordPattern(/(?:she|hers?|herself|female|woman|lady|mr?s)\b(?!-)/i),
  male: keywordPattern(/(?:he|his|him|himself|male|man|gentleman|mr)\b(?!-)/i),
};
const FEMALE = /^(?:f|w|l|ms|mrs)/i;
const YEARS_OLD = String.raw`[\s-]{0,4}(?:(?:years?|yrs?\.?)[\s-]{1,4}(?:old|of\s+age)|y\.?\s?\/?\s?o\b\.?)`;
const AGE = String.raw`\d{1,3}${YEARS_OLD}`;
/** "forty-four-year-old", "forty-four (44) year old": an age from twenty to ninety-nine in words. */
const AGE_IN_WORDS = keywordPattern(
  new RegExp(
    String.raw`((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-]{1,3}(?:one|two|three|four|five|six|seven|eight|nine))?)(?:\s{0,4}\(\s?\d{1,3}\s?\))?${YEARS_OLD}`,
    'i',
  ),
);
/** Introductions of the worker by age: "The injured worker is a", "This case involves a now", "this". */
const INTRODUCES = String.raw`(?:\b(?:is|was|involves|concerns)\s+(?:an?\s+)?|\bthis\s+)(?:(?:now|current(?:ly)?)\s+)?`;
/** Words before a noun for a man or woman that refers to the worker: "is a 44-year-old right-handed", "the patient is a". */
const OF_THE_WORKER = new RegExp(
  [
    String.raw`${INTRODUCES}${AGE},?(?:[\s,]+[\w'()/-]+){0,4}?[\s,]*$`,
    String.raw`\b(?:worker|patient|claimant|applicant|individual|employee|IW|he|she)\s+(?:is|was)\s+(?:an?\s+)?(?:(?!an?\b|\w+ing\b)[\w-]+\s+){0,3}$`,
    String.raw`\b(?:sex|gender)\s*(?:is|:)?\s*$`,
  ].join('|'),
  'i',
);
/** "In this case, the 44 y/o male". */
const THE_AGED = new RegExp(String.raw`\bin\s+this\s+case,?\s+the\s+${AGE},?(?:[\s,]+[\w'()/-]+){0,4}?[\s,]*$`, 'i');
const IN_THIS_CASE = /\bin\s+this\s+case,?\s+the\s+$/i;
/** "the 44-year-old claimant": the worker in a rationale; a guideline's example is a patient. */
const THE = /\bthe\s+$/i;
const CLAIMANT = /^[\s,]+(?:[\w-]+\s+){0,2}(?:worker|claimant|applicant|employee)\b(?!-|s)/i;
/** "this man", "this unfortunate woman": the worker, unless the summary introduced a man or woman before. */
const THIS_ONE = /\bthis\s+(?:(?:unfortunate|pleasant|injured|young|elderly|older|obese)\s+)?$/i;
const GROWN = /^(?:(?:wo|gentle)?man|lady)$/i;
const BROUGHT_IN =
  /(?<!\b(?:is|was|involves|concerns)\s+)\ban?(?:other)?\s+(?:[\w-]+\s+){0,3}(?:(?:wo|gentle)?man|lady)\b/i;
/** "his mother is a 70-year-old woman": someone else. */
const ANOTHER_IS =
  /\b(?:mother|father|wife|husband|spouse|sons?|daughters?|sisters?|brothers?|partner|friend|supervisor|co-?worker|driver|boss)\b[^.;]{0,40}\b(?:is|was)\s[^.;]*$/i;
/** "this male patient", "the female worker". */
const THIS = /\b(?:this|the)\s+(?:[\w-]+\s+){0,2}$/i;
const PATIENT = /^\s+(?:patient|worker|claimant|applicant|employee)\b(?!s)/i;
const AN_AGE = new RegExp(AGE, 'iy');
/** Words after an age that is the worker's: "44-year-old male", "44 year old, right-handed injured worker". */
const PERSON_AFTER =
  /^(?:[\s,]+(?!(?:of|in|for|with|and|from|to|on)\b)[\w'()/-]+){0,4}?[\s,]+(?:(?:fe)?male|(?:wo)?man|gentleman|lady|worker|patient|claimant|applicant|employee|individual)\b(?!-|s)/i;
/** Words before it: "the patient is", "she is now a". */
const WORKER_IS =
  /\b(?:worker|patient|claimant|applicant|individual|employee|IW|he|she)\s+is\s+(?:(?:now|currently|an?)\s+)*$/i;
const INTRODUCED = new RegExp(`${INTRODUCES}$`, 'i');
/** "A 44-year-old male fell" opens a summary. */
const OPENING = /^\W*(?:An?|The)\s+$/i;
const OPENING_AGE = new RegExp(String.raw`^\W*(?:An?|The)\s+${AGE},?(?:[\s,]+[\w'()/-]+){0,4}?[\s,]*$`, 'i');
/** A change of sex, after which pronouns may change too. */
const CHANGED = /\btransgender|\btrans[\s-](?:wo)?man\b|\bgender\s+(?:dysphoria|identity|transition)|\bnon-?binary\b/i;
/** An age in another report, or of another person: "In 2014 the examiner saw this", "two sons; he is". */
const ANOTHERS =
  /\b(?:in|of|from|per|dated)\s+(?:the\s+)?(?:\d{1,2}[/-]\d{1,2}[/-])?(?:19|20)\d\d\b|\b(?:initial|first|earlier|prior|previous|older?|operative|[QA]ME)\s+(?:\w+\s+)?(?:reports?|notes?|exam\w*|evaluations?)\b|\b(?:sons?|daughters?|child(?:ren)?|boys?|girls?|kids?|brothers?|sisters?|mother|father|wife|husband|spouse|baby|grand\w+)\b/i;
/** An age at another time, of anyone, or of another person: "was a", "at", "than", "her". */
const NOT_NOW =
  /\b(?:was|were|when|at|since|then|over|under|than|to|least|his|her|their|for|in|with\s+an?)\s+(?:(?:about|approximately|an?|the)\s+)*$/i;
/** The length of the context around a word, in UTF-16 units. */
const AROUND = 70;

const quotationsOf = memoOfLast(({ words }: ProseSpan) => quotations(words, { start: 0, end: words.length }));

/** Returns the sex that a letter's words state first, pronouns aside. */
export function firstStatedSex(letter: Letter): Sex | undefined {
  for (const found of matchesInProse(letter, EITHER)) {
    if (statesSex(found) && !isInQuotation(found)) return FEMALE.test(found.match[0]) ? 'female' : 'male';
  }
  return undefined;
}

/** Tells whether a letter contains words for women and words for men: a cheap check without which nothing can differ. */
export function speaksOfBothSexes(letter: Letter): boolean {
  const { allMasks } = tokensOf(letter);
  return Object.values(OF_ONE).every(({ mask }) => (allMasks & mask) !== 0);
}

/** Tells whether a letter mentions a change of sex or a worker of neither sex, so that nouns and pronouns may differ. */
export function mayChangeSex(letter: Letter): boolean {
  return proseOf(letter).some(({ words }) => CHANGED.test(words));
}

/** Returns the places that state that the injured worker is of one sex, by words and by pronouns that certainly refer to the worker. */
export function statementsOf(letter: Letter, sex: Sex): readonly SexStatement[] {
  const statements: SexStatement[] = [];
  const pronouns = new Map<ProseSpan, Span[]>();
  for (const found of matchesInProse(letter, OF_ONE[sex])) {
    const { match, span, part } = found;
    if (NOUN.test(match[0]) || /^m/i.test(match[0])) {
      if (statesSex(found) && !isInQuotation(found)) statements.push({ sex, span, by: 'words', part });
    } else {
      const own = pronouns.get(part);
      if (own) own.push(span);
      else pronouns.set(part, [span]);
    }
  }
  for (const [part, spans] of pronouns) {
    const sure = ofTheWorker(letter.source, part.span, spans, sex);
    statements.push(...sure.map((span): SexStatement => ({ sex, span, by: 'pronoun', part })));
  }
  return statements.sort((a, b) => a.span.start - b.span.start);
}

function statesSex(found: ProseMatch): boolean {
  const word = found.match[0];
  if (TITLE.test(word)) {
    const name = BEFORE_NAME.exec(wordsAfter(found))?.[1];
    return name !== undefined && !STOP_NAMES.has(name.toLowerCase()) && !ANOTHERS_TITLE.test(wordsBefore(found));
  }
  return NOUN.test(word) && isOfTheWorker(found);
}

/** Returns the places that state the injured worker's present age. */
export function statedAges(letter: Letter): readonly AgeStatement[] {
  return agesInProse(letter).flatMap((found): AgeStatement[] => {
    const before = wordsBefore(found);
    if (NOT_NOW.test(before) || ANOTHERS.test(before) || isInQuotation(found)) return [];
    const isWorkers =
      WORKER_IS.test(before) ||
      ((INTRODUCED.test(before) || opensWith(OPENING, found) || IN_THIS_CASE.test(before)) &&
        PERSON_AFTER.test(wordsAfter(found))) ||
      (found.part.place === 'rationale' && THE.test(before) && CLAIMANT.test(wordsAfter(found)));
    return isWorkers ? [{ age: yearsOf(found), span: found.span }] : [];
  });
}

/** Tells whether a letter gives different ages of anyone: a cheap check before `statedAges`. */
export function agesDiffer(letter: Letter): boolean {
  const [first, ...others] = agesInProse(letter);
  return others.some((other) => first && yearsOf(other) !== yearsOf(first));
}

function yearsOf({ match }: ProseMatch): number {
  const [age, inWords] = match;
  return inWords === undefined ? Number.parseInt(age, 10) : numberOf(inWords);
}

/** Returns where an age in years is given in the summary and the rationales. */
const agesInProse = memoOfLast((letter: Letter): readonly ProseMatch[] => {
  const { source } = letter;
  const found: ProseMatch[] = [];
  for (const { start, end } of tokensOf(letter).digits) {
    if (end - start > 3 || !isBeforeY(source, end) || isWordPart(source.charCodeAt(start - 1))) continue;
    AN_AGE.lastIndex = start;
    const match = AN_AGE.exec(source);
    const part = match ? proseAt(letter, start) : undefined;
    if (!match || !part || AN_AGE.lastIndex > part.span.end) continue;
    found.push({ match, span: { start, end: AN_AGE.lastIndex }, part });
  }
  return [...found, ...matchesInProse(letter, AGE_IN_WORDS)].sort((a, b) => a.span.start - b.span.start);
});

/** Tells whether the next letter is that of "years", "yr" or "y/o": a cheap check. */
function isBeforeY(source: string, offset: number): boolean {
  let at = offset;
  while (isWhitespace(source.charCodeAt(at)) || source.charCodeAt(at) === 45) at++;
  return (source.charCodeAt(at) | 32) === 121;
}

function isOfTheWorker(found: ProseMatch): boolean {
  const before = wordsBefore(found);
  if (ANOTHER_IS.test(before)) return false;
  return (
    OF_THE_WORKER.test(before) ||
    opensWith(OPENING_AGE, found) ||
    THE_AGED.test(before) ||
    (THIS.test(before) && PATIENT.test(wordsAfter(found))) ||
    (GROWN.test(found.match[0]) && THIS_ONE.test(before) && !BROUGHT_IN.test(allBefore(found)))
  );
}

function opensWith(words: RegExp, found: ProseMatch): boolean {
  return found.part.place === 'summary' && words.test(wordsBefore(found));
}

function allBefore({ span, part }: ProseMatch): string {
  return part.words.slice(0, span.start - part.span.start);
}

function isInQuotation({ span, part }: ProseMatch): boolean {
  return isQuoted(span.start - part.span.start, quotationsOf(part));
}

function wordsBefore({ span, part }: ProseMatch): string {
  const at = span.start - part.span.start;
  return part.words.slice(Math.max(0, at - AROUND), at);
}

function wordsAfter({ span, part }: ProseMatch): string {
  const at = span.end - part.span.start;
  return part.words.slice(at, at + AROUND);
}
