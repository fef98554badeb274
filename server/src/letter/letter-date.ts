import { fullYear, isoDate } from '../text/calendar.ts';
import { matchesOf } from '../text/matches.ts';
import { memoOfLast } from '../text/memo.ts';
import { headerLabelOf } from './form.ts';
import { printedPattern } from './form-patterns.ts';
import type { Letter } from './letter.ts';

/** A date in ISO form, and where it comes from. */
export interface LetterDate {
  readonly day: string;
  readonly by: 'decision-date' | 'letter-dates' | 'denial-date' | 'service-date';
}

/** "02/14/2017", "5/19/14", "1-29-2015"; no part of "02/14/20l7". */
const DATE = /(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2}(?![a-z|!]\d|[olizsbq|!]{1,2}(?![a-z])))(?![\d/-])/gi;
/** What stands before a number that is not a month: "11/02/2017", "l1/02/2017". */
const INSIDE_NUMBER = /[\da-z/.|-]/i;
const CASE_NUMBER = new RegExp(printedPattern(headerLabelOf('caseNumber')), 'i');
/** "Decision Date: 02/14/2017". */
const DECISION_DATE = new RegExp(
  String.raw`${printedPattern(headerLabelOf('decisionDate'))}(?:[ \t]*(\d{1,2}[/-]\d{1,2}[/-]\d{2,4})(?!\S))?`,
  'i',
);
/** Years outside these are slips. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;
/** How far from its start a letter's case header is searched for, in UTF-16 units. */
const HEADER = 1500;

/** Returns the decision date of the case header, else the latest date that stands in the letter; null where there is none. */
export const letterDate: (letter: Letter) => LetterDate | null = memoOfLast(findLetterDate);

/** Returns the decision date of the case header as an ISO date; undefined where there is none or it is invalid. */
export function decisionDate(letter: Letter): string | undefined {
  const printed =
    dateBesideLabel(letter) ?? letter.header?.entries.find(({ key }) => key === 'decisionDate')?.value?.text;
  return printed === undefined ? undefined : latestDate(printed);
}

/** Returns the date as most letters print it, right behind its label, which saves parsing the case header. */
function dateBesideLabel(letter: Letter): string | undefined {
  const header = headerWords(letter);
  return CASE_NUMBER.test(header) ? DECISION_DATE.exec(header)?.[1] : undefined;
}

/** Returns the day of the utilization review in the case header as an ISO date; undefined where there is none or it is invalid. */
export function denialDate({ header }: Letter): string | undefined {
  const printed = header?.entries.find(({ key }) => key === 'urDenialDate')?.value?.text;
  return printed === undefined ? undefined : latestDate(printed);
}

/** Returns the first and last date that stand in some words, as ISO dates; undefined where there is none. */
export function daysIn(words: string): { readonly first: string; readonly last: string } | undefined {
  const days = datesIn(words);
  const [first] = days;
  const last = days.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

function headerWords({ source, span, sections }: Letter): string {
  return source.slice(span.start, Math.min(sections[0]?.span.start ?? span.start, span.start + HEADER));
}

function findLetterDate(letter: Letter): LetterDate | null {
  const decided = decisionDate(letter);
  if (decided) return { day: decided, by: 'decision-date' };
  const day = latestDate(letter.source.slice(reliableStart(letter), letter.span.end));
  return day ? { day, by: 'letter-dates' } : null;
}

/** Returns where the words with reliable dates begin: below a case header in which a value is missing, else at the letter's start. */
function reliableStart({ header, span }: Letter): number {
  return header && header.unpaired.length > 0 ? header.span.end : span.start;
}

function latestDate(words: string): string | undefined {
  return datesIn(words).at(-1);
}

/** Returns the dates that stand in some words as ISO dates, the earliest first. */
function datesIn(words: string): readonly string[] {
  const days: string[] = [];
  for (const { 1: month = '', 3: dayOfMonth = '', 4: printed = '', index } of matchesOf(words, DATE)) {
    if (index > 0 && INSIDE_NUMBER.test(words.charAt(index - 1))) continue;
    if (Number(month) < 1 || Number(month) > 12 || Number(dayOfMonth) < 1 || Number(dayOfMonth) > 31) continue;
    const year = fullYear(printed);
    if (year < FIRST_YEAR || year > LAST_YEAR) continue;
    days.push(isoDate(year, Number(month), Number(dayOfMonth)));
  }
  return days.sort();
}
