import { unnamedItem } from '../../../server/src/rules/structure/unnamed-item.ts';
import { deciding, FIELDS, testRule } from '../../support/rule-tester.ts';

testRule(unnamedItem, {
  reported: {
    'an outcome without a name': deciding(`
: Upheld
  ^^^^^^ Disputed item 1 names no treatment or service before its outcome.
${FIELDS}`),
    'the second of two items, with a number and no name': deciding(`
1. Lumbar brace: Upheld
${FIELDS}
2.: Overturned
    ^^^^^^^^^^ Disputed item 2 names no treatment or service before its outcome.
${FIELDS}`),
    'a name of marks alone': deciding(`
____: Upheld
^^^^ Disputed item 1 names no treatment or service before its outcome.
${FIELDS}`),
  },
  silent: {
    'a short name': deciding(`X: Upheld\n${FIELDS}`),
    'labels without a header, which missing-decision reports': deciding(FIELDS),
  },
});
