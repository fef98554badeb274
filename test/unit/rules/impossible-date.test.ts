import { expect, it } from 'vitest';
import { impossibleDate } from '../../../server/src/rules/consistency/impossible-date.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { applied, findingsIn, testRule } from '../../support/rule-tester.ts';

const DECIDED = { denied: '01/10/2017', decided: '02/14/2017' };
/** Dates in years that no case has. */
const ODD: readonly (readonly [summary: string, date: string])[] = [
  ['On ⟦January 10, 3017⟧, the request was denied.', 'January 10, 3017'],
  ['A repair was done in ⟦June 20216⟧.', 'June 20216'],
  ['It was seen on ⟦01/10/20117⟧.', '01/10/20117'],
  ['It was seen on ⟦1-10-0217⟧.', '1-10-0217'],
  ['It was seen on ⟦Oct. 3rd, 2106⟧.', 'Oct. 3rd, 2106'],
  ['It was seen on ⟦01/10/1917⟧.', '01/10/1917'],
  ['It was seen on ⟦01/10/2071⟧ and had an x-ray.', '01/10/2071'],
];

testRule(impossibleDate, {
  reported: {
    'a day that February lacks': caseLetter({
      summary: 'The knee was seen on ⟦02/30/2016⟧.',
      findings: ['“02/30/2016” is not a valid date.'],
    }),
    'day before month': caseLetter({
      rationale: 'It was seen on ⟦18-10-16⟧, and the MTUS allows it.',
      findings: ['“18-10-16” is not a valid date.'],
    }),
    'a month by its name': caseLetter({
      summary: 'It hurts since ⟦November 31, 2016⟧.',
      findings: ['“November 31, 2016” is not a valid date.'],
    }),
    'one in the header': caseLetter({
      injury: '⟦13/45/2016⟧',
      findings: ['“13/45/2016” is not a valid date.'],
    }),
    ...Object.fromEntries(
      ODD.map(([summary, date]) => [
        `a year of no case: ${date}`,
        caseLetter({
          ...DECIDED,
          summary,
          findings: [`“${date}” is not a plausible date for a case: check the year.`],
        }),
      ]),
    ),
    'a year of the case header that no case has': `Case Number: CM17-0000001
Decision Date: 02/14/20177
               ^^^^^^^^^^^ “02/14/20177” is not a plausible date for a case: check the year.
UR Denial Date: 01/03/1917
                ^^^^^^^^^^ “01/03/1917” is not a plausible date for a case: check the year.

${exampleLetter()}`,
  },
  silent: {
    'numbers that are no years': caseLetter({
      ...DECIDED,
      summary: 'May 2500 mg be given? In March 3000 mg were. Lot 10-12-3016. The 80 year old was seen 10/2016.',
    }),
    'an authorization that lies ahead': caseLetter({ ...DECIDED, summary: 'The award is valid until 03/01/2040.' }),
    'a later year, where nothing tells when it was decided': caseLetter({ summary: 'It was seen on 01/10/2071.' }),
    'a leap day': caseLetter({ summary: 'It was seen on 02/29/2016.' }),
    'numbers that may be anything': caseLetter({ summary: 'Doses of 30/40/50 mg, pain 7/10.' }),
    'a code': caseLetter({ summary: 'NDC 12345-1234-12, L4-5, 8 CCR 9792.20.1.' }),
  },
});

it('impossible-date › offers the year of the case header for the same month and day', () => {
  const text = caseLetter({ ...DECIDED, summary: 'On January 10, 3017, the request was denied.' });
  const [choice] = findingsIn(text).find(({ code }) => code === 'impossible-date')?.choices ?? [];
  expect(choice?.title).toBe('Write “2017”');
  expect(applied(text, choice?.edits ?? [])).toContain('On January 10, 2017, the request');
});
