import type { Letter } from '../letter/letter.ts';
import type { Span } from '../letter/span.ts';
import { ofTheWorker, PRONOUNS, type Sex } from './pronouns.ts';
import { matchesInProse, type ProseMatch, type Stretch } from './prose.ts';

/** A place that tells the injured worker's sex: words ("44-year-old female"), a title ("Ms. Roe"), or a pronoun. */
export interface SexStatement {
  readonly sex: Sex;
  readonly span: Span;
  readonly by: 'words' | 'pronoun';
  readonly stretch: Stretch;
}

/** Words that state the injured worker's present age, in years. */
export interface AgeStatement {
  readonly age: number;
  readonly span: Span;
}

/** "female", "man", "Mr. Roe". */
const SEXED = /\b(?:(?:fe)?male|(?:wo)?man|gentleman|lady)\b(?!-)|\bM(?:rs?|s)\b(?=\.?\s+[A-Z])/gi;
const FEMALE = /^(?:f|w|l|ms|mrs)/i;
const AGE = String.raw`\d{1,3}[\s-]{0,4}(?:(?:years?|yrs?\.?)[\s-]{1,4}(?:old|of\s+age)|y\.?\s?\/?\s?o\b\.?)`;
/** What stands before a word for a man or a woman where it means the worker: "44-year-old right-handed", "the patient is a". */
const OF_THE_WORKER = new RegExp(
  [
    String.raw`\b${AGE},?(?:[\s,]+[\w'()/-]+){0,4}?[\s,]*$`,
    String.raw`\b(?:worker|patient|claimant|applicant|individual|employee|IW|he|she)\s+(?:is|was)\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}$`,
    String.raw`\b(?:sex|gender)\s*(?:is|:)?\s*$`,
  ].join('|'),
  'i',
);
/** "this male patient", "the female worker". */
const THIS = /\b(?:this|the)\s+(?:[\w-]+\s+){0,2}$/i;
const PATIENT = /^\s+(?:patient|worker|claimant|applicant|employee)\b(?!s)/i;
const AN_AGE = new RegExp(String.raw`\b${AGE}`, 'gi');
/** What follows an age that is the worker's: "44-year-old male", "44 year old, right-handed injured worker". */
const PERSON_AFTER =
  /^(?:[\s,]+[\w'()/-]+){0,4}?[\s,]+(?:(?:fe)?male|(?:wo)?man|gentleman|lady|worker|patient|claimant|applicant|employee|individual)\b(?!-|s)/i;
/** What stands before it: "the patient is", "she is now a". */
const WORKER_IS =
  /\b(?:worker|patient|claimant|applicant|individual|employee|IW|he|she)\s+is\s+(?:(?:now|currently|an?)\s+)*$/i;
/** An age of another time, of anyone, or of another person: "was a", "at", "than", "her". */
const NOT_NOW =
  /\b(?:was|were|when|at|since|then|over|under|than|to|least|his|her|their|for|in|with\s+an?)\s+(?:(?:about|approximately|an?|the)\s+)*$/i;
/** So far around a word its meaning is looked for, in UTF-16 units. */
const AROUND = 70;

/** The places whose own words tell the injured worker's sex, without pronouns. */
export function statedSexes(letter: Letter): readonly SexStatement[] {
  return matchesInProse(letter, SEXED)
    .filter((found) => isTitle(found) || isOfTheWorker(found))
    .map(({ match, span, stretch }) => ({
      sex: FEMALE.test(match[0]) ? 'female' : 'male',
      span,
      by: 'words',
      stretch,
    }));
}

/** The pronouns of one sex that are sure to mean the injured worker. */
export function pronounsOf(letter: Letter, sex: Sex): readonly SexStatement[] {
  const byStretch = new Map<Stretch, Span[]>();
  for (const { span, stretch } of matchesInProse(letter, PRONOUNS[sex])) {
    const spans = byStretch.get(stretch);
    if (spans) spans.push(span);
    else byStretch.set(stretch, [span]);
  }
  return [...byStretch].flatMap(([stretch, spans]) =>
    ofTheWorker(letter.source, stretch.span, spans, sex).map(
      (span): SexStatement => ({ sex, span, by: 'pronoun', stretch }),
    ),
  );
}

/** The places that state how old the injured worker is now. */
export function statedAges(letter: Letter): readonly AgeStatement[] {
  return matchesInProse(letter, AN_AGE).flatMap((found): AgeStatement[] => {
    const before = wordsBefore(found);
    const isNow = !NOT_NOW.test(before) && (WORKER_IS.test(before) || PERSON_AFTER.test(wordsAfter(found)));
    return isNow ? [{ age: Number(/\d+/.exec(found.match[0])?.[0]), span: found.span }] : [];
  });
}

function isTitle({ match }: ProseMatch): boolean {
  return /^m(?:rs?|s)$/i.test(match[0]);
}

function isOfTheWorker(found: ProseMatch): boolean {
  const before = wordsBefore(found);
  return OF_THE_WORKER.test(before) || (THIS.test(before) && PATIENT.test(wordsAfter(found)));
}

function wordsBefore({ span, stretch }: ProseMatch): string {
  const at = span.start - stretch.span.start;
  return stretch.words.slice(Math.max(0, at - AROUND), at);
}

function wordsAfter({ span, stretch }: ProseMatch): string {
  const at = span.end - stretch.span.start;
  return stretch.words.slice(at, at + AROUND);
}
