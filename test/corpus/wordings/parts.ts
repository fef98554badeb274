import { type FaultKind, inHost } from './fault-kind.ts';
import type { Host } from './host-letter.ts';

type Pair = readonly [correct: Partial<Host>, faulty: Partial<Host>];

const NOTHING_CITED = {
  maximus: 'The Expert Reviewer did not cite any medical evidence for its decision.',
  reasons: 'The records do not describe why this is asked for now, and guidelines expect that.',
};
const CONCLUSIONS = [
  'Therefore, the request for {} is not medically necessary.',
  'As such, {} is not medically necessary.',
  'Medical necessity of {} has not been established.',
];

/** Items with their part of the body, and the same with another side, level or part. */
const SIDES: readonly (readonly [item: string, own: string, other: string])[] = [
  ['MRI of the left knee', 'an MRI of the left knee', 'an MRI of the right knee'],
  ['Right shoulder arthroscopy', 'the right shoulder arthroscopy', 'the left shoulder arthroscopy'],
  ['Left carpal tunnel release', 'left carpal tunnel release', 'right carpal tunnel release'],
  ['Injection, right hip', 'an injection of the right hip', 'an injection of the left hip'],
  ['Left L4-5 transforaminal epidural steroid injection', 'the left L4-5 injection', 'the right L4-5 injection'],
  ['EMG of the right upper extremity', 'EMG of the right upper extremity', 'EMG of the left upper extremity'],
];
const LEVELS: readonly (readonly [item: string, own: string, other: string])[] = [
  ['Epidural steroid injection at L4-5', 'the injection at L4-5', 'the injection at L5-S1'],
  [
    'Lumbar facet injections at L3-4 and L4-5',
    'facet injections at L3-4 and L4-5',
    'facet injections at L2-3 and L3-4',
  ],
  ['Cervical fusion, C5-C6', 'the fusion at C5-C6', 'the fusion at C6-C7'],
  ['Medial branch block at L5-S1', 'a medial branch block at L5-S1', 'a medial branch block at L4-L5'],
  ['Laminectomy L4-L5', 'L4-L5 laminectomy', 'L3-L4 laminectomy'],
];
const PARTS: readonly (readonly [item: string, own: string, other: string])[] = [
  ['MRI of the lumbar spine', 'an MRI of the lumbar spine', 'an MRI of the cervical spine'],
  ['MRI of the cervical spine', 'the cervical MRI', 'the lumbar MRI'],
  ['Physical therapy, right shoulder, 6 sessions', 'physical therapy of the shoulder', 'physical therapy of the knee'],
  ['X-ray of the left ankle', 'an x-ray of the left ankle', 'an x-ray of the left wrist'],
  ['Chiropractic treatment of the neck', 'treatment of the neck', 'treatment of the low back'],
];

const concluded = (list: readonly (readonly [string, string, string])[]): readonly Pair[] =>
  list.flatMap(([item, own, other]) =>
    CONCLUSIONS.map(
      (words): Pair => [
        { ...NOTHING_CITED, item, conclusion: words.replace('{}', own) },
        { conclusion: words.replace('{}', other) },
      ],
    ),
  );

/** Reasons that examine the part in dispute, and the other side or level. */
const REASONED: readonly (readonly [item: string, own: string, other: string])[] = [
  ['MRI of the left knee', 'The left knee is stable and does not lock.', 'The right knee is stable and does not lock.'],
  ['Right shoulder arthroscopy', 'The right shoulder moves freely.', 'The left shoulder moves freely.'],
  ['Injection of the right hip', 'Rotation of the right hip is full.', 'Rotation of the left hip is full.'],
];
const reasoned: readonly Pair[] = REASONED.map(([item, own, other]) => [
  { ...NOTHING_CITED, item, reasons: `${own} ${NOTHING_CITED.reasons}` },
  { reasons: `${other} ${NOTHING_CITED.reasons}` },
]);

const header = (original: string, authorized: string, remaining: string) =>
  `${original} was the original request. ${authorized} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${remaining} is`;
/** Headers in sentences whose sentences name one side or level, and several. */
const HEADERS: readonly (readonly [correct: string, faulty: string])[] = [
  [
    header(
      'Physical therapy, left knee, 12 sessions',
      'Physical therapy, left knee, 6 sessions',
      'physical therapy, left knee, 6 sessions',
    ),
    header(
      'Physical therapy, left knee, 12 sessions',
      'Physical therapy, left knee, 6 sessions',
      'physical therapy, right knee, 6 sessions',
    ),
  ],
  [
    header(
      'Acupuncture, right shoulder, 12 visits',
      'Acupuncture, right shoulder, 4 visits',
      'acupuncture, right shoulder, 8 visits',
    ),
    header(
      'Acupuncture, right shoulder, 12 visits',
      'Acupuncture, left shoulder, 4 visits',
      'acupuncture, right shoulder, 8 visits',
    ),
  ],
  [
    header('Left wrist therapy, 8 visits', 'Left wrist therapy, 2 visits', 'left wrist therapy, 6 visits'),
    header('Right wrist therapy, 8 visits', 'Left wrist therapy, 2 visits', 'left wrist therapy, 6 visits'),
  ],
];

/** Sides, levels of the spine and parts of the body that are not those of the item. */
export const partKinds: readonly FaultKind[] = [
  {
    kind: 'other side in the conclusion',
    codes: ['wrong-side', 'wrong-body-part'],
    least: 0.9,
    faults: inHost(concluded(SIDES)),
  },
  { kind: 'other side in the reasons', codes: ['wrong-side', 'wrong-body-part'], least: 0.9, faults: inHost(reasoned) },
  {
    kind: 'other side within a header',
    codes: ['wrong-side', 'wrong-body-part', 'quantity-conflict', 'remainder-conflict'],
    least: 0.9,
    faults: inHost(HEADERS.map(([item, faulty]) => [{ ...NOTHING_CITED, item }, { item: faulty }])),
  },
  {
    kind: 'other level of the spine',
    codes: ['quantity-conflict', 'wrong-body-part'],
    least: 0.9,
    faults: inHost(concluded(LEVELS)),
  },
  { kind: 'other part of the body', codes: ['wrong-body-part'], least: 0.9, faults: inHost(concluded(PARTS)) },
];
