import { quoted } from '../../letter/item-label.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

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
    summary: 'Every date is a day that the calendar has, in the order month, day, year.',
    why: 'A day that doesn’t exist is a slip of the pen, and what it dates can’t be found in the record.',
    incorrect: exampleLetter([FALL, 'The injured worker fell from a ladder on 02/30/2016.']),
    correct: exampleLetter([FALL, 'The injured worker fell from a ladder on 02/20/2016.']),
    exceptions: [
      'Three numbers with points between them or a year of two digits that no word such as “on” or “dated” leads up to: they may be anything.',
      'Numbers that are part of a longer one.',
      'Years before 1940 and after 2099, but for the dates of the case header.',
    ],
  },
  check({ letter, days }, report) {
    for (const { reading, span } of days) {
      if (reading !== 'no-such-day') continue;
      const printed = letter.source.slice(span.start, span.end).replace(/\s+/g, ' ');
      report({ span, message: `${quoted(printed)} is not a valid date.` });
    }
    for (const { key, value } of letter.header?.entries ?? []) {
      if (key !== 'caseNumber' && value && isOfNoCase(value.text))
        report({
          span: value.span,
          message: `${quoted(value.text)} is not a plausible date for a case: check the year.`,
        });
    }
  },
};

/** Whether a date of the case header has a year that no case has. */
function isOfNoCase(text: string): boolean {
  const year = NUMBERS.exec(text)?.[1];
  return year !== undefined && (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR);
}
