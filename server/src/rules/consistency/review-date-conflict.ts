import { dateChoices } from '../../analysis/dates/date-choices.ts';
import { reviewDates } from '../../analysis/dates/review-dates.ts';
import { itemLabel } from '../../letter/item-label.ts';
import { daysBetween } from '../../text/calendar.ts';
import { formatDate } from '../../text/date-format.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** The maximum distance in days from the header's date; a review further away concerns another request, unless only its year differs. */
const MAX_DAYS = 120;

const HEADED = ['HOW THE IMR', 'Case Number: CM17-0000001\nUR Denial Date: 11/09/2016\n\nHOW THE IMR'] as const;
const FALL = 'The injured worker has had low back pain since a fall from a ladder.';

/** Summary and rationales date the utilization review as the case header does. */
export const reviewDateConflict: LetterRule = {
  code: 'review-date-conflict',
  severity: 'warning',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'The date of the utilization review in the summary is the UR Denial Date of the case header.',
    why: 'The denial or modification on that date is the one under review (Labor Code §4610.5), and the time to apply runs from it. Two dates leave it unclear which decision was reviewed.',
    incorrect: exampleLetter(HEADED, [FALL, `${FALL} Utilization review dated 11/19/2016 denied the request.`]),
    correct: exampleLetter(HEADED, [FALL, `${FALL} Utilization review dated 11/09/2016 denied the request.`]),
    exceptions: [
      'Letters in which one of several such dates is the header’s.',
      'Reviews that approved what was requested, appeals, and denials of the claim itself.',
      'Reviews more than 120 days before or after the header’s date, unless only the year differs.',
      'Dates that are not called the date of the review: of a request, a visit, a document.',
    ],
  },
  check({ letter, headerDates }, report) {
    const denied = headerDates.find(({ key }) => key === 'urDenialDate');
    if (!denied) return;
    const differing = reviewDates(letter, (day) => day !== denied.day && isNear(day, denied.day));
    if (differing.length === 0 || reviewDates(letter, (day) => day === denied.day).length > 0) return;
    for (const { date, part } of differing) {
      const place = part.item ? `The rationale of ${itemLabel(part.item)}` : 'The summary';
      report({
        span: date.span,
        message: `${place} dates the utilization review ${formatDate(date.day)}; the case header gives ${formatDate(denied.day)} as the UR Denial Date.`,
        related: [{ span: denied.span, message: 'The UR Denial Date of the case header.' }],
        choices: dateChoices(letter.source, date, denied),
      });
    }
  },
};

function isNear(day: string, denied: string): boolean {
  return day.slice(4) === denied.slice(4) || Math.abs(daysBetween(day, denied)) <= MAX_DAYS;
}
