import { duplicateField } from '../../../server/src/rules/structure/duplicate-field.ts';
import { deciding, FIELDS, testRule } from '../../support/rule-tester.ts';

testRule(duplicateField, {
  reported: {
    'a second MAXIMUS guideline': deciding(`
Lumbar brace: Upheld
Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.
MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.
MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004.
^^^^^^^^^^^^^^^^^^ “Lumbar brace” has more than one MAXIMUS guideline.
Decision rationale: The request is not medically necessary.
`),
  },
  silent: {
    'the same labels in two items': deciding(`Brace: Upheld\n${FIELDS}\nCane: Upheld\n${FIELDS}`),
  },
});
