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
    'a chapter whose pages could not be those behind the next one': citing({
      reviewer: {
        words: `Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints Page(s): 177, ⟦ACOEM Chapter 9 Shoulder Complaints⟧, ACOEM Chapter 12 Low Back Complaints Page(s): 303.`,
        finding: `“ACOEM Chapter 9 Shoulder Complaints” is cited without a section or a page.`,
      },
    }),
    'addresses alone': citing({
      reviewer: {
        words: `Decision based on Non-MTUS Citation ⟦https://example.org/braces, www.example.org⟧.`,
        finding: `This source is cited by its web address alone; name its publisher and title as well.`,
      },
    }),
    'the address of ACOEM’s web site': citing({
      reviewer: {
        words: `Decision based on Non-MTUS Citation ⟦www.mdguidelines.com⟧.`,
        finding: `This source is cited by its web address alone; name its publisher and title as well.`,
      },
    }),
    'that address beside ACOEM’s name': citing({
      reviewer: {
        words: `Decision based on MTUS ⟦ACOEM Guidelines, https://www.mdguidelines.com⟧.`,
        finding: `This source is cited by its web address alone; name its publisher and title as well.`,
      },
    }),
    'the ODG without a chapter': citing({
      reviewer: {
        words: `Decision based on Non-MTUS Citation ⟦Official Disability Guidelines (ODG)⟧.`,
        finding: `“Official Disability Guidelines (ODG)” is cited without a chapter or a topic.`,
      },
    }),
    'the ODG without a chapter in the claims administrator’s field': citing({
      administrator: {
        words: `Decision based on Non-MTUS Citation ⟦ODG⟧.`,
        finding: `“ODG” is cited without a chapter or a topic.`,
      },
    }),
    'a chapter without its guideline': citing({
      reviewer: {
        words: `Decision based on Non-MTUS Citation ⟦Shoulder (Acute & Chronic), Physical Therapy⟧.`,
        finding: `“Shoulder (Acute & Chronic), Physical Therapy” does not say which guideline the chapter is from.`,
      },
    }),
  },
  silent: {
    'the ODG with a chapter': citing({
      reviewer: 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter.',
    }),
    'a source that begins with a part of the body': citing({
      reviewer: 'Decision based on Non-MTUS Citation Shoulder, Journal of Surgery, 2015.',
    }),
    'the Acupuncture guideline, cited whole': citing({
      reviewer: 'Decision based on MTUS Acupuncture Treatment 2007.',
    }),
    'a page': citing({ reviewer: 'Decision based on MTUS Low Back Complaints 2004 Page(s): 300.' }),
    'chapters that share their pages': citing({
      reviewer:
        'Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints, ACOEM Chapter 12 Low Back Complaints Page(s): 177, 303.',
    }),
    'a guideline that the pages behind the next one may be in': citing({
      reviewer:
        'Decision based on MTUS Chronic Pain Treatment Guidelines, Postsurgical Treatment Guidelines Page(s): 10.',
    }),
    'a section': citing({ reviewer: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care.' }),
    'the claims administrator’s field': citing({ administrator: 'Decision based on MTUS Low Back Complaints 2004.' }),
    'a chapter of ACOEM with its address': citing({
      reviewer: 'Decision based on Non-MTUS Citation ACOEM Hip and Groin, www.mdguidelines.com.',
    }),
    'a source with its address': citing({
      reviewer: 'Decision based on Non-MTUS Citation Braces and their use, https://example.org/braces.',
    }),
  },
});
