import type { Letter } from '../../letter/letter.ts';
import { isValidDate } from '../../text/calendar.ts';
import { memoOfLast } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import { proseAt } from '../prose.ts';
import { tokensOf } from '../tokens/token-scan.ts';
import type { ValidDate } from './date-context.ts';

/** A date with an implausible year: "December 9, 3026", "June 20216", "06/03/20216". */
export interface OddYear {
  readonly span: Span;
  readonly year: Span;
  /** The month and day in ISO format, "-12-09"; undefined where there is no day. */
  readonly monthAndDay?: string;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** "December 9, ", "June ", "Oct. 3rd, ", "June of " before a year. */
const NAMED =
  /\b(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?,?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+|of\s+)?$/;
/** "06/03/" before a year; not a lot or model number. */
const NUMBERED =
  /(?<![\d/.#-])(?<!\b(?:lot|model|serial|number|no\.?|code|ref|part|#)\s?:?\s?)(\d{1,2})([/-])(\d{1,2})\2\s?$/i;
/** Units of a number; "%" and a fraction do not mean a year either. */
const UNIT = /^\s*(?:mg|mcg|ml|grams?|units?|calories|lbs?|pounds|%|tablets|capsules)|^[.,:/-]?\d|^\w/i;
const LEAD = 24;
const FIRST_YEAR = 1940;

/** Returns the dates of the summary, the rationales and items' names with a year before 1940 or after 2099, of up to six digits. */
export const oddYears: (letter: Letter) => readonly OddYear[] = memoOfLast(read);

function read(letter: Letter): OddYear[] {
  const { source } = letter;
  const found: OddYear[] = [];
  for (const year of tokensOf(letter).digits) {
    const length = year.end - year.start;
    if (length < 4 || length > 6 || isUsual(source, year)) continue;
    const odd = oddYearAt(source, year);
    if (odd && isProse(letter, year.start)) found.push(odd);
  }
  return found;
}

/** Tells whether the year of a date is implausible for a case: before 1940, or later than the year after the decision. */
export function isOddYear({ day, shortYear }: ValidDate, decided: string | undefined): boolean {
  const year = Number(day.slice(0, 4));
  return !shortYear && (year < FIRST_YEAR || (decided !== undefined && year > Number(decided.slice(0, 4)) + 1));
}

/** Tells whether a number is a year from 1940 to 2099, as nearly all are. */
function isUsual(source: string, { start, end }: Span): boolean {
  if (end - start !== 4) return false;
  const year = Number(source.slice(start, end));
  return year >= FIRST_YEAR && year < 2100;
}

function oddYearAt(source: string, year: Span): OddYear | undefined {
  if (!/^[0-3]/.test(source.slice(year.start, year.end)) || UNIT.test(source.slice(year.end, year.end + 12)))
    return undefined;
  const from = Math.max(0, year.start - LEAD);
  const before = source.slice(from, year.start);
  const named = NAMED.exec(before);
  const numbered = named ? null : NUMBERED.exec(before);
  const match = named ?? numbered;
  if (!match) return undefined;
  const month = named ? MONTHS.indexOf((named[1] ?? '').slice(0, 3)) + 1 : Number(numbered?.[1]);
  const dayOfMonth = Number(named ? named[2] : numbered?.[3]);
  const span = { start: from + match.index, end: year.end };
  if (named && named[2] === undefined) return named[1] === 'May' ? undefined : { span, year };
  // A complete date with such a year is one of the letter's dates.
  const isDay = /^19\d\d$/.test(source.slice(year.start, year.end));
  if (isDay || !isValidDate(2000, month, dayOfMonth)) return undefined;
  const monthAndDay = [month, dayOfMonth].map((number) => `-${`${number}`.padStart(2, '0')}`).join('');
  return { span, year, monthAndDay };
}

function isProse(letter: Letter, offset: number): boolean {
  const isNamed = ({ span }: { span: Span }) => span.start <= offset && offset < span.end;
  return proseAt(letter, offset) !== undefined || letter.items.some(({ name }) => isNamed(name));
}
