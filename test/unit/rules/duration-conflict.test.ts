import { durationConflict } from '../../../server/src/rules/consistency/duration-conflict.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { testRule } from '../../support/rule-tester.ts';

const DATES = { injury: '10/18/2016', decided: '02/10/2017' } as const;
const found = (place: string, words: string) => [
  `${place} reports “${words}” of treatment; the injury of October 18, 2016 was 115 days old at the decision.`,
];
const summary = (words: string, duration: string) =>
  caseLetter({ ...DATES, summary: words, findings: found('The summary', duration) });

testRule(durationConflict, {
  reported: {
    'a drug that was taken longer than the injury is old': summary(
      'He ⟦has been taking tramadol for 18 months⟧.',
      '18 months',
    ),
    'a drug that he has been on': summary('He ⟦has been on opioids for over two years⟧ now.', 'two years'),
    'a treatment': summary(
      'She ⟦was treated with therapy and rest over the past eight (8) months⟧.',
      'eight (8) months',
    ),
    'a course that failed': summary('Pain goes on ⟦despite a year of physical therapy⟧.', 'a year'),
    ...Object.fromEntries(
      [
        'He ⟦has been experiencing pain for 10 months⟧ now.',
        'She ⟦complains of aching neck pain over the past two years⟧.',
        'He ⟦reported numbness in the hand for about 14 months⟧.',
        'He ⟦has had symptoms for 3 years⟧.',
      ].map((words) => [
        words,
        caseLetter({
          ...DATES,
          summary: words,
          findings: [
            `The summary reports “${/(\w+ (?:months|years))⟧/.exec(words)?.[1]}” of symptoms; the injury of October 18, 2016 was 115 days old at the decision.`,
          ],
        }),
      ]),
    ),
    'one in a rationale': caseLetter({
      ...DATES,
      rationale: 'The MTUS asks for a gain. The worker ⟦has used Norco for at least 9 months⟧ without one.',
      findings: found('The rationale of “Tramadol 50mg #84”', '9 months'),
    }),
  },
  silent: {
    'a treatment within the time of the case': caseLetter({
      ...DATES,
      summary: 'He has been on Norco for four months.',
    }),
    'chronic and earlier pain, and what was before the injury': caseLetter({
      ...DATES,
      summary:
        'He has had chronic pain for 3 years. She reports a history of knee pain for 2 years. He had neck pain for 4 years prior to the fall. Before the injury he had been on Norco for 2 years.',
    }),
    'pain not twice as long as the injury is old': caseLetter({
      ...DATES,
      summary: 'He has had pain for 7 months.',
    }),
    'another disease, a plan and a supply': caseLetter({
      ...DATES,
      summary:
        'He has been treated for diabetes for 9 years. He has been prescribed Norco, and should take it for 9 months. He has used a 12 month supply.',
    }),
    'a guideline’s words': caseLetter({
      ...DATES,
      rationale:
        'The MTUS speaks of patients whose dose has been used for 6 months, and says "it has been used for 9 months". After 12 months of therapy imaging may be done.',
    }),
    'cumulative trauma': caseLetter({
      ...DATES,
      summary: 'The cumulative trauma ended at that date. He has been taking tramadol for 18 months.',
    }),
    'a letter without a date of injury': caseLetter({ summary: 'He has been taking tramadol for 18 months.' }),
  },
});
