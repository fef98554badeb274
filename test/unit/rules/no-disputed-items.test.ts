import { noDisputedItems } from '../../../server/src/rules/structure/no-disputed-items.ts';
import { deciding, testRule } from '../../support/rule-tester.ts';

testRule(noDisputedItems, {
  reported: {
    'a decisions section with other words': `
HOW THE IMR FINAL DETERMINATION WAS MADE
IMR ISSUES, DECISIONS AND RATIONALES
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “IMR ISSUES, DECISIONS AND RATIONALES” contains no disputed item: no header with an outcome and none of the three labels.
The request for a brace is under review.
`,
  },
  silent: {
    'an item that is only begun': deciding('Lumbar brace: Upheld\n'),
    'a label without a header': deciding('Decision rationale: The request is not medically necessary.\n'),
    'a letter without that section': 'HOW THE IMR FINAL DETERMINATION WAS MADE\n\nCLINICAL CASE SUMMARY\n',
  },
});
