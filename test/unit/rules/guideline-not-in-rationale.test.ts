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
        finding: `The rationale of “Lumbar brace” cites chapter 8 of ACOEM; its MAXIMUS guideline field does not.`,
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

const messages = (field: string, words: string) =>
  findingsIn(citing({ reviewer: field, rationale: `${words} ${END}` }))
    .filter(({ code }) => code === guidelineNotInRationale.code)
    .map(({ message }) => message.replace(/^The rationale of “Lumbar brace” cites /, ''));

it.each([
  ['8', 'The ACOEM neck and upper back chapter reserves braces for fractures.'],
  ['8', 'ACOEM Chapter 8, Neck and Upper Back Complaints, recommends rest.'],
  ['9', 'The ACOEM shoulder chapter reserves braces for fractures.'],
  ['9', 'As noted in the ACOEM chapter on shoulder complaints, slings weaken.'],
  ['10', 'Per the ACOEM elbow chapter, braces may help.'],
  ['11', 'The ACOEM Forearm, Wrist, and Hand Complaints chapter advises splints.'],
  ['11', 'The ACOEM hand and wrist guidelines advise splints and ask for a diagnosis.'],
  ['13', 'MTUS ACOEM Chapter 13 (Knee Complaints) reserves braces for instability.'],
  ['13', 'The knee chapter of ACOEM calls for braces in instability.'],
  ['13', 'According to the knee complaints chapter of the MTUS/ACOEM, braces are for instability.'],
  ['14', 'The ACOEM Guidelines, chapter 14, permit a boot.'],
  ['14', 'The ACOEM guidelines chapter on ankle and foot complaints provides for a boot.'],
])('guideline-not-in-rationale › reports chapter %s of ACOEM in %j', (number, words) => {
  expect(messages(reviewer, words)).toEqual([`chapter ${number} of ACOEM; its MAXIMUS guideline field does not.`]);
});

it.each([
  'The ACOEM low back chapter reserves braces for fractures.',
  'ACOEM Chapter 12, Low Back Complaints, recommends rest.',
  'The low back chapter of ACOEM asks for red flags.',
  'The ACOEM guidelines recommend rest of the shoulder.',
  'The ACOEM shoulder chapter is silent on braces; the ACOEM low back chapter is not.',
  'See also the ACOEM knee chapter, which permits braces.',
  'The ACOEM advises rest. Neither with the ODG nor otherwise the provider asks for a trial.',
  'The provider wrote “the ACOEM knee chapter recommends a brace”, and ACOEM recommends none.',
])('guideline-not-in-rationale › leaves chapters alone in %j', (words) => {
  expect(messages(reviewer, words)).toEqual([]);
});

it.each([
  'The 2009 MTUS Chronic Pain Medical Treatment Guidelines allow a course.',
  'The MTUS 2009 Chronic Pain guidelines allow a course.',
  'The Chronic Pain Medical Treatment Guidelines (2009) allow a course.',
  'The Chronic Pain Medical Treatment Guidelines (July 18, 2009) allow a course.',
  'MTUS Chronic Pain Guidelines, May 2009, page 98, allow a course.',
  'The CA MTUS Chronic Pain Medical Treatment Guidelines 2009 allow a course.',
  'Per the 2010 edition of the MTUS Chronic Pain Guidelines, a course is allowed.',
  'According to the Chronic Pain Guidelines (revised July 2009), a course is allowed.',
  'The MTUS Chronic Pain Treatment Guidelines from 7/18/2009 support a course.',
  'The 2009 California MTUS Chronic Pain Guidelines ask for a trial.',
  'The MTUS Chronic Pain Guidelines of 2009 permit a course.',
  'Based on the 2009 version of the MTUS Chronic Pain Medical Treatment Guidelines, a course is allowed.',
])('guideline-not-in-rationale › reports an edition that is not the cited one in %j', (words) => {
  expect(messages(PHYSICAL_MEDICINE, words)).toEqual([
    'the Chronic Pain guideline of 2009; its MAXIMUS guideline field cites that of 2016.',
  ]);
  expect(messages(PHYSICAL_MEDICINE, words.replace(/2009|2010/, '2016'))).toEqual([]);
  expect(messages(PHYSICAL_MEDICINE.replace('2016', '2009'), words)).toEqual([]);
});

it.each([
  'Since May 2009 chronic pain has been treated. The MTUS Chronic Pain Guidelines allow a course.',
  'On 10/12/2009, Chronic Pain was diagnosed. The MTUS Chronic Pain Guidelines allow a course.',
  'The Chronic Pain Guidelines of 2016 replaced the Chronic Pain Guidelines of 2009 and allow a course.',
  'The provider quotes “MTUS 2009 Chronic Pain Guidelines”. The MTUS Chronic Pain Guidelines allow a course.',
])('guideline-not-in-rationale › leaves other years alone in %j', (words) => {
  expect(messages(PHYSICAL_MEDICINE, words)).toEqual([]);
});
