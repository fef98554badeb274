import { repeatedPages } from '../../../server/src/rules/citations/repeated-pages.ts';
import { citing } from '../../support/citing-item.ts';
import { testRule } from '../../support/rule-tester.ts';

const CITED = 'Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for use';

testRule(repeatedPages, {
  reported: {
    'pages of the reviewer and of the form': citing({
      reviewer: `${CITED}, page(s) 78 Page(s): 78.
${' '.repeat(`MAXIMUS guideline: ${CITED}, page(s) 78 `.length)}^^^^^^^^^^^ The pages are given twice: “Page(s): 78”.`,
    }),
  },
  silent: {
    'other pages': citing({ reviewer: `${CITED}, page(s) 78 Page(s): 76-78.` }),
    'the same page under two topics': citing({ reviewer: `${CITED} page 78, Opioids, dosing, page 78.` }),
  },
  fixed: {
    'pages that are printed twice': [
      citing({ reviewer: `${CITED}, page(s) 78 Page(s): 78.` }),
      citing({ reviewer: `${CITED} Page(s): 78.` }),
    ],
    'a list that is printed twice over a line end': [
      citing({ reviewer: `${CITED}, pages 76-78,\n80; Page(s): 76-78, 80.` }),
      citing({ reviewer: `${CITED}; Page(s): 76-78, 80.` }),
    ],
  },
});
