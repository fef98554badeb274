import { expect, it } from 'vitest';
import { guidelineNotInRationale } from '../../../server/src/rules/citations/guideline-not-in-rationale.ts';
import { citing } from '../../support/citing-item.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';

const reviewer = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.';
const PHYSICAL_MEDICINE =
  'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment.';
const END = 'The request is not medically necessary.';

testRule(guidelineNotInRationale, {
  reported: {
    'a chapter of ACOEM that is not cited, by its number': citing({
      reviewer,
      rationale: {
        words: `As noted in the MTUS Guideline in ⟦ACOEM Chapter 8⟧, Table 8-8, a collar is of no use. ${END}`,
        finding: `The rationale of “Lumbar brace” rests on chapter 8 of ACOEM; its MAXIMUS guideline field does not cite it.`,
      },
    }),
    'a guideline with its page at the head of its words': citing({
      reviewer,
      rationale: {
        words: `⟦Chronic Pain Medical Treatment Guidelines⟧, 8 C.C.R. 9792.24.2, Braces, Page 9: not advised. ${END}`,
        finding: `The rationale of “Lumbar brace” cites the Chronic Pain guideline; its MAXIMUS guideline field does not.`,
      },
    }),
    'a rationale that goes on to the ODG': citing({
      reviewer,
      rationale: {
        words: `The ACOEM guidelines advise rest. In addition, the ⟦ODG⟧ recommends a brace. ${END}`,
        finding: `The rationale of “Lumbar brace” cites the ODG; its MAXIMUS guideline field does not.`,
      },
    }),
    'a decision according to it': citing({
      reviewer,
      rationale: {
        words: `According to the ⟦Official Disability Guidelines⟧, a brace is of no use. ${END}`,
        finding: `The rationale of “Lumbar brace” cites the ODG; its MAXIMUS guideline field does not.`,
      },
    }),
    'a part of the MTUS that is not cited': citing({
      reviewer,
      rationale: {
        words: `The California MTUS 2016 ⟦Chronic Pain Guidelines⟧ recommend a trial. ${END}`,
        finding: `The rationale of “Lumbar brace” cites the Chronic Pain guideline; its MAXIMUS guideline field does not.`,
      },
    }),
    'the head of an ODG table where no part of the MTUS that prints it is cited': citing({
      reviewer,
      rationale: {
        words: `⟦ODG⟧ Physical Therapy Guidelines - Allow for fading of treatment frequency. ${END}`,
        finding: `The rationale of “Lumbar brace” cites the ODG; its MAXIMUS guideline field does not.`,
      },
    }),
    'the ODG beside the text that the MTUS takes from it': citing({
      reviewer: PHYSICAL_MEDICINE,
      rationale: {
        words: `ODG Physical Therapy Guidelines - Allow for fading of treatment frequency. For the elbow the ⟦ODG⟧ recommends eight visits. ${END}`,
        finding: `The rationale of “Lumbar brace” cites the ODG; its MAXIMUS guideline field does not.`,
      },
    }),
    'the ODG behind a quotation': citing({
      reviewer,
      rationale: {
        words: `The MTUS says, "Rest is of use. A brace is not." The ⟦ODG⟧ recommends a brace. ${END}`,
        finding: `The rationale of “Lumbar brace” cites the ODG; its MAXIMUS guideline field does not.`,
      },
    }),
    'a guideline that begins its sentence behind one that is cited': citing({
      reviewer,
      rationale: {
        words: `The ACOEM guidelines advise rest. ⟦ODG⟧ recommends a brace. ${END}`,
        finding: `The rationale of “Lumbar brace” cites the ODG; its MAXIMUS guideline field does not.`,
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
    'a chapter of ACOEM that is cited by its name': citing({
      reviewer,
      rationale: `The MTUS Guideline in ACOEM Chapter 12, page 301 notes that a brace is of no use. ${END}`,
    }),
    'chapters of ACOEM that are silent, quoted, pointed to, or on all complaints': citing({
      reviewer,
      rationale: `The MTUS says, "ACOEM Chapter 9 recommends rest." ACOEM Chapter 8 does not address braces. See ACOEM Chapter 10, which states more. ACOEM Chapter 5 recommends exercise. ${END}`,
    }),
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
    'the ODG in a quotation of several sentences': citing({
      reviewer,
      rationale: `The MTUS says, “Rest is of use. The ODG recommends a brace. So does the Blue List.” ${END}`,
    }),
    'a pointer to the ODG': citing({
      reviewer,
      rationale: `The ACOEM guidelines advise rest. Also see the ODG, which recommends a brace. ${END}`,
    }),
    'the heads of ODG tables in the text of the chronic pain guideline': citing({
      reviewer: PHYSICAL_MEDICINE,
      rationale: `Recommended as indicated below (Fritz, 2007) ODG Physical Therapy Guidelines – Allow for fading of treatment frequency. Also see other general guidelines that apply to all conditions under Physical Therapy in the ODG Preface. Myalgia: 9-10 visits. ${END}`,
    }),
    'such a head with the full name, over a line end and without its dash': citing({
      reviewer: PHYSICAL_MEDICINE,
      rationale: `Recommended as indicated below. Official Disability Guidelines Physical Medicine\nGuidelines Allow for fading of treatment frequency, which the list recommends. ${END}`,
    }),
    'such a head before the criteria for a treatment': citing({
      reviewer: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Facet blocks.',
      rationale: `Not recommended. ODG Criteria for the use of blocks: Clinical presentation is required. ${END}`,
    }),
    'an empty field': citing({ reviewer: '', rationale: `The ODG recommends a brace. ${END}` }),
  },
});

it('guideline-not-in-rationale › has severity information for a cited guideline that the rationale does not name', () => {
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
])(
  'guideline-not-in-rationale › has the right severity for a guideline that is not cited: %s',
  (_, words, expected) => {
    const found = findingsIn(citing({ reviewer, rationale: `${words} ${END}` }));
    const own = found.filter(({ code }) => code === guidelineNotInRationale.code);
    expect(own.map(({ severity }) => severity)).toEqual([expected]);
  },
);
