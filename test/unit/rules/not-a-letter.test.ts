import { notALetter } from '../../../server/src/rules/structure/not-a-letter.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(notALetter, {
  reported: {
    'a shopping list, at its first line': `

  Milk and bread  
  ^^^^^^^^^^^^^^ This is not a determination letter: it has none of the form’s titles, no case header and no label of an item.
  Butter
`,
    'a PDF document, which it calls so': `%PDF-1.7
^^^^^^^^ This file is a PDF document, not text, so no letter in it is read: save its text as a .txt or .imr file and open that.
1 0 obj
`,
  },
  silent: {
    'an empty text': '',
    'a text of white space': ' \r\n\f\t\u00a0\uFEFF\n',
    'a single label': 'Decision rationale: The request is not medically necessary.',
  },
});
