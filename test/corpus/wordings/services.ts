import { type FaultKind, inHost, type WordedFault } from './fault-kind.ts';
import { type Host, hostItem, hostLetter } from './host-letter.ts';

/** Sentences that conclude on what is named. */
const CONCLUSIONS = [
  'Therefore, the request for {} is not medically necessary.',
  'As such, the requested {} is not medically necessary.',
  'The {} is not medically necessary.',
  'Medical necessity of the {} has not been established.',
];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** An item, how its own conclusion calls it, and what else its conclusion names by mistake. */
type Exchange = readonly [item: string, own: string, others: readonly string[]];

const MODALITIES: readonly Exchange[] = [
  ['MRI of the lumbar spine', 'lumbar MRI', ['CT of the lumbar spine', 'lumbar CT scan', 'x-ray of the lumbar spine']],
  ['MRI of the left knee', 'MRI', ['CT scan', 'ultrasound of the left knee', 'computed tomography of the left knee']],
  ['CT scan of the cervical spine', 'CT scan', ['MRI of the cervical spine', 'MRI', 'cervical MRI']],
  ['X-ray of the lumbar spine', 'x-ray', ['MRI', 'CT scan', 'bone scan']],
  [
    'MR arthrogram of the right shoulder',
    'MR arthrogram',
    ['CT scan of the right shoulder', 'x-ray of the right shoulder'],
  ],
  ['EMG/NCV of the bilateral lower extremities', 'EMG/NCV', ['MRI', 'CT scan', 'x-ray']],
  ['Acupuncture, 6 sessions', 'acupuncture', ['chiropractic treatment', 'physical therapy', 'massage therapy']],
  [
    'Chiropractic treatment, 6 sessions',
    'chiropractic treatment',
    ['acupuncture', 'physical therapy', 'aquatic therapy'],
  ],
  ['Physical therapy, 6 sessions', 'physical therapy', ['acupuncture', 'chiropractic treatment', 'psychotherapy']],
  ['TENS unit, purchase', 'TENS unit', ['H-wave unit', 'back brace', 'cold therapy unit']],
  [
    'Lumbar epidural steroid injection at L4-5',
    'epidural steroid injection',
    ['facet joint injection', 'trigger point injection'],
  ],
];

const DRUGS: readonly Exchange[] = [
  ['Norco 10/325 mg #60', 'Norco', ['Percocet 10/325 mg #60', 'Soma', 'gabapentin']],
  ['Norco 10/325 mg #60', 'hydrocodone-acetaminophen', ['Ultram', 'naproxen']],
  ['Cyclobenzaprine 7.5 mg #60', 'Flexeril', ['tizanidine', 'Soma', 'baclofen']],
  ['Gabapentin 300 mg #90', 'Neurontin', ['Lyrica', 'pregabalin', 'Cymbalta']],
  ['Omeprazole 20 mg #60', 'omeprazole', ['ranitidine', 'pantoprazole', 'naproxen']],
  ['Naproxen 550 mg #60', 'naproxen', ['ibuprofen', 'meloxicam', 'Celebrex']],
  ['Ambien 10 mg #30', 'zolpidem', ['Lunesta', 'trazodone', 'temazepam']],
  ['Lidoderm 5% patch #30', 'Lidoderm patch', ['Terocin patch', 'Flector patch', 'Voltaren gel']],
  ['Tramadol 50 mg #90', 'Ultram', ['oxycodone', 'Nucynta', 'OxyContin']],
  ['Cymbalta 60 mg #30', 'duloxetine', ['amitriptyline', 'sertraline']],
];

const CLASSES: readonly Exchange[] = [
  ['Norco 10/325 mg #60', 'opioid', ['muscle relaxant', 'NSAID', 'benzodiazepine']],
  ['Cyclobenzaprine 7.5 mg #60', 'muscle relaxant', ['opioid', 'NSAID', 'proton pump inhibitor']],
  ['Naproxen 550 mg #60', 'NSAID', ['opioid', 'muscle relaxant', 'antidepressant']],
  ['Omeprazole 20 mg #60', 'proton pump inhibitor', ['H2 blocker', 'NSAID', 'opioid']],
  ['Diazepam 5 mg #30', 'benzodiazepine', ['opioid', 'muscle relaxant medication', 'antiepileptic drug']],
  ['Gabapentin 300 mg #90', 'antiepileptic drug', ['antidepressant', 'opioid', 'muscle relaxant']],
];

const REASONS = {
  maximus: 'The Expert Reviewer did not cite any medical evidence for its decision.',
  reasons: 'The records do not describe why this is asked for now, and guidelines expect that.',
};

const named = (index: number, what: string) => at(CONCLUSIONS, index).replace('{}', what);

function exchanged(list: readonly Exchange[]): () => readonly WordedFault[] {
  return inHost(
    list.flatMap(([item, own, others], nth) =>
      others.map((other, index) => [
        { ...REASONS, item, conclusion: named(nth + index, own) },
        { conclusion: named(nth + index, other) },
      ]),
    ),
  );
}

/** Items with rationales of their own, of which any two may be exchanged. */
const OWN: readonly Pick<Host, 'item' | 'reasons' | 'conclusion'>[] = [
  {
    item: 'Norco 10/325 mg #60',
    reasons:
      'The guideline asks for pain relief and function at each visit of a patient who takes an opioid. Norco has brought neither.',
    conclusion: 'Therefore, Norco is not medically necessary.',
  },
  {
    item: 'Acupuncture, 6 sessions',
    reasons:
      'The guideline allows acupuncture where medication is reduced or not tolerated. The needles are asked for beside full medication.',
    conclusion: 'Therefore, the request for acupuncture is not medically necessary.',
  },
  {
    item: 'MRI of the lumbar spine',
    reasons:
      'The usual guideline keeps MRI for red flags and progressive deficits. The neurologic examination is normal.',
    conclusion: 'Therefore, the lumbar MRI is not medically necessary.',
  },
  {
    item: 'Cyclobenzaprine 7.5 mg #60',
    reasons:
      'The guideline limits cyclobenzaprine to a short course. The worker has used this muscle relaxant for half a year.',
    conclusion: 'Therefore, cyclobenzaprine is not medically necessary.',
  },
  {
    item: 'TENS unit, purchase',
    reasons: 'The guideline asks for a trial of TENS for one month. No such trial is described.',
    conclusion: 'Therefore, the purchase of a TENS unit is not medically necessary.',
  },
];

const exchangedRationales: readonly WordedFault[] = OWN.flatMap((first, index) =>
  OWN.slice(index + 1).map((second) => {
    const field = { maximus: REASONS.maximus };
    const words = ({ reasons, conclusion }: (typeof OWN)[number]) => ({ reasons, conclusion });
    return {
      before: hostLetter({ ...field, ...first, more: hostItem({ ...field, ...second }) }),
      after: hostLetter({
        ...field,
        item: first.item,
        ...words(second),
        more: hostItem({ ...field, item: second.item, ...words(first) }),
      }),
    };
  }),
);

const CHRONIC = (section: string) =>
  `Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): ${section}.`;

/** Items with a section about their treatment and sections about another one. */
const SECTIONS: readonly (readonly [item: string, own: string, others: readonly string[]])[] = [
  [
    'Physical therapy, 12 sessions',
    'Physical medicine treatment',
    ['Insomnia treatment', 'Muscle relaxants (for pain)', 'Topical analgesics'],
  ],
  [
    'Cyclobenzaprine 7.5 mg #60',
    'Muscle relaxants (for pain)',
    ['Physical medicine treatment', 'Benzodiazepines', 'Topical analgesics'],
  ],
  [
    'Naproxen 550 mg #60',
    'NSAIDs (non-steroidal anti-inflammatory drugs)',
    ['Muscle relaxants (for pain)', 'Epidural steroid injections (ESIs)', 'Tramadol (Ultram)'],
  ],
  [
    'Lumbar epidural steroid injection',
    'Epidural steroid injections (ESIs)',
    ['Facet blocks', 'NSAIDs (non-steroidal anti-inflammatory drugs)', 'Physical medicine treatment'],
  ],
  [
    'TENS unit, purchase',
    'TENS, chronic pain (transcutaneous electrical nerve stimulation)',
    ['Ultrasound, therapeutic', 'Topical analgesics'],
  ],
  [
    'Gabapentin 300 mg #90',
    'Gabapentin (Neurontin)',
    ['Muscle relaxants (for pain)', 'Antidepressants for chronic pain'],
  ],
  [
    'Ranitidine 150 mg #60',
    'NSAIDs, GI symptoms & cardiovascular risk',
    ['Proton Pump Inhibitors (PPIs)', 'Muscle relaxants (for pain)'],
  ],
  [
    'EMG of the left lower extremity',
    'Electrodiagnostic testing (EMG/NCS)',
    ['Epidural steroid injections (ESIs)', 'Topical analgesics'],
  ],
  [
    'MRI of the lumbar spine',
    'Introduction',
    ['Epidural steroid injections (ESIs)', 'Facet blocks', 'Physical medicine treatment'],
  ],
  ['Temazepam 15 mg #30', 'Benzodiazepines', ['Muscle relaxants (for pain)', 'Topical analgesics']],
  ['Psychotherapy, 6 sessions', 'Psychological treatment', ['Physical medicine treatment', 'Biofeedback']],
];

/** What is decided in place of what was asked for. */
export const serviceKinds: readonly FaultKind[] = [
  { kind: 'other test or treatment', codes: ['wrong-service'], least: 0.9, faults: exchanged(MODALITIES) },
  {
    kind: 'other drug',
    codes: ['wrong-service'],
    besides: ['quantity-conflict'],
    least: 0.9,
    faults: exchanged(DRUGS),
  },
  { kind: 'other class of drugs', codes: ['wrong-service'], least: 0.9, faults: exchanged(CLASSES) },
  {
    kind: 'exchanged rationales',
    codes: ['wrong-service'],
    besides: ['wrong-body-part', 'quantity-conflict', 'guideline-not-in-rationale'],
    least: 0.9,
    faults: () => exchangedRationales,
  },
  {
    kind: 'section about another treatment',
    codes: ['wrong-section', 'drug-under-another-class'],
    least: 0.9,
    faults: inHost(
      SECTIONS.flatMap(([item, own, others]) =>
        others.map((other) => [{ ...REASONS, item, maximus: CHRONIC(own) }, { maximus: CHRONIC(other) }]),
      ),
    ),
  },
];
