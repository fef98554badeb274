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
  const named = caseLetter(DATES).replace('Tramadol 50mg #60', 'Tramadol 50mg #60, DOS: ⟦03/02/2017⟧');
  const { text, ranges } = marked(named);
  const message = 'March 2, 2017 is after the decision date, February 14, 2017.';
  return withNotes(
    text,
    ranges.map((span) => ({ span, message })),
  );
}

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
  },
  silent: {
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

it('date-order: shows the date that should be the later one', () => {
  const text = caseLetter({ ...DATES, decided: '01/14/2017' });
  const [related] = findingsIn(text).find(({ code }) => code === 'date-order')?.related ?? [];
  expect(text.slice(related?.span.start, related?.span.end)).toBe('01/20/2017');
});
