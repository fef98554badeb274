import { duplicateItem } from '../../../server/src/rules/structure/duplicate-item.ts';
import { deciding, FIELDS, testRule } from '../../support/rule-tester.ts';

testRule(duplicateItem, {
  reported: {
    'the same name in other case and white space': deciding(`
Lumbar brace #1: Upheld
${FIELDS}
LUMBAR  brace #1: Overturned
^^^^^^^^^^^^^^^^ Two items are both named “LUMBAR brace #1”.
${FIELDS}`),
  },
  silent: {
    'names that differ in a number': deciding(`Brace #1: Upheld\n${FIELDS}\nBrace #2: Upheld\n${FIELDS}`),
    'new items that are not named yet': deciding(
      `Treatment or service: [Outcome]\n${FIELDS}\nTreatment or service: [Outcome]\n${FIELDS}\nTreatment or service: Upheld\n${FIELDS}`,
    ),
    'items without names': deciding(`${FIELDS.trim()}\n${FIELDS}`),
  },
});
