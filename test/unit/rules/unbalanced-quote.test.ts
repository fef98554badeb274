import { unbalancedQuote } from '../../../server/src/rules/text/unbalanced-quote.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { testRule } from '../../support/rule-tester.ts';

const UNBALANCED = ['Unbalanced quotation mark.'];

testRule(unbalancedQuote, {
  reported: {
    'a quotation that never ends': caseLetter({ rationale: 'The MTUS says ⟦"⟧it is so.', findings: UNBALANCED }),
    'one that ends later than the next begins': caseLetter({
      rationale: 'The MTUS says ⟦"⟧it is so. It says "more" and "less" too.',
      findings: UNBALANCED,
    }),
    'a curly one that never ends': caseLetter({ rationale: 'The MTUS says ⟦“⟧it is so.', findings: UNBALANCED }),
    'a curly one that never began': caseLetter({ rationale: 'The MTUS says it is so⟦”⟧.', findings: UNBALANCED }),
    'a bracket that never closes': caseLetter({
      summary: 'The knee ⟦[⟧right hurts since a fall.',
      findings: ['Unbalanced bracket.'],
    }),
    'the outer one of two opening parentheses': caseLetter({
      rationale: 'Other care ⟦(⟧(ice, heat) has failed.',
      findings: ['Unbalanced parenthesis.'],
    }),
    'a parenthesis that never opened': caseLetter({
      rationale: 'Other care, ice and heat⟦)⟧, has failed (see above).',
      findings: ['Unbalanced parenthesis.'],
    }),
    'one beside a list': caseLetter({
      rationale: 'The MTUS asks for: 1) pain, 2) weakness. Other care ⟦(⟧ice and heat has failed.',
      findings: ['Unbalanced parenthesis.'],
    }),
  },
  silent: {
    pairs: caseLetter({ rationale: 'The MTUS says "it is so" and “more”.' }),
    'a quotation in a quotation': caseLetter({ rationale: 'The MTUS says “it is “so” now”.' }),
    inches: caseLetter({ summary: 'A scar of 6" and one of 2" are seen.' }),
    'a quotation that ends in a number': caseLetter({ summary: 'The request for "brace #2" and "tape #3" is new.' }),
    'nested parentheses and brackets': caseLetter({ rationale: 'Care (ice [cold] (and heat)) has failed.' }),
    'list numbers': caseLetter({ rationale: 'The MTUS asks for 1) pain, 2). weakness, and/or b) numbness.' }),
    'list numbers in parentheses, and a number that ends one': caseLetter({
      rationale: 'The MTUS asks for findings (1) pain, 2) weakness) and failed care (page 5).',
    }),
    apostrophes: caseLetter({ summary: "The worker’s knee, the workers’ knees and the nurses' notes." }),
  },
});
