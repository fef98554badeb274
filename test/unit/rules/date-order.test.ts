import { expect, it } from 'vitest';
import { dateOrder } from '../../../server/src/rules/consistency/date-order.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { marked, withNotes } from '../../support/marked-text.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';

const DATES = {
  injury: '10/18/2016',
  denied: '01/10/2017',
  received: '01/17/2017',
  assigned: '01/20/2017',
  decided: '02/14/2017',
};

/** A letter whose item was provided after the decision. */
function underlinedName(): string {
  const named = caseLetter(DATES).replace('Tramadol 50mg #84', 'Tramadol 50mg #84, DOS: ⟦03/02/2017⟧');
  const { text, ranges } = marked(named);
  const message = 'March 2, 2017 is after the decision date, February 14, 2017.';
  return withNotes(
    text,
    ranges.map((span) => ({ span, message })),
  );
}

/** The days of visits, notes and requests before the injury. */
const EARLY = [
  'Physician progress notes dated ⟦10-11-16⟧ list knee pain.',
  'The office visit on ⟦10/11/2016⟧ shows a limp.',
  'A PR-2 dated ⟦October 11, 2016⟧ asks for a brace.',
  'The injured worker was last seen on ⟦10/11/2016⟧ for knee pain.',
  'On ⟦10/11/2016⟧, the injured worker complained of knee pain.',
  'At the office visit of ⟦10/11/2016⟧, and in the next ones, the knee was swollen.',
  'In the appointment of ⟦10/11/2016⟧ the knee was swollen.',
  'Complaints reported ⟦October 11, 2016⟧ are of knee pain.',
  'On ⟦October 11, 2016⟧ a request was received for six sessions.',
  'The request for authorization was signed on ⟦10/11/2016⟧.',
  'The worker was approved for eight sessions of therapy on ⟦10-11-16⟧.',
  'An updated progress report prepared on ⟦10/11/2016⟧ lists knee pain.',
  'The initial evaluation completed on ⟦10/11/2016⟧ shows a limp.',
  'A functional capacity evaluation conducted on ⟦10/11/2016⟧ shows a limp.',
];
/** Those of requests after the denial. */
const LATE_REQUESTS = [
  'A request for authorization form dated ⟦01/13/2017⟧ asks for tramadol.',
  'The RFA is dated ⟦1-13-17⟧.',
  'The request for authorization (received on ⟦01-13-2017⟧) lists tramadol.',
  'On ⟦January 13, 2017⟧, a request for tramadol was submitted.',
  'Tramadol was requested on ⟦01/13/2017⟧ for pain.',
  'On ⟦01/13/2017⟧, the treating physician requested authorization of tramadol.',
];
/** Days before the injury that may be right. */
const UNSURE_RECORDS = [
  'An MRI of the knee on 10/11/2016 was normal.',
  'A previous progress note dated 10/11/2016 lists an unrelated rash.',
  'The history includes an office visit on 10/11/2016 for a pre-existing condition.',
  'The injury is one of cumulative trauma. The office visit on 10/11/2016 shows a limp.',
  'The worker had a prior industrial injury. The office visit on 10/11/2016 shows a limp.',
  'The office visit on 10/11/2009 shows a limp.',
  'The worker underwent a repair on 10/11/2016.',
  'An MRI performed on 10/11/2016 and a previous progress report completed on 10/12/2016 are noted.',
  'The worker was injured on 10/11/2016. The office visit on 10/12/2016 shows a limp.',
];
/** Requests after a denial that are others than the denied one, or of another review. */
const OTHER_REQUESTS = [
  'A new request for authorization dated 01/13/2017 asks for a brace.',
  'The request for authorization dated 01/13/2017 is an appeal.',
  'Medical records were requested on 01/13/2017.',
  'On 01/13/2017, the treating physician requested an independent medical review.',
  'The application was sent; an additional RFA is dated 1-13-17.',
  'A request for authorization is dated 01/13/2017. Utilization review dated 01/16/2017 denied it.',
];

testRule(dateOrder, {
  reported: {
    'a day after the decision': caseLetter({
      ...DATES,
      summary: 'The knee was seen on ⟦March 2, 2017⟧.',
      findings: ['March 2, 2017 is after the decision date, February 14, 2017.'],
    }),
    'a year after the decision, with two digits': caseLetter({
      ...DATES,
      rationale: 'It was seen on ⟦1-2-18⟧, and the MTUS allows it.',
      findings: ['January 2, 2018 is after the decision date, February 14, 2017.'],
    }),
    'what was done then, told after it': caseLetter({
      ...DATES,
      summary: 'On ⟦03/02/2017⟧, the injured worker complained of knee pain.',
      findings: ['March 2, 2017 is after the decision date, February 14, 2017.'],
    }),
    'a visit in order to follow up': caseLetter({
      ...DATES,
      summary: 'The injured worker was last seen on ⟦03/02/2017⟧ for follow up.',
      findings: ['March 2, 2017 is after the decision date, February 14, 2017.'],
    }),
    'a denial that the summary tells of': caseLetter({
      ...DATES,
      summary: 'The original utilization review (⟦03-02-2017⟧) modified the request.',
      findings: ['March 2, 2017 is after the decision date, February 14, 2017.'],
    }),
    'a claim': caseLetter({
      ...DATES,
      summary: 'This case involves a male with a history of an occupational claim from ⟦10/18/2017⟧.',
      findings: ['October 18, 2017 is after the decision date, February 14, 2017.'],
    }),
    'a day of service in words': caseLetter({
      ...DATES,
      summary: 'A ⟦March 2, 2017⟧ date of service is given.',
      findings: ['March 2, 2017 is after the decision date, February 14, 2017.'],
    }),
    'what follows a quotation': caseLetter({
      ...DATES,
      summary: 'He is “to return.” A request for authorization is dated ⟦03-02-17⟧.',
      findings: ['March 2, 2017 is after the decision date, February 14, 2017.'],
    }),
    'a day of service in the name of an item': underlinedName(),
    'an application before the denial': caseLetter({
      ...DATES,
      received: '⟦01/07/2017⟧',
      findings: ['The application is dated January 7, 2017, before the utilization review denial of January 10, 2017.'],
    }),
    'a decision before the assignment': caseLetter({
      ...DATES,
      decided: '⟦01/14/2017⟧',
      findings: ['The decision is dated January 14, 2017, before the assignment of January 20, 2017.'],
    }),
    'a denial before the injury, where the others are missing': caseLetter({
      injury: '10/18/2016',
      denied: '⟦10/10/2016⟧',
      findings: ['The utilization review denial is dated October 10, 2016, before the injury of October 18, 2016.'],
    }),
    ...Object.fromEntries(
      EARLY.map((summary) => [
        `a record before the injury: ${summary}`,
        caseLetter({
          ...DATES,
          summary,
          findings: ['October 11, 2016 is before the date of injury, October 18, 2016. Check both dates.'],
        }),
      ]),
    ),
    ...Object.fromEntries(
      LATE_REQUESTS.map((summary) => [
        `a request after its denial: ${summary}`,
        caseLetter({
          ...DATES,
          summary,
          findings: [
            'The request is dated January 13, 2017, after the UR denial of January 10, 2017. Check both dates.',
          ],
        }),
      ]),
    ),
  },
  silent: {
    ...Object.fromEntries(
      [...UNSURE_RECORDS, ...OTHER_REQUESTS].map((summary) => [`“${summary}”`, caseLetter({ ...DATES, summary })]),
    ),
    'all in their order': caseLetter({ ...DATES, summary: 'The knee was seen on 01/02/2017.' }),
    'all on one day': caseLetter({ injury: '10/18/2016', denied: '10/18/2016', received: '10/18/2016' }),
    'an appointment': caseLetter({ ...DATES, summary: 'An operation is scheduled for 03/02/2017.' }),
    'an appointment, told after it': caseLetter({
      ...DATES,
      summary: 'On 03/02/2017 the worker was scheduled for an operation. On 03/03/2017 she had a visit pending.',
    }),
    'a visit to come': caseLetter({
      ...DATES,
      summary: 'The worker needs to be seen on 03/02/2017 for follow up. An MRI is to be done 03/05/2017.',
    }),
    'what may be granted ahead': caseLetter({
      ...DATES,
      summary: 'An operation on 03/02/2017 was denied. A 03/02/2017 visit was scheduled.',
    }),
    'the end of a leave': caseLetter({ ...DATES, summary: 'The worker is off work until 03/02/2017.' }),
    'no decision date': caseLetter({ injury: '10/18/2016', summary: 'The knee was seen on 03/02/2027.' }),
    'three numbers that can be no near year': caseLetter({ ...DATES, summary: 'Pressures were 10/11/60.' }),
    'a guideline field': caseLetter({ ...DATES }).replace(
      'Opioid Treatment 2016',
      'Opioid Treatment (updated 3/2/2018)',
    ),
  },
});

it('date-order › points at the date that should be later', () => {
  const text = caseLetter({ ...DATES, decided: '01/14/2017' });
  const [related] = findingsIn(text).find(({ code }) => code === 'date-order')?.related ?? [];
  expect(text.slice(related?.span.start, related?.span.end)).toBe('01/20/2017');
});
