import { expect, it } from 'vitest';
import { guidelineNotInRationale } from '../../../server/src/rules/citations/guideline-not-in-rationale.ts';
import { citing } from '../../support/citing-item.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';

const reviewer = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.';
const END = 'The request is not medically necessary.';

testRule(guidelineNotInRationale, {
  reported: {
    'a rationale that goes on to the ODG': citing({
      reviewer,
      rationale: {
        words: `The ACOEM guidelines advise rest. In addition, the ⟦ODG⟧ recommends a brace. ${END}`,
        finding: `The rationale of “Lumbar brace” rests on the ODG, which its MAXIMUS guideline field doesn’t name.`,
      },
    }),
    'a decision according to it': citing({
      reviewer,
      rationale: {
        words: `According to the ⟦Official Disability Guidelines⟧, a brace is of no use. ${END}`,
        finding: `The rationale of “Lumbar brace” rests on the ODG, which its MAXIMUS guideline field doesn’t name.`,
      },
    }),
    'a part of the MTUS that is not cited': citing({
      reviewer,
      rationale: {
        words: `The California MTUS 2016 ⟦Chronic Pain Guidelines⟧ recommend a trial. ${END}`,
        finding: `The rationale of “Lumbar brace” rests on the Chronic Pain guideline, which its MAXIMUS guideline field doesn’t name.`,
      },
    }),
    'a field that names more': citing({
      reviewer: {
        words: `${reviewer} Decision based on Non-MTUS Citation ⟦Official Disability Guidelines (ODG)⟧, Low Back.`,
        finding: `The rationale of “Lumbar brace” doesn’t name the ODG, which is cited here.`,
      },
      rationale: `The ACOEM guidelines advise rest. ${END}`,
    }),
  },
  silent: {
    'the same on both sides': citing({ reviewer, rationale: `The ACOEM guidelines advise rest. ${END}` }),
    'the MTUS for a part of it': citing({ reviewer, rationale: `The MTUS recommends rest. ${END}` }),
    'MTUS/ACOEM for the MTUS': citing({
      reviewer: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Office visits.',
      rationale: `The MTUS/ACOEM guidelines recommend rest. ${END}`,
    }),
    'a guideline that is silent': citing({
      reviewer: 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back.',
      rationale: `The MTUS and ACOEM guidelines do not address it. The ODG recommends rest. ${END}`,
    }),
    'a guideline that the MTUS quotes': citing({
      reviewer,
      rationale: `The MTUS states that rest is of use and that the ODG recommends it (see ODG). ${END}`,
    }),
    'a quotation': citing({ reviewer, rationale: `The ACOEM guidelines say "the ODG recommends rest". ${END}` }),
    'words on the weaning of opioids': citing({
      reviewer,
      rationale: `The ACOEM guidelines advise rest. The physician may consult the MTUS Opioids Treatment Guidelines. ${END}`,
    }),
    'an empty field': citing({ reviewer: '', rationale: `The ODG recommends a brace. ${END}` }),
  },
});

it('guideline-not-in-rationale: what the rationale doesn’t name is an information', () => {
  const text = citing({
    reviewer: `${reviewer} Decision based on Non-MTUS Citation ODG, Low Back.`,
    rationale: `The ACOEM guidelines advise rest. ${END}`,
  });
  expect(findingsIn(text).map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'information guideline-not-in-rationale',
  ]);
});

it.each([
  [
    'an information beside one that is cited',
    'The ACOEM guidelines advise rest. The ODG recommends a brace.',
    'information',
  ],
  ['a warning alone', 'The ODG recommends a brace.', 'warning'],
  [
    'a warning where a part of the MTUS stands beside the MTUS',
    'The MTUS Chronic Pain Guidelines recommend it.',
    'warning',
  ],
])('guideline-not-in-rationale: a guideline that is not cited is %s', (_, words, expected) => {
  const found = findingsIn(citing({ reviewer, rationale: `${words} ${END}` }));
  const own = found.filter(({ code }) => code === guidelineNotInRationale.code);
  expect(own.map(({ severity }) => severity)).toEqual([expected]);
});
