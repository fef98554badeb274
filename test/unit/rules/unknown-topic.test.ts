import { unknownTopic } from '../../../server/src/rules/citations/unknown-topic.ts';
import { citing } from '../../support/citing-item.ts';
import { testRule } from '../../support/rule-tester.ts';

const cited = (words: string) =>
  citing({ reviewer: `Decision based on MTUS Low Back Complaints 2004, Section(s): ${words}` });
const COLUMN = ' '.repeat('MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): '.length);

testRule(unknownTopic, {
  reported: {
    'a section of another guideline': cited(`Facet blocks.
${COLUMN}^^^^^^^^^^^^ The catalogue has no section “Facet blocks” of the Low Back Complaints chapter of 2004; unknown is not wrong.`),
    'a misspelt section': cited(`Inital Care.
${COLUMN}^^^^^^^^^^^ “Inital Care” is not in the catalogue – did you mean “Initial Care”?`),
  },
  silent: {
    'sections of the chapter': cited('Special Studies, Diagnostic Criteria.'),
    'a page number': cited('303.'),
    'a guideline without sections in the catalogue': citing({
      reviewer: 'Decision based on MTUS Knee Disorders 2019, Section(s): Bracing.',
    }),
    'outside the MTUS': citing({
      reviewer: 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter, Bracing.',
    }),
  },
  fixed: {
    'a section among others': [cited('Initial Care, Special Studys.'), cited('Initial Care, Special Studies.')],
  },
});
