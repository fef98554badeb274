import { wrongService } from '../../../server/src/rules/consistency/wrong-service.ts';
import { deciding, FIELDS, testRule } from '../../support/rule-tester.ts';

const [claims = '', maximus = ''] = FIELDS.trim().split('\n\n');

function item(header: string, rationale: string): string {
  return `${header}: Upheld\n\n${claims}\n\n${maximus}\n\nDecision rationale: ${rationale}\n`;
}

function deciding1(header: string, rationale: string): string {
  return deciding(item(header, rationale));
}

testRule(wrongService, {
  reported: {
    'another kind of imaging in the conclusion': deciding1(
      'MRI of the left knee',
      `The knee is stable. The request for a CT scan of the left knee is not medically necessary.
                                                          ^^^^^^^ “MRI of the left knee” is for “MRI”, but its rationale concludes on “CT scan”.`,
    ),
    'another drug in the conclusion': deciding1(
      'Norco 10/325mg #60',
      `Pain is as before. Therefore, the request for Soma 350mg #60 is not medically necessary.
                                                                  ^^^^ “Norco 10/325mg #60” is for “Norco”, but its rationale concludes on “Soma”.`,
    ),
    'another class of drugs in the conclusion': deciding1(
      'Norco 10/325mg #60',
      `Pain is as before. Therefore, the requested muscle relaxant is not medically necessary.
                                                                ^^^^^^^^^^^^^^^ “Norco 10/325mg #60” is for “Norco”, but its rationale concludes on “muscle relaxant”.`,
    ),
    'another therapy in the conclusion': deciding1(
      'Acupuncture twice a week for 6 weeks, low back',
      `Pain is as before. The request for physical therapy twice a week for 6 weeks is not medically necessary.
                                                       ^^^^^^^^^^^^^^^^ “Acupuncture twice a week for 6 weeks, low back” is for “Acupuncture”, but its rationale concludes on “physical therapy”.`,
    ),
    'a therapy in place of an examination': deciding1(
      'Re-exam with chiropractor',
      `Pain is as before. The request for acupuncture is not medically necessary.
                                                       ^^^^^^^^^^^ “Re-exam with chiropractor” is for “Re-exam with chiropractor”, but its rationale concludes on “acupuncture”.`,
    ),
    'another kind of imaging that would be warranted': deciding1(
      'X-ray of the left knee',
      `Nothing is swollen that would warrant a knee MRI at this time. It is not medically necessary.
                                                                 ^^^ “X-ray of the left knee” is for “X-ray”, but its rationale speaks of “MRI” as what is requested.`,
    ),
    'another test in question': deciding1(
      'EMG of the left leg',
      `A spur is suspected, and the CT scan in question would show it. It is not medically necessary.
                                                 ^^^^^^^ “EMG of the left leg” is for “EMG”, but its rationale speaks of “CT scan” as what is requested.`,
    ),
    'rationales that are exchanged': deciding(`${item(
      'MRI of the left knee',
      `Naproxen harms the stomach. It is not medically necessary.
^^^^^^^^^^^^^^^^^^^ The rationale of “MRI of the left knee” is about what “Naproxen 500mg #60” requests, and the other way round; they seem to be exchanged.`,
    )}
${item(
  'Naproxen 500mg #60',
  `An MRI shows the ligaments. It is not medically necessary.
^^^^^^^^^^^^^^^^^^^ The rationale of “Naproxen 500mg #60” is about what “MRI of the left knee” requests, and the other way round; they seem to be exchanged.`,
)}`),
    'a rationale that names only another drug': deciding1(
      'Gabapentin 600mg #90',
      `Norco was of no use. Norco should be stopped. It is not medically necessary.
                    ^^^^^ “Gabapentin 600mg #90” is for “Gabapentin”, but its rationale names only “Norco”.`,
    ),
  },
  silent: {
    'the service itself in question, and others that are only mentioned': deciding1(
      'MRI of the left knee',
      'The imaging in question may show a tear. An x-ray would warrant the MRI at this time. The guideline says that a mass would warrant a CT scan. The diagnosis at issue is a strain. It is not medically necessary.',
    ),
    'the requested service': deciding1(
      'MRI of the knee',
      'The request for an MRI of the knee is not medically necessary.',
    ),
    'the same service in other words': deciding1(
      'MRI of the knee',
      'The request for magnetic resonance imaging of the knee is not medically necessary.',
    ),
    'a drug by its generic name': deciding1(
      'Norco 10/325mg #60',
      'The request for hydrocodone is not medically necessary.',
    ),
    'a drug by its class': deciding1('Norco 10/325mg #60', 'The requested opioid is not medically necessary.'),
    'a general word': deciding1('MRI of the knee', 'The requested imaging is not medically necessary.'),
    'a request without a name': deciding1('MRI of the knee', 'The request is not medically necessary.'),
    'a service that is only mentioned': deciding1(
      'MRI of the knee',
      'After physical therapy, the request without an X-ray is not medically necessary.',
    ),
    'another service in the body of a rationale': deciding1(
      'MRI of the knee',
      'A CT scan shows bones. A CT scan was done. The request for an MRI of the knee is not medically necessary.',
    ),
    'two services of which one is concluded on': deciding1(
      'EMG and MRI of the arm',
      'The request for an MRI of the arm is not medically necessary.',
    ),
    'surgery that goes by a general word': deciding1(
      'Right shoulder arthroscopy',
      'The requested surgery is not medically necessary.',
    ),
    'one rationale that is about another item': deciding(
      `${item('Left knee arthroscopy', 'Physical therapy was not tried. The request is not medically necessary.')}\n${item('Physical therapy twice a week', 'Physical therapy comes after surgery. It is not medically necessary.')}`,
    ),
    'an item that names nothing known': deciding1('Widget', 'The request for an MRI is not medically necessary.'),
    'an item without a rationale': deciding(`MRI of the knee: Upheld\n\n${claims}\n\n${maximus}\n`),
  },
});
