import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';
import { missingField } from './missing-field.ts';

/** Every disputed item says why it was decided so. */
export const missingRationale: LetterRule = {
  code: 'missing-rationale',
  severity: 'error',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary: 'Every disputed item has a field “Decision rationale:”, spelled as on the form.',
    why: 'The determination states whether the disputed treatment is medically necessary (8 CCR §9792.10.6(d)), in layperson’s terms as far as practicable (Labor Code §4610.6(d)), in the rationale.',
    incorrect: exampleLetter([
      '\nDecision rationale: The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request is not medically necessary.\n',
      '',
    ]),
    correct: exampleLetter(),
    exceptions: [
      'Differences in the case and white space of the label.',
      'Short rationales, such as that of a service that goes with a surgery that is not necessary.',
    ],
  },
  check: ({ letter }, report) => missingField(letter, 'rationale', report),
};
