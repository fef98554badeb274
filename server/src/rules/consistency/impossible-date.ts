import type { ValidDate } from '../../analysis/dates/date-context.ts';
import { mayLieAhead } from '../../analysis/dates/days-ahead.ts';
import type { HeaderDate } from '../../analysis/dates/header-dates.ts';
import { isOddYear, type OddYear, oddYears } from '../../analysis/dates/odd-years.ts';
import { proseAt } from '../../analysis/prose.ts';
import { quoted } from '../../letter/item-label.ts';
import { type Span, within } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem, RuleContext } from '../rule.ts';

/** "01/30/3017", "01/30/20117": three numbers with a year of more than two digits. */
const NUMBERS = /^\d{1,2}[/.-]\d{1,2}[/.-](\d{3,6})$/;
const FIRST_YEAR = 1940;
const LAST_YEAR = 2099;
const FALL = 'The injured worker has had low back pain since a fall from a ladder.';

/** Every date is a day of the calendar. */
export const impossibleDate: LetterRule = {
  code: 'impossible-date',
  severity: 'error',
  group: 'consistency',
  docs: {
    summary: 'Every date is a valid date in the order month, day, year, and in a plausible year.',
    why: 'An invalid date is a typing error, and what it dates cannot be found in the record.',
    incorrect: exampleLetter([FALL, 'The injured worker fell from a ladder on 02/30/2016.']),
    correct: exampleLetter([FALL, 'The injured worker fell from a ladder on 02/20/2016.']),
    exceptions: [
      'Three numbers with periods between them or a two-digit year, unless a word such as “on” or “dated” precedes them.',
      'Parts of longer numbers.',
      'Years that are neither part of a date nor follow the name of a month, and years in guideline fields.',
      'Dates in later years that may be in the future: an appointment, the end of a leave, an authorization.',
    ],
  },
  check({ letter, dates, decisionDate, headerDates }, report) {
    for (const { kind, span } of dates) {
      if (kind !== 'invalid') continue;
      const printed = letter.source.slice(span.start, span.end).replace(/\s+/g, ' ');
      report({ span, message: `${quoted(printed)} is not a valid date.` });
    }
    for (const odd of oddYears(letter)) report(oddYear(letter.source, odd, headerDates));
    for (const date of dates) {
      if (date.kind === 'valid' && isOfNoYear(letter, date, decisionDate))
        report({ span: date.span, message: oddYearMessage(letter.source, date.span) });
    }
    for (const { key, value } of letter.header?.entries ?? []) {
      if (key !== 'caseNumber' && value && isOfNoCase(value.text))
        report({ span: value.span, message: oddYearMessage(letter.source, value.span) });
    }
  },
};

/** Reports an implausible year, with the year of the case header as a choice where the month and day are the same. */
function oddYear(source: string, { span, year, monthAndDay }: OddYear, header: readonly HeaderDate[]): Problem {
  const meant = header.find(({ day }) => day.slice(4) === monthAndDay)?.day.slice(0, 4);
  return {
    span,
    message: oddYearMessage(source, span),
    ...(meant && { choices: [{ title: `Write “${meant}”`, edits: [{ span: year, text: meant }] }] }),
  };
}

function oddYearMessage(source: string, { start, end }: Span): string {
  return `${quoted(source.slice(start, end).replace(/\s+/g, ' '))} is not a plausible date for a case: check the year.`;
}

/** Tells whether a date of the summary, a rationale or an item's name has a year before 1940 or long after the decision. */
function isOfNoYear(letter: RuleContext['letter'], date: ValidDate, decided: string | undefined): boolean {
  if (!isOddYear(date, decided)) return false;
  const { start } = date.span;
  const place =
    proseAt(letter, start)?.span ?? letter.items.find(({ name }) => within(date.span, name.span))?.name.span;
  return place !== undefined && (!decided || date.day < decided || !mayLieAhead(letter.source, place, date, decided));
}

/** Tells whether a date of the case header has an implausible year. */
function isOfNoCase(text: string): boolean {
  const year = NUMBERS.exec(text)?.[1];
  return year !== undefined && (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR);
}
