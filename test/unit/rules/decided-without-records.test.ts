import { decidedWithoutRecords } from '../../../server/src/rules/consistency/decided-without-records.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(decidedWithoutRecords, {
  reported: {
    'a summary without records': caseLetter({
      summary: 'The knee hurts. ⟦No medical records were received for review⟧.',
      findings: ['The case summary says that no records were available except the denial.'],
    }),
    'a rationale that rests on the denial': caseLetter({
      rationale: 'The MTUS asks for a trial. This is ⟦based solely on the utilization review denial⟧.',
      findings: ['The rationale of “Tramadol 50mg #84” says that no records were available except the denial.'],
    }),
    'only the first of two places': caseLetter({
      summary: 'The knee hurts. ⟦No records were submitted⟧.',
      rationale: 'The MTUS asks for a trial. No medical records were received.',
      findings: ['The case summary says that no records were available except the denial.'],
    }),
  },
  silent: {
    'records of one kind that are missing': caseLetter({ summary: 'No records of physical therapy were provided.' }),
    'records that lack something': caseLetter({ rationale: 'The MTUS asks for a gain; the record shows none.' }),
    'a denial that was looked at': caseLetter({ summary: 'Utilization review denied it for want of a trial.' }),
  },
});
