import { missingClaimsAdministratorGuideline } from '../../../server/src/rules/structure/missing-claims-administrator-guideline.ts';
import { deciding, FIELDS, testRule } from '../../support/rule-tester.ts';

const LABEL = 'Claims Administrator guideline:';
const CLAIMS = `${LABEL} The Claims Administrator did not cite any medical evidence for its decision.`;
const OTHERS = FIELDS.replace(`${CLAIMS}\n\n`, '');

testRule(missingClaimsAdministratorGuideline, {
  reported: {
    'an item without the field': deciding(`
Lumbar brace: Upheld
^^^^^^^^^^^^ “Lumbar brace” has no claims administrator guideline.
${OTHERS}`),
    'a misspelled label': deciding(`
Lumbar brace: Upheld
Claim Administrators guideline: The Claims Administrator did not cite any medical evidence for its decision.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Lumbar brace”: “Claim Administrators guideline:” – did you mean “Claims Administrator guideline:”?
${OTHERS}`),
    'a label without its colon': deciding(`
Lumbar brace: Upheld
Claims Administrator guideline The Claims Administrator did not cite any medical evidence for its decision.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Lumbar brace”: “Claims Administrator guideline” – did you mean “Claims Administrator guideline:”?
${OTHERS}`),
  },
  silent: {
    'a label in other case and white space': deciding(
      `Brace: Upheld\n${FIELDS.replace(LABEL, 'CLAIMS  ADMINISTRATOR\n guideline :')}`,
    ),
    'a label on its header’s line': deciding(`Brace: Upheld ${FIELDS.trim()}`),
  },
  fixed: {
    'a misspelled label': [
      deciding(`Brace: Upheld\n${FIELDS.replace(LABEL, 'Claims Administrator guidelne :')}`),
      deciding(`Brace: Upheld\n${FIELDS}`),
    ],
    'a field that is missing, on its own line with a blank line before it': [
      deciding(`Brace: Upheld\n${OTHERS}`),
      deciding(`Brace: Upheld\n\n${LABEL}\n${OTHERS}`),
    ],
    'a field that is missing where lines stand close': [
      deciding(`Brace: Upheld\n${OTHERS.trim().replaceAll('\n\n', '\n')}\n`),
      deciding(`Brace: Upheld\n${LABEL}\n${OTHERS.trim().replaceAll('\n\n', '\n')}\n`),
    ],
    'a field that is missing before one on the header’s line': [
      deciding(`Brace: Upheld ${OTHERS.trim()}\n`),
      deciding(`Brace: Upheld\n\n${LABEL}\n\n${OTHERS.trim()}\n`),
    ],
  },
});
