import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { preambleChanged } from '../../../server/src/rules/structure/preamble-changed.ts';
import { testRule } from '../../support/rule-tester.ts';
import { writtenLetters } from '../../support/written-letters.ts';

const SENTENCE = 'MAXIMUS Federal Services sent the complete case file to an expert reviewer.';

/** The samples of each layout carry the whole paragraph. */
const WHOLE = writtenLetters().filter(({ name }) => name.endsWith('-sound.imr'));

testRule(preambleChanged, {
  reported: {
    'a changed word': `
HOW THE IMR FINAL DETERMINATION WAS MADE
${SENTENCE.replace('complete', 'whole')}
${'^'.repeat(SENTENCE.length - 3)} This sentence under “HOW THE IMR FINAL DETERMINATION WAS MADE” differs from the standard wording.
CLINICAL CASE SUMMARY
`,
    'sentences left out': `
HOW THE IMR FINAL DETERMINATION WAS MADE
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The standard sentences under “HOW THE IMR FINAL DETERMINATION WAS MADE” are incomplete, repeated or out of order.
${SENTENCE}
The Expert Reviewer has the following credentials:
State(s) of Licensure: California
CLINICAL CASE SUMMARY
`,
    'a sentence more below the decisions': exampleLetter([
      'Tramadol',
      `The Final Determination was based on decisions for the disputed items/services set forth below:
The treating physician was called.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This sentence under “IMR ISSUES, DECISIONS AND RATIONALES” differs from the standard wording.

Tramadol`,
    ]),
  },
  silent: {
    ...Object.fromEntries(WHOLE.map(({ name, text }) => [name, text])),
    'a letter without the paragraph': exampleLetter(),
    'a paragraph that runs on, the next title being gone': `
HOW THE IMR FINAL DETERMINATION WAS MADE
The expert reviewer is Board Certified in Family Practice and is licensed to practice in California.
The worker fell from a ladder.
IMR ISSUES, DECISIONS AND RATIONALES
`,
    'the sentence above the decisions, whatever its white space': exampleLetter([
      'Tramadol',
      'The Final  Determination was based on decisions for the disputed\n\fitems/services set forth below:\n\nTramadol',
    ]),
  },
});
