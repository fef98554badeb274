import { expect, it } from 'vitest';
import { silentMtusContradiction } from '../../../server/src/rules/citations/silent-mtus-contradiction.ts';
import { citing } from '../../support/citing-item.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';

const LOW_BACK = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Physical Methods.';
const OUTSIDE = 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter, Traction.';
const END = 'The Official Disability Guidelines find no benefit. The request is not medically necessary.';
const finding =
  'The rationale of “Lumbar traction” calls the MTUS silent; “Low Back Complaints 2004” is a part of it and is cited.';
const item = 'Lumbar traction';

testRule(silentMtusContradiction, {
  reported: {
    'a part of the MTUS that the reviewer cites': citing({
      item,
      reviewer: LOW_BACK,
      rationale: { words: `The California ⟦MTUS is silent⟧ on this request. ${END}`, finding },
    }),
    'a chapter for the item’s part of the body that the claims administrator cites': citing({
      item,
      administrator: LOW_BACK,
      reviewer: OUTSIDE,
      rationale: { words: `The ⟦MTUS Guidelines do not specifically address⟧ the request. ${END}`, finding },
    }),
  },
  silent: {
    'a sentence that lacks what is not addressed': citing({
      item,
      reviewer: LOW_BACK,
      rationale: `The MTUS does not address. The MTUS is silent regarding. ${END}`,
    }),
    'a field outside the MTUS': citing({ item, reviewer: OUTSIDE, rationale: `The MTUS is silent. ${END}` }),
    'a chapter for another part of the body in the claims administrator’s field': citing({
      item,
      administrator: 'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Physical Methods.',
      reviewer: OUTSIDE,
      rationale: `The MTUS is silent. ${END}`,
    }),
    'one guideline of the MTUS that is silent': citing({
      item,
      reviewer: LOW_BACK,
      rationale: `The MTUS Chronic Pain Guidelines do not address it; its Low Back chapter does. ${END}`,
    }),
    'another part of the body on which the MTUS is silent': citing({
      item: 'Traction for the low back and hip',
      reviewer: LOW_BACK,
      rationale: `The MTUS does not address the hip. ${END}`,
    }),
    'a quotation': citing({
      item,
      reviewer: LOW_BACK,
      rationale: `The reviewer wrote “the MTUS is silent”, and the MTUS is not. ${END}`,
    }),
  },
});

const reported = (words: string, reviewer = LOW_BACK) =>
  findingsIn(citing({ item, reviewer, rationale: `${words} ${END}` })).some(
    ({ code }) => code === silentMtusContradiction.code,
  );

it.each([
  'The MTUS is silent on this study.',
  'The MTUS does not address imaging of the low back.',
  'There is no discussion of this study in the MTUS.',
  'There is no mention of this device within the California MTUS.',
  'No specific guidance on it is found in the MTUS guidelines.',
  'This treatment is not addressed by the MTUS.',
  'It is not specifically discussed in the CA MTUS guidelines.',
  'The device is not mentioned in the MTUS/ACOEM guidelines.',
  'The request is not covered by the current MTUS.',
  'There are no criteria for it in the MTUS.',
  'There is no recommendation for such traction in the MTUS.',
  'The MTUS and ACOEM guidelines do not mention it.',
])('silent-mtus-contradiction › is reported in %j where the field cites the MTUS alone', (words) => {
  expect(reported(words)).toBe(true);
  expect(reported(words, OUTSIDE)).toBe(false);
});

it.each([
  'There is no recommendation for the hip in the MTUS.',
  'The records hold no mention of exercise. In the MTUS it comes first.',
  'It is not discussed in the MTUS Chronic Pain Guidelines.',
  'No criteria of the MTUS are met.',
])('silent-mtus-contradiction › is not reported in %j', (words) => {
  expect(reported(words)).toBe(false);
});
