import { expect, it } from 'vitest';
import { injuryDateConflict } from '../../../server/src/rules/consistency/injury-date-conflict.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { applied, findingsIn, testRule } from '../../support/rule-tester.ts';

const FELL = 'The injured worker sustained an industrial injury on 10-18-2016.';

/** The forms in which a summary may print the day. */
const FORMATS = [
  'The injured worker sustained an injury on ⟦10.10.2015⟧.',
  'The date of injury is ⟦2015-10-10⟧.',
  'The injured worker sustained an injury on the ⟦10th of October 2015⟧.',
  'The worker was injured at work on the ⟦10th of October, 2015⟧.',
  'The date of injury was the ⟦10th of October 2015⟧.',
  'D/I: ⟦10/10/2015⟧. The knee hurts.',
];

testRule(injuryDateConflict, {
  reported: {
    'another month without a day': caseLetter({
      injury: '10/18/2016',
      summary: 'She was injured at work in ⟦October of 2014⟧ by a crate.',
      findings: [
        'The summary gives “October of 2014” as the time of the injury; the case header gives October 18, 2016.',
      ],
    }),
    'another year alone, in a rationale': caseLetter({
      injury: '10/18/2016',
      rationale: 'The MTUS asks for a gain. The industrial injury occurred in ⟦2013⟧.',
      findings: [
        'The rationale of “Tramadol 50mg #84” gives “2013” as the time of the injury; the case header gives October 18, 2016.',
      ],
    }),
    'another day beside a drug’s cumulative dose': caseLetter({
      injury: '10/18/2016',
      summary: 'The date of injury is ⟦10/10/2016⟧. The cumulative dose is low.',
      findings: ['The summary gives the date of injury as October 10, 2016; the case header gives October 18, 2016.'],
    }),
    'another day in the summary': caseLetter({
      injury: '10/10/2016',
      summary: 'The injured worker sustained an industrial injury on ⟦10-18-2016⟧.',
      findings: ['The summary gives the date of injury as October 18, 2016; the case header gives October 10, 2016.'],
    }),
    'another day in a rationale, where the letter has no header': caseLetter({
      summary: FELL,
      rationale: 'With a date of injury of ⟦October 10, 2016⟧, the MTUS allows it.',
      findings: [
        'The rationale of “Tramadol 50mg #84” gives the date of injury as October 10, 2016; the summary gives October 18, 2016.',
      ],
    }),
    'another year': caseLetter({
      injury: '10/18/2015',
      summary: 'The injured worker (DOI: ⟦10/18/2016⟧) has pain.',
      findings: ['The summary gives the date of injury as October 18, 2016; the case header gives October 18, 2015.'],
    }),
    ...Object.fromEntries(
      FORMATS.map((summary) => [
        `another form: ${summary}`,
        caseLetter({
          injury: '10/10/2016',
          summary,
          findings: [
            'The summary gives the date of injury as October 10, 2015; the case header gives October 10, 2016.',
          ],
        }),
      ]),
    ),
  },
  silent: {
    'a month, a year and a day that are the header’s': caseLetter({
      injury: '10/18/2016',
      summary: 'She was injured at work in October 2016. The work injury of 2016 was on 10/18/2016.',
    }),
    'the month of another injury, of a visit, and one beside the header’s date': caseLetter({
      injury: '10/18/2016',
      summary:
        'She had a prior work injury in May 2014. After the injury of 10/18/2016 she was seen in 2017. The injury occurred in May 2015, it says.',
    }),
    'the same day in three forms': caseLetter({
      injury: '10/18/2016',
      summary: FELL,
      rationale: 'With a date of injury of October 18, 2016, the MTUS allows it.',
    }),
    'cumulative trauma': caseLetter({
      injury: '10/26/2016',
      summary: `${FELL} The mechanism of injury is cumulative trauma.`,
    }),
    'a re-injury': caseLetter({ injury: '10/26/2016', summary: `${FELL} There was a re-injury later.` }),
    'two injuries': caseLetter({
      injury: '10/26/2016',
      summary: 'The worker sustained an injury on 10/18/2016 and on 10/26/2016.',
    }),
    'another part of the body, hurt on another day': caseLetter({
      injury: '10/26/2016',
      summary: 'The right knee was injured on 02/02/2009, the left knee on 10/26/2016.',
    }),
    'two dates of injury in one sentence': caseLetter({
      injury: '10/26/2016',
      summary: 'The worker has a DOI of 02/02/2009 (right knee) and a DOI of 10/26/2016 (left knee).',
    }),
    'another injury': caseLetter({
      injury: '10/26/2016',
      summary: 'The worker had a prior injury on 10/18/2012.',
    }),
    'a header with no day': caseLetter({ injury: '10/2016', summary: FELL }),
  },
});

it('injury-date-conflict › points at the other date', () => {
  const text = caseLetter({ injury: '10/10/2016', summary: FELL });
  const [related] = findingsIn(text).find(({ code }) => code === 'injury-date-conflict')?.related ?? [];
  expect(text.slice(related?.span.start, related?.span.end)).toBe('10/10/2016');
});

it('injury-date-conflict offers the header’s date in place of the stated one, and the reverse', () => {
  const text = caseLetter({ injury: '10/10/2016', summary: FELL });
  const { choices = [] } = findingsIn(text).find(({ code }) => code === 'injury-date-conflict') ?? {};
  const [summary, header] = choices.map(({ edits }) => applied(text, edits));
  expect(summary).toContain('an industrial injury on 10-10-2016.');
  expect(header).toContain('Date of Injury: 10/18/2016');
});
