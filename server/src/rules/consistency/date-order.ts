import { dayName } from '../../guidelines/day-name.ts';
import type { CaseDay, DatedKey } from '../../reading/case-days.ts';
import { proseAt } from '../../reading/prose.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem, RuleContext } from '../rule.ts';

const CALLED: Readonly<Record<DatedKey, string>> = {
  dateOfInjury: 'injury',
  urDenialDate: 'utilization review denial',
  applicationReceived: 'application',
  dateAssigned: 'assignment',
  decisionDate: 'decision',
};
/** What stands before a day that may lie ahead: "an appointment on", "will return on"; or right before it: "off work until". */
const AHEAD =
  /\b(?:schedul\w*|appointments?|expir\w*|will|plann?ed|upcoming|future|anticipated|effective|accessed|retrieved|updated|revised|return(?:s|ing)?\s+to|next\s+\w+)\b[^.;]*$|\b(?:until|till|through|thru|to)\s*$/i;
const LEAD = 60;
/** A year of two digits that lies further ahead of the decision is no date. */
const YEARS_AHEAD = 5;

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
      'Injury, denial, application, assignment and decision follow one another, and no date lies after the decision.',
    why: 'A review decides on what is in the record (8 CCR §9792.10.6). A date after the decision, or an application before the denial, is a slip of the pen.',
    bad: exampleLetter(HEADED, [FALL, 'The injured worker was last seen on 03/02/2017 for low back pain.']),
    good: exampleLetter(HEADED, [FALL, 'The injured worker was last seen on 01/02/2017 for low back pain.']),
    leaves: [
      'Days that may lie ahead: an appointment, the end of a leave, a certificate’s last day.',
      'Guideline fields, where editions and visits to web pages are dated.',
      'Letters without a decision date, but for the order of the dates that their header has.',
    ],
    rate: '0 on 42 letters with 130 items, 37 of the letters in three extractions.',
  },
  *check(context) {
    yield* headerOrder(context.caseDays);
    const decided = context.caseDays.find(({ key }) => key === 'decisionDate');
    if (!decided) return;
    for (const { span, day } of daysAfter(context, decided.day)) {
      yield {
        span,
        message: `${dayName(day)} lies after the decision of ${dayName(decided.day)}.`,
        related: [{ span: decided.span, message: 'The decision date stands here.' }],
      };
    }
  },
};

function* headerOrder(days: readonly CaseDay[]): Generator<Problem> {
  for (let at = 1; at < days.length; at++) {
    const [earlier, later] = days.slice(at - 1, at + 1);
    if (!earlier || !later || earlier.day <= later.day) continue;
    yield {
      span: later.span,
      message: `The ${CALLED[later.key]} is dated ${dayName(later.day)}, before the ${CALLED[earlier.key]} of ${dayName(earlier.day)}.`,
      related: [{ span: earlier.span, message: `The date of the ${CALLED[earlier.key]} stands here.` }],
    };
  }
}

function* daysAfter({ letter, days }: RuleContext, decided: string) {
  const latestYear = Number(decided.slice(0, 4)) + YEARS_AHEAD;
  for (const date of days) {
    if (date.reading !== 'day' || date.day <= decided) continue;
    if (date.shortYear && Number(date.day.slice(0, 4)) > latestYear) continue;
    const stretch = proseAt(letter, date.span.start);
    if (!stretch) continue;
    const before = letter.source.slice(Math.max(stretch.span.start, date.span.start - LEAD), date.span.start);
    if (!AHEAD.test(before)) yield date;
  }
}
