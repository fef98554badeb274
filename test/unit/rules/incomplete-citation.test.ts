import { incompleteCitation } from '../../../server/src/rules/citations/incomplete-citation.ts';
import { citing } from '../../support/citing-item.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(incompleteCitation, {
  reported: {
    'a chapter alone': citing({
      reviewer: {
        words: `Decision based on MTUS ⟦ACOEM Chapter 12 Low Back Complaints⟧.`,
        finding: `“ACOEM Chapter 12 Low Back Complaints” is cited without a section or a page.`,
      },
    }),
    'addresses alone': citing({
      reviewer: {
        words: `Decision based on Non-MTUS Citation ⟦https://example.org/braces, www.example.org⟧.`,
        finding: `An address alone doesn’t say what was found there.`,
      },
    }),
  },
  silent: {
    'the Acupuncture guideline, cited whole': citing({
      reviewer: 'Decision based on MTUS Acupuncture Treatment 2007.',
    }),
    'a page': citing({ reviewer: 'Decision based on MTUS Low Back Complaints 2004 Page(s): 300.' }),
    'a section': citing({ reviewer: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care.' }),
    'the claims administrator’s field': citing({ administrator: 'Decision based on MTUS Low Back Complaints 2004.' }),
    'a source with its address': citing({
      reviewer: 'Decision based on Non-MTUS Citation Braces and their use, https://example.org/braces.',
    }),
  },
});
