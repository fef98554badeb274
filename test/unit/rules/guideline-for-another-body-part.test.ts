import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../server/src/guidelines/catalogue.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { check } from '../../../server/src/review/check.ts';
import { guidelineForAnotherBodyPart } from '../../../server/src/rules/citations/guideline-for-another-body-part.ts';
import { citing } from '../../support/citing-item.ts';
import { choicesOf, findingsIn, testRule } from '../../support/rule-tester.ts';

const LOW_BACK = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.';

testRule(guidelineForAnotherBodyPart, {
  reported: {
    'a knee under the low back': citing({
      item: 'MRI of the left knee',
      reviewer: `${LOW_BACK}
                                          ^^^^^^^^^^^^^^^^^^^^^^^^ “MRI of the left knee” is about the knee; “Low Back Complaints 2004” is for another part of the body.`,
    }),
    'a shoulder under a chapter of the ODG': citing({
      item: 'Right shoulder MRI',
      administrator: {
        words: `Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), ⟦Knee & Leg Chapter⟧.`,
        finding: `“Right shoulder MRI” is about the shoulder; “Knee & Leg Chapter” is for another part of the body.`,
      },
    }),
    'the lumbar spine under the neck': citing({
      item: 'MRI of the lumbar spine',
      reviewer: {
        words: 'Decision based on MTUS ⟦Neck and Upper Back Complaints 2004⟧, Section(s): Special Studies.',
        finding:
          '“MRI of the lumbar spine” is about the low back; “Neck and Upper Back Complaints 2004” is for another part of the body.',
      },
    }),
    'a spinal level under the shoulder': citing({
      item: 'Epidural injection at L4-5',
      reviewer: {
        words: `Decision based on MTUS ⟦Shoulder Complaints 2004⟧, Section(s): Initial Care.`,
        finding: `“Epidural injection at L4-5” is about the low back; “Shoulder Complaints 2004” is for another part of the body.`,
      },
    }),
    'another part beside the item’s own, for an image': citing({
      item: 'MRI of the left knee',
      reviewer: {
        words: `Decision based on MTUS Knee Complaints 2004, and ⟦Low Back Complaints 2004⟧, Section(s): Special Studies.`,
        finding:
          '“MRI of the left knee” is about the knee; “Low Back Complaints 2004” is for another part of the body.',
      },
    }),
    'a chapter about the legs for nerve tests of the arms': citing({
      item: 'EMG of the bilateral upper extremities',
      reviewer: {
        words: `Decision based on MTUS Neck and Upper Back Complaints 2004, and ⟦Low Back Complaints 2004⟧, Section(s): Special Studies.`,
        finding:
          '“EMG of the bilateral upper extremities” is about the neck, upper back, shoulder, elbow and hand; “Low Back Complaints 2004” is for another part of the body.',
      },
    }),
    'another chapter of the ODG beside the MTUS’s own for a therapy': citing({
      item: 'Acupuncture for the right elbow',
      administrator: {
        words:
          'Decision based on MTUS Elbow Complaints 2007. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), ⟦Shoulder Chapter⟧, Acupuncture.',
        finding:
          '“Acupuncture for the right elbow” is about the elbow; “Shoulder Chapter” is for another part of the body.',
      },
    }),
    'a part that the letter names nowhere': citing({
      item: 'Naproxen 500mg',
      reviewer: {
        words: 'Decision based on MTUS ⟦Shoulder Complaints 2004⟧, Section(s): Initial Care.',
        finding:
          '“Shoulder Complaints 2004” is for a part of the body that neither the case summary nor a rationale names.',
      },
    }),
  },
  silent: {
    'nerve tests of a hand under the elbow beside the hand': citing({
      item: 'EMG of the right hand',
      reviewer:
        'Decision based on MTUS Elbow Complaints 2007, Section(s): Initial Care, and Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies.',
    }),
    'tests before surgery, which the ODG has in one chapter': citing({
      item: 'Preoperative blood count for the knee',
      administrator:
        'Decision based on MTUS Knee Complaints 2004. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter, Preoperative lab testing.',
    }),
    'the spine under any part of it': citing({ item: 'MRI of the whole spine', reviewer: LOW_BACK }),
    'the low back': citing({ item: 'MRI of the lumbar spine', reviewer: LOW_BACK }),
    'the thoracic spine under the low back': citing({ item: 'MRI of the thoracic spine', reviewer: LOW_BACK }),
    'the thoracic spine under the neck': citing({
      item: 'MRI of the thoracic spine',
      reviewer: 'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies.',
    }),
    'nerve tests of a hand under the neck': citing({
      item: 'EMG of the right hand',
      reviewer: 'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies.',
    }),
    'several parts, one of them the chapter’s': citing({
      item: 'Therapy for the knee and low back',
      reviewer: LOW_BACK,
    }),
    'several chapters, one of them the item’s': citing({
      item: 'Knee brace',
      reviewer: `${LOW_BACK.slice(0, -1)}, and Knee Complaints 2004, Section(s): Initial Care.`,
    }),
    'an item without a part of the body': citing({ item: 'Naproxen 500mg', reviewer: LOW_BACK }),
    'things called by a part': citing({ item: 'Knee scooter', reviewer: LOW_BACK }),
    'a lift of the heel, which is for the back': citing({ item: 'Heel lift', reviewer: LOW_BACK }),
    'ten feet': citing({ item: 'Tubing, 10 feet', reviewer: LOW_BACK }),
    'a guideline for all parts': citing({
      item: 'Knee brace',
      reviewer: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Office visits.',
    }),
  },
});

it('guideline-for-another-body-part › points at the item’s part of the body', () => {
  const text = citing({ item: 'MRI of the left knee', reviewer: LOW_BACK });
  const [related] = findingsIn(text).find(({ code }) => code === guidelineForAnotherBodyPart.code)?.related ?? [];
  expect(text.slice(related?.span.start, related?.span.end)).toBe('knee');
});

it('reports a user’s own guideline by its bodyParts', () => {
  const text = citing({
    item: 'MRI of the left knee',
    reviewer: 'Decision based on Non-MTUS Citation Firm Back Guideline 2026.',
  });
  const firm = {
    id: 'firm-back',
    title: 'The firm’s back guideline',
    aliases: ['Firm Back Guideline 2026'],
    mtus: false,
  };
  const codes = (bodyParts?: readonly ['low back']) => {
    const guideline = { ...firm, topics: [], ...(bodyParts && { bodyParts }) };
    const catalogue = catalogueOf({ guidelines: [guideline], sources: {} });
    const options = { rules: [guidelineForAnotherBodyPart], catalogue };
    return check(text, parseLetters(text), { severityOf: () => 'warning' }, options).map(({ code }) => code);
  };
  expect(codes(['low back'])).toEqual(['guideline-for-another-body-part']);
  expect(codes()).toEqual([]);
});

describe('guideline-for-another-body-part › choices', () => {
  const citingIn = (item: string, citation: string, decided = '02/14/2017') =>
    citing({ item, reviewer: `Decision based on ${citation}.`, decided });
  const choices = (...parts: Parameters<typeof citingIn>) => choicesOf(citingIn(...parts), guidelineForAnotherBodyPart);

  it.each([
    [
      'with its year',
      'MTUS',
      'Low Back Complaints 2004, Section(s): Special Studies',
      'Knee Complaints 2004',
      ', Section(s): Special Studies',
    ],
    ['without a year', 'MTUS', 'Low Back Complaints', 'Knee Complaints', ''],
    [
      'a chapter of the ODG',
      'Non-MTUS Citation Official Disability Guidelines (ODG),',
      'Low Back Chapter',
      'Knee and Leg Chapter',
      '',
    ],
    [
      'its whole title',
      'Non-MTUS Citation Official Disability Guidelines (ODG),',
      'Shoulder (Acute & Chronic)',
      'Knee & Leg (Acute & Chronic)',
      '',
    ],
  ])('name the chapter of the item’s part as the cited one is named: %s', (_, before, cited, written, rest) => {
    const printed = cited.endsWith(rest) ? cited : `${cited}${rest}`;
    expect(choices('MRI of the left knee', `${before} ${printed}`)).toEqual({
      [`Use “${written}”`]: citingIn('MRI of the left knee', `${before} ${written}${rest}`),
    });
  });

  it('name each chapter that is for the part', () => {
    expect(Object.keys(choices('MRI of the left hand', 'Non-MTUS Citation ODG, Knee & Leg'))).toEqual([
      'Use “Forearm, Wrist, & Hand”',
      'Use “Carpal Tunnel Syndrome”',
    ]);
  });

  it.each([
    [
      'a section that the other chapter is not known to have',
      'MTUS Low Back Complaints 2004, Section(s): Summary (Table 12-8)',
    ],
    ['pages', 'MTUS Low Back Complaints 2004 Page(s): 303'],
  ])('are not offered for %s', (_, citation) => {
    const text = citingIn('MRI of the left knee', citation);
    expect(findingsIn(text).map(({ code }) => code)).toContain('guideline-for-another-body-part');
    expect(choices('MRI of the left knee', citation)).toEqual({});
  });

  it('are not offered without a decision date, which settles the edition', () => {
    const text = citing({ item: 'MRI of the left knee', reviewer: LOW_BACK });
    expect(choicesOf(text, guidelineForAnotherBodyPart)).toEqual({});
  });
});
