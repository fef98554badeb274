import type { Letter } from '../../letter/letter.ts';
import { fullYear, isoDate, isValidDate } from '../../text/calendar.ts';
import { isWordPart } from '../../text/match-words.ts';
import { matchesOf } from '../../text/matches.ts';
import { memoOfLast } from '../../text/memo.ts';
import { isWhitespace, skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { tokensOf } from '../tokens/token-scan.ts';

/** A date as printed: a valid date, an invalid one, or one that is ambiguous. */
export type ParsedDate =
  | { readonly span: Span; readonly kind: 'valid'; readonly day: string; readonly shortYear: boolean }
  | { readonly span: Span; readonly kind: 'invalid' | 'unknown' };

/** "10/18/2016", "10-18-16", "10.18.2016", possibly wrapped after a separator: "10-30- 2016". Not a part of "10/18/20l6", which a scanner misread. */
const NUMBERS =
  /(\d{1,2})([/.-])\s{0,4}(\d{1,2})\2\s{0,4}(\d{4}|\d{2}(?![a-z|!]\d|\d?[olizsbq|!]{1,2}(?![a-z])))(?![\d%]|[/.-]\s?\d)/iy;
/** "2016-10-18". */
const YEAR_FIRST = /((?:19|20)\d\d)([/-])(\d{1,2})\2(\d{1,2})(?!\d|[/-]\d)/y;
/** The end of "October 18, 2016" and "Oct. 18th 2016". */
const DAY_AND_YEAR = /(\d{1,2})(?:st|nd|rd|th)?,?\s{1,4}((?:19|20)\d\d)(?!\d)/y;
/** "18 October 2016", "18-Oct-2016", "1st of May, 2016". */
const DAY_FIRST = /(\d{1,2})(?:st|nd|rd|th)?[\s-]{1,4}(?:of\s{1,4})?([a-z]{3,9})\.?,?[\s-]{1,4}((?:19|20)\d\d)(?!\d)/iy;
/** "October 2016": a month without a day. */
const YEAR = /((?:19|20)\d\d)(?!\d|[/-]\d)/y;
/** "10/2016". */
const MONTH_AND_YEAR = /(\d{1,2})\/((?:19|20)\d\d)(?!\d|[/-]\d)/y;
/** Words before an invalid date with a two-digit year: "on 18-10-16", "since 13/45/16". */
const LEADS_TO_DATE = /(?:\b(?:on|dated?|since|from|before|after|until|performed|obtained|signed)|\()\s*$/i;
/** The same where one of the numbers is a month: "injury of 10/32/16". */
const MAY_LEAD_TO_DATE =
  /(?:\b(?:on|dated?|since|from|before|after|until|of|by|through|is|was|and|injury|performed|obtained|signed)|[(:])\s*$/i;
/** Words before a number that is not a date: "lot 12-34-2016", "model". */
const NO_DATE = /(?:\b(?:lot|model|serial|numbers?|no\.?|code|ref|part)|#)\s*:?\s*$/i;
/** The latest year that two digits can mean. */
const LAST_YEAR = 2030;
/** Units of three numbers: "30/40/50 mg". */
const UNIT = /\s*(?:mg|mcg|ml|grams?|units?|degrees|mm|cm|lbs?|pounds|visits|sessions|days|weeks)\b/iy;
const LEAD = 12;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
/** The number of each month by its names, from 1. */
const MONTH_CALLED: ReadonlyMap<string, number> = new Map([
  ...MONTHS.flatMap((name, at) => [name, name.slice(0, 3)].map((itemLabel) => [itemLabel, at + 1] as const)),
  ['sept', 9],
]);
const MAX_MONTH_LENGTH = 9;

/**
 * Returns every date in a letter, in order: numbers in the order month, day, year, or year first, and months by name. Dates without
 * a day, and ambiguous numbers, are of the kind `unknown`.
 */
export const datesOf: (letter: Letter) => readonly ParsedDate[] = memoOfLast(read);

/** Returns the date in a text, if there is exactly one. */
export function dateIn(words: string): ParsedDate | undefined {
  const [only, ...more] = datesAmong(words, runsOf(words));
  return more.length === 0 ? only : undefined;
}

function read(letter: Letter): ParsedDate[] {
  return datesAmong(letter.source, tokensOf(letter).digits);
}

function runsOf(words: string): Span[] {
  return matchesOf(words, /\d+/g).map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

function datesAmong(source: string, runs: readonly Span[]): ParsedDate[] {
  const days: ParsedDate[] = [];
  let from = 0;
  for (const { start, end } of runs) {
    if (start < from || end - start > 4) continue;
    const date = dateAt(source, start, end);
    if (!date) continue;
    days.push(date);
    from = date.span.end;
  }
  return days;
}

function dateAt(source: string, start: number, end: number): ParsedDate | undefined {
  const short = end - start <= 2;
  const next = source.charCodeAt(end);
  if (next === 47 || next === 45 || (next === 46 && short)) {
    if (isInsideNumber(source, start)) return undefined;
    return (
      (short ? numbersAt(source, start) : yearFirstAt(source, start)) ??
      (short ? dayFirstAt(source, start, end) : undefined)
    );
  }
  if (short) {
    const month = monthBefore(source, start);
    return (month && dayAndYearAt(source, start, month)) ?? dayFirstAt(source, start, end);
  }
  const month = end - start === 4 ? monthBefore(source, start) : undefined;
  YEAR.lastIndex = start;
  return month && YEAR.test(source) ? { span: { start: month.start, end }, kind: 'unknown' } : undefined;
}

/** Tells whether the preceding text makes a number part of a longer number or of a code: "1.10-18", "L4-5". */
function isInsideNumber(source: string, start: number): boolean {
  if (start === 0) return false;
  const code = source.charCodeAt(start - 1);
  return isWordPart(code) || code === 45 || code === 46 || code === 47 || code === 35;
}

function numbersAt(source: string, start: number): ParsedDate | undefined {
  NUMBERS.lastIndex = start;
  const match = NUMBERS.exec(source);
  if (!match) return monthAndYearAt(source, start);
  const [words, month = '', mark, dayOfMonth = '', year = ''] = match;
  const shortYear = year.length === 2;
  if (mark === '.' && shortYear) return undefined;
  const span = { start, end: start + words.length };
  if (!shortYear && !year.startsWith('19') && !year.startsWith('20')) return { span, kind: 'unknown' };
  if (isValidDate(fullYear(year), Number(month), Number(dayOfMonth))) {
    return { span, kind: 'valid', day: isoDate(fullYear(year), Number(month), Number(dayOfMonth)), shortYear };
  }
  if (
    NO_DATE.test(source.slice(Math.max(0, start - LEAD), start)) ||
    ((shortYear || mark === '.') && !isLedToDate(source, span, Number(month), Number(dayOfMonth)))
  ) {
    return { span, kind: 'unknown' };
  }
  return { span, kind: 'invalid' };
}

function isLedToDate(source: string, { start, end }: Span, month: number, dayOfMonth: number): boolean {
  if (fullYear(source.slice(end - 2, end)) > LAST_YEAR) return false;
  UNIT.lastIndex = end;
  if (UNIT.test(source)) return false;
  const leads = Math.min(month, dayOfMonth) <= 12 ? MAY_LEAD_TO_DATE : LEADS_TO_DATE;
  return leads.test(source.slice(Math.max(0, start - LEAD), start));
}

function monthAndYearAt(source: string, start: number): ParsedDate | undefined {
  MONTH_AND_YEAR.lastIndex = start;
  const match = MONTH_AND_YEAR.exec(source);
  return match ? { span: { start, end: start + match[0].length }, kind: 'unknown' } : undefined;
}

function yearFirstAt(source: string, start: number): ParsedDate | undefined {
  YEAR_FIRST.lastIndex = start;
  const match = YEAR_FIRST.exec(source);
  if (!match) return undefined;
  const [words, year = '', , month, dayOfMonth = ''] = match;
  const span = { start, end: start + words.length };
  return dateOfParts(span, Number(year), Number(month), Number(dayOfMonth));
}

function dayAndYearAt(source: string, at: number, { start, month }: NamedMonth): ParsedDate | undefined {
  DAY_AND_YEAR.lastIndex = at;
  const match = DAY_AND_YEAR.exec(source);
  if (!match) return undefined;
  const [words, dayOfMonth = '', year = ''] = match;
  return dateOfParts({ start, end: at + words.length }, Number(year), month, Number(dayOfMonth));
}

function dayFirstAt(source: string, start: number, end: number): ParsedDate | undefined {
  if (!isBeforeMonth(source, end)) return undefined;
  DAY_FIRST.lastIndex = start;
  const match = DAY_FIRST.exec(source);
  if (!match || isInsideNumber(source, start)) return undefined;
  const [words, dayOfMonth = '', month = '', year = ''] = match;
  const number = monthCalled(month);
  const span = { start, end: start + words.length };
  return number > 0 ? dateOfParts(span, Number(year), number, Number(dayOfMonth)) : undefined;
}

function dateOfParts(span: Span, year: number, month: number, dayOfMonth: number): ParsedDate {
  return isValidDate(year, month, dayOfMonth)
    ? { span, kind: 'valid', day: isoDate(year, month, dayOfMonth), shortYear: false }
    : { span, kind: 'invalid' };
}

/** Tells whether the text after a number may be "st", "of" or the name of a month: a cheap check. */
function isBeforeMonth(source: string, offset: number): boolean {
  let at = offset;
  while (isWhitespace(source.charCodeAt(at)) || source.charCodeAt(at) === 45) at++;
  const first = source.charAt(at);
  return at === offset ? 'snrtSNRT'.includes(first) : 'jfmasondJFMASOND'.includes(first);
}

interface NamedMonth {
  readonly month: number;
  readonly start: number;
}

/** Returns the month whose name precedes a number: "October 18", "Oct. 18". */
function monthBefore(source: string, at: number): NamedMonth | undefined {
  let end = skipWhitespaceBack(source, at, 0);
  if (end === at) return undefined;
  if (source.charCodeAt(end - 1) === 46) end--;
  let start = end;
  while (start > 0 && end - start <= MAX_MONTH_LENGTH && isLetter(source.charCodeAt(start - 1))) start--;
  if (end - start < 3) return undefined;
  const month = monthCalled(source.slice(start, end));
  return month ? { month, start } : undefined;
}

/** Returns the month that a word names, from 1; 0 for none. */
function monthCalled(word: string): number {
  return MONTH_CALLED.get(word.toLowerCase()) ?? 0;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
