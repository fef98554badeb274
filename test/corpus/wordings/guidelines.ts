import { type FaultKind, inHost } from './fault-kind.ts';
import type { Host } from './host-letter.ts';

type Pair = readonly [correct: Partial<Host>, faulty: Partial<Host>];

const NO_FLAG = 'The reports hold no red flag.';
const LOW_BACK = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.';
const CHRONIC = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment.';
const ODG =
  'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, MRIs (magnetic resonance imaging).';
const NONE = 'The Expert Reviewer did not cite any medical evidence for its decision.';

/** A field, a rationale that rests on what it cites, and rationales that rest on something else. */
const OTHER_SOURCE: readonly (readonly [maximus: string, own: string, others: readonly string[]])[] = [
  [
    LOW_BACK,
    'The ACOEM low back chapter reserves special studies for red flags.',
    [
      'The ACOEM neck and upper back chapter reserves special studies for red flags.',
      'ACOEM Chapter 8, Neck and Upper Back Complaints, reserves special studies for red flags.',
      'The ACOEM shoulder chapter reserves special studies for red flags.',
      'The Official Disability Guidelines reserve special studies for red flags.',
      'ODG states that imaging is for red flags.',
      'MTUS ACOEM Chapter 13 (Knee Complaints) reserves special studies for red flags.',
    ],
  ],
  [
    CHRONIC,
    'The MTUS Chronic Pain Medical Treatment Guidelines of 2016 allow a fading course of therapy.',
    [
      'The 2009 MTUS Chronic Pain Medical Treatment Guidelines allow a fading course of therapy.',
      'The MTUS 2009 Chronic Pain guidelines allow a fading course of therapy.',
      'The Chronic Pain Medical Treatment Guidelines (2009) allow a fading course of therapy.',
      'The Official Disability Guidelines (ODG) allow a fading course of therapy.',
    ],
  ],
  [
    NONE,
    'The records do not say what is expected of the study.',
    ['The ACOEM low back chapter reserves special studies for red flags.', 'Per ODG, imaging is for red flags.'],
  ],
];

const SILENT = [
  'The MTUS is silent on this study.',
  'The MTUS does not address imaging of the low back.',
  'The MTUS guidelines are silent with regard to MRI.',
  'The CA MTUS does not specifically address this request.',
  'There is no discussion of this study in the MTUS.',
  'The MTUS and ACOEM guidelines do not mention MRI.',
];

/** Citations and what rationales say of them. */
export const guidelineKinds: readonly FaultKind[] = [
  {
    kind: 'rationale with another guideline than its field',
    codes: ['guideline-not-in-rationale', 'guideline-for-another-body-part'],
    besides: ['superseded-guideline', 'wrong-body-part'],
    least: 0.9,
    faults: inHost(
      OTHER_SOURCE.flatMap(([maximus, own, others]) =>
        others.map(
          (other): Pair => [
            {
              maximus,
              reasons: `${own} ${NO_FLAG}`,
              ...(maximus === CHRONIC ? { item: 'Physical therapy, 12 sessions' } : {}),
            },
            { reasons: `${other} ${NO_FLAG}` },
          ],
        ),
      ),
    ),
  },
  {
    kind: 'silent MTUS that the field cites',
    codes: ['silent-mtus-contradiction', 'guideline-not-in-rationale'],
    least: 0.9,
    faults: inHost(
      SILENT.map(
        (silent): Pair => [
          {
            maximus: ODG,
            reasons: `${silent} The Official Disability Guidelines (ODG) reserve imaging for red flags. ${NO_FLAG}`,
          },
          { maximus: LOW_BACK, reasons: `${silent} ${NO_FLAG}` },
        ],
      ),
    ),
  },
  {
    kind: 'chapter about another part of the body',
    codes: ['guideline-for-another-body-part'],
    besides: ['guideline-not-in-rationale', 'incomplete-citation'],
    least: 0.9,
    faults: inHost(
      [
        'Knee Complaints 2004, Section(s): Special Studies',
        'Neck and Upper Back Complaints 2004, Section(s): Special Studies',
        'Shoulder Complaints 2004, Section(s): Special Studies',
        'Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies',
        'Ankle and Foot Complaints 2004, Section(s): Special Studies',
        'Elbow Complaints 2007',
      ].map(
        (chapter): Pair => [
          { reasons: `Special studies are for red flags, as the MTUS says. ${NO_FLAG}` },
          { maximus: `Decision based on MTUS ${chapter}.` },
        ],
      ),
    ),
  },
];
