import { wrongSection } from '../../../server/src/rules/citations/wrong-section.ts';
import { deciding, testRule } from '../../support/rule-tester.ts';

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
                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Check the section: “MRI of the lumbar spine” requests imaging; “Epidural steroid injections (ESIs)” is about injections.`,
    ),
    'an electrodiagnostic test on physical methods': citing(
      'EMG/NCV of the lower extremities',
      `${LOW_BACK}Physical Methods.
                                                                                ^^^^^^^^^^^^^^^^ Check the section: “EMG/NCV of the lower extremities” requests an electrodiagnostic test; “Physical Methods” is about physical methods.`,
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
