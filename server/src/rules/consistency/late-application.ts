import { daysBetween } from '../../text/calendar.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** The maximum number of days from the denial to the application: 30, and five for mail. */
export const APPLICATION_DAYS = 35;

function received(day: string): string {
  return exampleLetter([
    'HOW THE IMR',
    `Case Number: CM17-0000001\nUR Denial Date: 11/10/2016\nApplication Received: ${day}\n\nHOW THE IMR`,
  ]);
}

/** The application came in time. */
export const lateApplication: LetterRule = {
  code: 'late-application',
  severity: 'information',
  group: 'consistency',
  docs: {
    summary: 'The application was received within 35 days of the utilization review denial.',
    why: 'A worker has 30 days from service of the denial to apply, more if it is served by mail (Labor Code §4610.5(h)). A later date is more often a wrong date in the header than a late application.',
    incorrect: received('12/28/2016'),
    correct: received('12/12/2016'),
    exceptions: ['Up to 35 days, since the denial is often served by mail.', 'Headers without one of the two dates.'],
  },
  check({ headerDates }, report) {
    const denied = headerDates.find(({ key }) => key === 'urDenialDate');
    const received = headerDates.find(({ key }) => key === 'applicationReceived');
    if (!denied || !received) return;
    const days = daysBetween(denied.day, received.day);
    if (days <= APPLICATION_DAYS) return;
    report({
      span: received.span,
      message: `The application was received ${days} days after the denial (limit: 30 days from service, more by mail). Check both dates.`,
      related: [{ span: denied.span, message: 'This is the date of the denial.' }],
    });
  },
};
