import { impossibleDate } from '../../../server/src/rules/consistency/impossible-date.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { testRule } from '../../support/rule-tester.ts';

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
    'a year of the case header that no case has': `Case Number: CM17-0000001
Decision Date: 02/14/20177
               ^^^^^^^^^^^ “02/14/20177” is not a plausible date for a case: check the year.
UR Denial Date: 01/03/1917
                ^^^^^^^^^^ “01/03/1917” is not a plausible date for a case: check the year.

${exampleLetter()}`,
  },
  silent: {
    'a leap day': caseLetter({ summary: 'It was seen on 02/29/2016.' }),
    'numbers that may be anything': caseLetter({ summary: 'Doses of 30/40/50 mg, pain 7/10.' }),
    'a code': caseLetter({ summary: 'NDC 12345-1234-12, L4-5, 8 CCR 9792.20.1.' }),
  },
});
