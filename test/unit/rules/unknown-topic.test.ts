import { unknownTopic } from '../../../server/src/rules/citations/unknown-topic.ts';
import { citing } from '../../support/citing-item.ts';
import { testRule } from '../../support/rule-tester.ts';

const cited = (words: string) =>
  citing({ reviewer: `Decision based on MTUS Low Back Complaints 2004, Section(s): ${words}` });
const opioids = (words: string) =>
  citing({ reviewer: `Decision based on MTUS Opioid Treatment 2016, Section(s): ${words}` });
const COLUMN = ' '.repeat('MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): '.length);

testRule(unknownTopic, {
  reported: {
    'a section of another guideline': cited(`Facet blocks.
${COLUMN}^^^^^^^^^^^^ “Facet blocks” is not among the sections known here for the Low Back Complaints chapter of 2004 (the list is incomplete). Check its spelling.`),
    'a misspelled heading of every chapter': cited(`Follow-up Vists.
${COLUMN}^^^^^^^^^^^^^^^ Unknown section “Follow-up Vists” – did you mean “Follow-up Visits”?`),
    'a section number past the last one': citing({
      reviewer: {
        words: 'Decision based on MTUS Opioid Treatment 2016, Section(s): 4.1 Tapering Opioids, ⟦9.2 Rewards⟧.',
        finding:
          '“9.2 Rewards” is not among the sections known here for the Opioid guideline of 2016 (the list is incomplete). Check its spelling.',
      },
    }),
    'a misspelled section': cited(`Inital Care.
${COLUMN}^^^^^^^^^^^ Unknown section “Inital Care” – did you mean “Initial Care”?`),
  },
  silent: {
    'sections of the chapter': cited('Special Studies, Diagnostic Criteria.'),
    'the headings that every chapter of ACOEM has': cited(
      'Initial Assessment, Medical History, Physical Examination, Work-Relatedness, Work Activities, Activity Modification, Follow-up Visits.',
    ),
    'such a heading of another chapter': citing({
      reviewer:
        'Decision based on MTUS Ankle and Foot Complaints 2004, Section(s): Work-\nRelatedness, and Initial Care.',
    }),
    'a section by its number, under a longer title': opioids('4.1 Tapering Opioids: Indications for Tapering Opioids.'),
    'a section by its number, under another title': opioids('4.1 When to taper, and how slowly, 4.2. Ways to taper.'),
    'a section by its number, behind the titles of what holds it': opioids(
      '3.3.1.3 Opioids for Chronic Pain: Screening for Risk, Prior to Treatment: Screening for Further Factors, and 3.3.2 Agreement.',
    ),
    'a section beside a later one that is known': opioids('1.2 Opioids for Acute Pain: Mild Injuries.'),
    'a section that holds others': opioids('3.3.1 Screening, 3.3.7 Monitoring, 4 Tapering.'),
    'a second part whose hyphen is lost': cited(
      'Special Studies. Decision based on NonMTUS Citation Official Disability Guidelines (ODG), Low Back, Bracing.',
    ),
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
