import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';
import { missingField } from './missing-field.ts';

/** Every disputed item says what the claims administrator's decision rested on. */
export const missingClaimsAdministratorGuideline: LetterRule = {
  code: 'missing-claims-administrator-guideline',
  severity: 'error',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary: 'Every disputed item has a field “Claims Administrator guideline:”, spelled as on the form.',
    why: 'The parties compare what the claims administrator relied on with what the reviewer relied on. The line is split into MTUS and other sources because the law sets the order in which they are searched (8 CCR §9792.21.1). Readers’ searches and programs do not find a misspelled label.',
    incorrect: exampleLetter(['Claims Administrator guideline:', 'Claims Administrater guideline:']),
    correct: exampleLetter(),
    exceptions: [
      'Differences in the case and white space of the label.',
      '“The Claims Administrator did not cite any medical evidence for its decision.”, which is a complete field.',
    ],
  },
  check: ({ letter }, report) => missingField(letter, 'claimsAdministratorGuideline', report),
};
