import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { preambleChanged } from '../../../server/src/rules/structure/preamble-changed.ts';
import { testRule } from '../../support/rule-tester.ts';

const SENTENCE = 'MAXIMUS Federal Services sent the complete case file to an expert reviewer.';

testRule(preambleChanged, {
  reported: {
    'a changed word': `
HOW THE IMR FINAL DETERMINATION WAS MADE
${SENTENCE.replace('complete', 'whole')}
${'^'.repeat(SENTENCE.length - 3)} Below “HOW THE IMR FINAL DETERMINATION WAS MADE”, this sentence is in no known form of the letter.
`,
    'sentences left out': `
HOW THE IMR FINAL DETERMINATION WAS MADE
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Below “HOW THE IMR FINAL DETERMINATION WAS MADE”, sentences are left out that every known form has.
${SENTENCE}
The Expert Reviewer has the following credentials:
State(s) of Licensure: California
`,
    'a sentence more below the decisions': exampleLetter([
      'Tramadol',
      `The Final Determination was based on decisions for the disputed items/services set forth below:
The treating physician was called.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Below “IMR ISSUES, DECISIONS AND RATIONALES”, this sentence is in no known form of the letter.

Tramadol`,
    ]),
  },
  silent: {
    'a letter without the paragraph': exampleLetter(),
    'the sentence above the decisions, whatever its white space': exampleLetter([
      'Tramadol',
      'The Final  Determination was based on decisions for the disputed\n\fitems/services set forth below:\n\nTramadol',
    ]),
  },
});
