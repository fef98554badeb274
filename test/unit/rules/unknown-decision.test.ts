import { unknownDecision } from '../../../server/src/rules/structure/unknown-decision.ts';
import { deciding, FIELDS, testRule } from '../../support/rule-tester.ts';

testRule(unknownDecision, {
  reported: {
    'a slip of the pen': deciding(`
Lumbar brace: Overtuned
              ^^^^^^^^^ “Lumbar brace” has the outcome “Overtuned” – did you mean “Overturned”?
${FIELDS}`),
    'a word of the utilization review, without a guess': deciding(`
Lumbar brace: Denied
              ^^^^^^ “Lumbar brace” has the outcome “Denied”; an item is either Upheld or Overturned.
${FIELDS}`),
    'another word, without a guess': deciding(`
Lumbar brace: Modified
              ^^^^^^^^ “Lumbar brace” has the outcome “Modified”; an item is either Upheld or Overturned.
${FIELDS}`),
    'two outcomes': deciding(`
Lumbar brace: Upheld Overturned
              ^^^^^^^^^^^^^^^^^ “Lumbar brace” has two outcomes; an item is either Upheld or Overturned.
${FIELDS}`),
  },
  silent: {
    'both outcomes in free case': deciding(`Brace: UPHELD\n${FIELDS}\nCane: overturned\n${FIELDS}`),
    'a header without a decision': deciding(`Lumbar brace\n${FIELDS}`),
  },
  fixed: {
    'the verb for its participle': [deciding(`Brace: Overturn\n${FIELDS}`), deciding(`Brace: Overturned\n${FIELDS}`)],
    'letters in the wrong order': [deciding(`Brace: Uphled\n${FIELDS}`), deciding(`Brace: Upheld\n${FIELDS}`)],
  },
});
