import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';
import { missingField } from './missing-field.ts';

/** Every disputed item says what the reviewer's decision rests on. */
export const missingMaximusGuideline: LetterRule = {
  code: 'missing-maximus-guideline',
  severity: 'error',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary: 'Every disputed item has a field “MAXIMUS guideline:”, spelled as on the form.',
    why: 'The reviewer searches the MTUS first, then the current ACOEM or ODG, then other guidelines, then studies (8 CCR §9792.21.1); this field shows what was found.',
    incorrect: exampleLetter(['MAXIMUS guideline:', 'MAXIMUS guidline:']),
    correct: exampleLetter(),
    exceptions: [
      'Differences in the case and white space of the label.',
      '“The Expert Reviewer did not cite any medical evidence for its decision.”, which is a complete field.',
    ],
  },
  check: ({ letter }, report) => missingField(letter, 'maximusGuideline', report),
};
