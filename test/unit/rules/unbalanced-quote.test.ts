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
  },
  silent: {
    pairs: caseLetter({ rationale: 'The MTUS says "it is so" and “more”.' }),
    'a quotation in a quotation': caseLetter({ rationale: 'The MTUS says “it is “so” now”.' }),
    inches: caseLetter({ summary: 'A scar of 6" and one of 2" are seen.' }),
    'a quotation that ends in a number': caseLetter({ summary: 'The request for "brace #2" and "tape #3" is new.' }),
    apostrophes: caseLetter({ summary: "The worker’s knee, the workers’ knees and the nurses' notes." }),
  },
});
