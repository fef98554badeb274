import { expect, it } from 'vitest';
import { wrongSection } from '../../../server/src/rules/citations/wrong-section.ts';
import { deciding, findingsIn, testRule } from '../../support/rule-tester.ts';

const CHRONIC = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): ';
const LOW_BACK = 'Decision based on MTUS Low Back Complaints 2004, Section(s): ';

function citing(header: string, maximus: string): string {
  return deciding(`${header}: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: ${maximus}

Decision rationale: The guideline’s criteria aren’t met. The request is not medically necessary.
`);
}

testRule(wrongSection, {
  reported: {
    'imaging on the criteria of an injection': citing(
      'MRI of the lumbar spine',
      `${CHRONIC}Epidural steroid injections (ESIs).
                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Check the section: “MRI of the lumbar spine” requests imaging; “Epidural steroid injections (ESIs)” is about epidural injections.`,
    ),
    'an electrodiagnostic test on physical methods': citing(
      'EMG/NCV of the lower extremities',
      `${LOW_BACK}Physical Methods.
                                                                                ^^^^^^^^^^^^^^^^ Check the section: “EMG/NCV of the lower extremities” requests an electrodiagnostic test; “Physical Methods” is about physical treatments.`,
    ),
    'an examination on manual therapy': citing(
      'Re-exam with chiropractor',
      `${CHRONIC}Manual therapy & manipulation.
                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Check the section: “Re-exam with chiropractor” requests an examination; “Manual therapy & manipulation” is about manual therapy.`,
    ),
    'a drug on special studies': citing(
      'Naproxen 500mg #60',
      `${LOW_BACK}Special Studies.
                                                                                ^^^^^^^^^^^^^^^ Check the section: “Naproxen 500mg #60” requests a drug; “Special Studies” is about tests.`,
    ),
  },
  silent: {
    'the claims administrator’s field': citing('MRI of the lumbar spine', `${LOW_BACK}Special Studies.`).replace(
      'The Claims Administrator did not cite any medical evidence for its decision.',
      `${CHRONIC}Epidural steroid injections (ESIs).`,
    ),
    'imaging on special studies': citing('MRI of the lumbar spine', `${LOW_BACK}Special Studies.`),
    'an injection on injections': citing(
      'Lumbar epidural steroid injection',
      `${CHRONIC}Epidural steroid injections (ESIs).`,
    ),
    'a section that fits beside one that doesn’t': citing(
      'MRI of the lumbar spine',
      `${LOW_BACK}Physical Methods, Special Studies.`,
    ),
    'a section on no kind of treatment': citing('MRI of the lumbar spine', `${LOW_BACK}Summary.`),
    'a request for things of two kinds': citing(
      'MRI and physical therapy of the low back',
      `${LOW_BACK}Physical Methods.`,
    ),
    'a request for what is of no kind': citing('Hospital bed', `${LOW_BACK}Special Studies.`),
    'a section without a topic': citing('MRI of the lumbar spine', 'Decision based on MTUS Low Back Complaints 2004.'),
  },
});

const isReported = (item: string, section: string) =>
  findingsIn(citing(item, `${CHRONIC}${section}.`)).some(({ code }) => code === wrongSection.code);

it.each([
  ['Physical therapy, 12 sessions', 'Insomnia treatment'],
  ['MRI of the knee', 'Insomnia treatment'],
  ['Naproxen 550 mg #60', 'Epidural steroid injections (ESIs)'],
  ['Gabapentin 300 mg #90', 'Facet blocks'],
  ['Lumbar epidural steroid injection', 'Facet blocks'],
  ['Lumbar epidural steroid injection', 'Trigger point injections'],
  ['Medial branch block at L4-5', 'Epidural steroid injections (ESIs)'],
  ['Trigger point injections of the neck', 'Epidural steroid injections (ESIs)'],
  ['Psychotherapy, 6 sessions', 'Physical medicine treatment'],
  ['Cognitive behavioral therapy, 6 sessions', 'Manual therapy & manipulation'],
  ['Psychotherapy, 6 sessions', 'Epidural steroid injections (ESIs)'],
  ['Psychotherapy, 6 sessions', 'Electrodiagnostic testing (EMG/NCS)'],
  ['TENS unit, purchase', 'Ultrasound, therapeutic'],
])('reports %j on the section %j', (item, section) => {
  expect(isReported(item, section)).toBe(true);
});

it.each([
  ['Ambien 10 mg #30', 'Insomnia treatment'],
  ['Psychotherapy, 6 sessions', 'Insomnia treatment'],
  ['Lumbar epidural steroid injection', 'Epidural steroid injections (ESIs)'],
  ['Lumbar radiofrequency ablation', 'Facet blocks'],
  ['Sacroiliac joint injection', 'Facet blocks'],
  ['Botulinum toxin 100 units', 'Botulinum toxin (Botox; Myobloc)'],
  ['Psychotherapy, 6 sessions', 'Psychological treatment'],
  ['Psychotherapy, 6 sessions', 'Biofeedback'],
])('leaves %j on the section %j alone', (item, section) => {
  expect(isReported(item, section)).toBe(false);
});
