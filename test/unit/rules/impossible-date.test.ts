import { impossibleDate } from '../../../server/src/rules/consistency/impossible-date.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(impossibleDate, {
  reported: {
    'a day that February lacks': caseLetter({
      summary: 'The knee was seen on ⟦02/30/2016⟧.',
      findings: ['There is no such day as “02/30/2016”.'],
    }),
    'day before month': caseLetter({
      rationale: 'It was seen on ⟦18-10-16⟧, and the MTUS allows it.',
      findings: ['There is no such day as “18-10-16”.'],
    }),
    'a month by its name': caseLetter({
      summary: 'It hurts since ⟦November 31, 2016⟧.',
      findings: ['There is no such day as “November 31, 2016”.'],
    }),
    'one in the header': caseLetter({
      injury: '⟦13/45/2016⟧',
      findings: ['There is no such day as “13/45/2016”.'],
    }),
    'a year of the case header that no case has': `Case Number: CM17-0000001
Decision Date: 02/14/20177
               ^^^^^^^^^^^ No case has a date in such a year: “02/14/20177”.
UR Denial Date: 01/03/1917
                ^^^^^^^^^^ No case has a date in such a year: “01/03/1917”.

${exampleLetter()}`,
  },
  silent: {
    'a leap day': caseLetter({ summary: 'It was seen on 02/29/2016.' }),
    'numbers that may be anything': caseLetter({ summary: 'Doses of 30/40/50 mg, pain 7/10.' }),
    'a code': caseLetter({ summary: 'NDC 12345-1234-12, L4-5, 8 CCR 9792.20.1.' }),
  },
});
