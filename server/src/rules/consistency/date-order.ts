import type { ValidDate } from '../../analysis/dates/date-context.ts';
import { mayLieAhead } from '../../analysis/dates/days-ahead.ts';
import type { DatedKey, HeaderDate } from '../../analysis/dates/header-dates.ts';
import { isOddYear } from '../../analysis/dates/odd-years.ts';
import { proseAt } from '../../analysis/prose.ts';
import { formatDate } from '../../text/date-format.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Report, RuleContext } from '../rule.ts';
import { recordOrder } from './record-order.ts';

const EVENT_NAMES: Readonly<Record<DatedKey, string>> = {
  dateOfInjury: 'injury',
  urDenialDate: 'utilization review denial',
  applicationReceived: 'application',
  dateAssigned: 'assignment',
  decisionDate: 'decision',
};
/** The maximum number of years after the decision for a two-digit year to be a date. */
const MAX_YEARS_AHEAD = 5;

const HEADED = [
  'HOW THE IMR',
  'Case Number: CM17-0000001\nDecision Date: 02/14/2017\nUR Denial Date: 01/10/2017\n\nHOW THE IMR',
] as const;
const FALL = 'The injured worker has had low back pain since a fall from a ladder.';

/** Things happen in their order, and none after the decision. */
export const dateOrder: LetterRule = {
  code: 'date-order',
  severity: 'error',
  group: 'consistency',
  docs: {
    summary:
      'Injury, denial, application, assignment and decision are in chronological order; no visit or note is dated before the injury, no request after its denial, and nothing after the decision.',
    why: 'A review decides on the record (8 CCR §9792.10.6). A date after the decision, or an application before the denial, is a typing error.',
    incorrect: exampleLetter(HEADED, [FALL, 'The injured worker was last seen on 03/02/2017 for low back pain.']),
    correct: exampleLetter(HEADED, [FALL, 'The injured worker was last seen on 01/02/2017 for low back pain.']),
    downgradedWhen:
      'Information for a visit, note or request dated before the injury, and for a request dated after the denial, since either of the two dates may be wrong.',
    exceptions: [
      'Visits before the injury in letters that mention cumulative trauma or several injuries, and in sentences about an earlier condition.',
      'Visits more than three years before the injury; studies and surgeries before it.',
      'A new, additional or repeated request after the denial, and one dated more than 60 days after it.',
      'Dates that may be in the future: an appointment, the end of a leave, planned surgery, and within a year of the decision any date that is not said to be past.',
      'Guideline fields, which date editions and visits to web pages.',
      'Letters without a decision date, except for the order of the other dates in their header.',
    ],
  },
  check(context, report) {
    checkHeaderOrder(context.headerDates, report);
    recordOrder(context, report);
    const decided = context.headerDates.find(({ key }) => key === 'decisionDate');
    if (!decided) return;
    for (const { span, day } of daysAfter(context, decided.day)) {
      report({
        span,
        message: `${formatDate(day)} is after the decision date, ${formatDate(decided.day)}.`,
        related: [{ span: decided.span, message: 'This is the decision date.' }],
      });
    }
  },
};

function checkHeaderOrder(dates: readonly HeaderDate[], report: Report): void {
  for (let at = 1; at < dates.length; at++) {
    const [earlier, later] = dates.slice(at - 1, at + 1);
    if (!earlier || !later || earlier.day <= later.day) continue;
    report({
      span: later.span,
      message: `The ${EVENT_NAMES[later.key]} is dated ${formatDate(later.day)}, before the ${EVENT_NAMES[earlier.key]} of ${formatDate(earlier.day)}.`,
      related: [{ span: earlier.span, message: `This is the date of the ${EVENT_NAMES[earlier.key]}.` }],
    });
  }
}

/** Returns the dates after the decision in the summary, the rationales and the names of items ("DOS: 11/11/2016"). */
function daysAfter({ letter, dates }: RuleContext, decided: string): readonly ValidDate[] {
  const latestYear = Number(decided.slice(0, 4)) + MAX_YEARS_AHEAD;
  const names = letter.items.map(({ name }) => name.span);
  let next = 0;
  return dates.filter((date): date is ValidDate => {
    if (date.kind !== 'valid' || date.day <= decided) return false;
    if (isOddYear(date, decided)) return false;
    if (date.shortYear && Number(date.day.slice(0, 4)) > latestYear) return false;
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= date.span.start) next++;
    const name = names[next];
    const place = name && name.start <= date.span.start ? name : proseAt(letter, date.span.start)?.span;
    return place !== undefined && !mayLieAhead(letter.source, place, date, decided);
  });
}
