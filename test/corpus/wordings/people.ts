import { type FaultKind, inHost, insertedInto } from './fault-kind.ts';
import type { Host } from './host-letter.ts';

type Pair = readonly [correct: Partial<Host>, faulty: Partial<Host>];

/** What tells who someone is, in whole sentences; all of it is made up. */
const IDENTITIES: Readonly<Record<string, readonly string[]>> = {
  'birth dates': [
    'The worker was born on 04/02/1971.',
    'The worker’s birthdate is April 2, 1971.',
    'The chart gives the birth date as 4/2/71.',
    'DOB 04/02/1971.',
    'D.O.B.: 04-02-1971.',
    'The date of birth is 04/02/1971.',
    'The worker was born April 2, 1971.',
    'DOB: 04/02/1971; DOI: 03/08/2015.',
  ],
  'social security numbers': [
    'The last four digits of the SSN are 6789.',
    'SSN ending in 6789.',
    'The worker’s SSN is 123-45-6789.',
    'SS# xxx-xx-6789.',
    'The social security number ends with 6789.',
    'Social Security No. 123-45-6789.',
  ],
  employers: [
    'The worker has been employed by Brightwater Logistics, Inc. since 2010.',
    'The worker works for Harlow Foods LLC as a packer.',
    'The worker’s employer is Delmar Unified School District.',
    'The worker was employed at Kestrel Electronics Corporation.',
    'The employer, Orchard Valley Farms, Inc., offered light duty.',
    'The worker worked as a cashier at Safeway.',
    'The worker has been a driver for United Parcel Service since 2009.',
  ],
  'hospitals and clinics': [
    'The worker was treated at Mercy General Hospital.',
    'The worker was taken to St. Anselm Medical Center by ambulance.',
    'The surgery took place at Cedar Hills Surgery Center.',
    'The worker was seen at Kaiser Permanente for the low back.',
    'The worker attended therapy at Riverside Physical Therapy Clinic.',
    'X-rays were taken at Eastlake Urgent Care.',
  ],
  'insurers and administrators': [
    'Sedgwick denied the request.',
    'The claim is administered by Gallagher Bassett.',
    'The carrier is Zenith Insurance Company.',
    'State Compensation Insurance Fund accepted the claim.',
    'The Hartford accepted the low back.',
    'Liberty Mutual delayed the claim.',
  ],
  'street addresses': [
    'The worker lives at 1420 Alder Street in a house with stairs.',
    'The clinic is at 77 West Palm Avenue, Suite 200.',
    'The worker’s home is at 3055 Old Mill Road.',
    'Mail went to 210 N. Oak Blvd. before that.',
    'Mail goes to P.O. Box 1432.',
    'The worker lives at 9 Quail Court, Fresno, CA 93701.',
  ],
  'names after titles': [
    'The worker was seen by Dr. Roe for the low back.',
    'Dr. Amelia Roe asked for the study.',
    'Mr. Garza reports spasm.',
    'Ms. Lindqvist reports spasm.',
    'Mrs. O’Hara reports spasm.',
    'Miss Garza reports spasm.',
    'Nurse Petrova called the worker.',
    'Prof. Lindqvist examined the worker.',
  ],
  'names after roles': [
    'The patient, Maria Garza, reports spasm.',
    'The injured worker Maria Garza reports spasm.',
    'The claimant, Mr. Garza, reports spasm.',
    'The claims adjuster, Susan Petrova, was informed.',
    'The applicant’s attorney, John Lindqvist, sent a letter.',
    'The worker’s brother, Pedro Garza, drives the car.',
    'The case manager Linda Petrova attended the visit.',
    'The worker’s supervisor, Tom Lindqvist, reported the accident.',
    'The physical therapist, Anna Petrova, noted gains.',
  ],
  'names before degrees': [
    'The report of Amelia Roe, M.D. notes spasm.',
    'Amelia Roe, MD, asked for the study.',
    'The report by J. Roe, DO notes spasm.',
    'The report by A. Petrova, PA-C notes spasm.',
    'The report by Carlos Lindqvist, D.C. notes spasm.',
    'The report by Carlos Lindqvist, PT, DPT notes gains.',
    'The report by Rosa Garza, Ph.D. notes low mood.',
    'The report by Rosa Garza, NP notes spasm.',
  ],
  'numbers of claims and records': [
    'The claim number is 30162447712-0001.',
    'MRN 00481516 was given.',
    'Claim # WC2015-118842 was accepted.',
    'The worker’s phone number is (559) 555-0142.',
    'The worker’s e-mail address is mgarza@example.com.',
    'The worker’s driver’s license is D1234567.',
    'The policy number is WC-4418820.',
    'The EAMS case number is ADJ10234567.',
  ],
};

/** Ages in words of the worker, who is 46. */
const AGES: readonly (readonly [correct: string, faulty: string])[] = [
  ['forty-six-year-old', 'forty-four-year-old'],
  ['forty-six year old', 'fifty-six year old'],
  ['forty six-year-old', 'forty nine-year-old'],
  ['forty-six-year-old', 'sixty-four-year-old'],
];
const AGED = [
  'This {} worker has exhausted conservative care.',
  'The injured worker is a {} female with low back pain.',
  'In this {} patient, no red flag is found.',
];
const aged: readonly Pair[] = AGED.flatMap((words) =>
  AGES.map(([own, other]): Pair => {
    const told = (age: string) => ({
      reasons: `${words.replace('{}', age)} The ACOEM low back chapter reserves special studies for red flags.`,
    });
    return [told(own), told(other)];
  }),
);
const OTHER_AGES = ['This 36-year-old worker', 'This 64 year old worker', 'The 46-year-old male'];

const CREDENTIALS: readonly Partial<Host>[] = [
  { specialties: '' },
  { licenses: '' },
  { licenses: '', specialties: '' },
  { specialties: 'N/A' },
  { specialties: 'None' },
  { licenses: 'N/A' },
  { specialties: 'Yes' },
  { specialties: 'California' },
  { licenses: 'Family Practice' },
  { licenses: 'Californa' },
  { specialties: 'Orthopedic Surgrey' },
  { specialties: 'Internal Medcine' },
];

/** Sentences in the fields of the claims administrator and of the reviewer. */
const AUTHORS: readonly Pair[] = [
  { claims: 'The Expert Reviewer did not cite any medical evidence for its decision.' },
  {
    claims:
      'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, MRIs (magnetic resonance imaging).',
  },
  { maximus: 'The Claims Administrator did not cite any medical evidence for its decision.' },
  {
    maximus:
      'The Claims Administrator based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, MRIs (magnetic resonance imaging).',
  },
  { claims: 'The expert reviewer did not cite any medical evidence for its decision.' },
  { maximus: 'The claims administrator did not cite any medical evidence for their decision.' },
  {
    claims:
      'The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, MRIs.',
  },
  {
    maximus:
      'The Claims Administrator did not base their decision on the MTUS. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, MRIs.',
  },
].map(
  (faulty): Pair => [
    { reasons: 'The MTUS does not say more than that, so other sources count as well. The reports hold no red flag.' },
    faulty,
  ],
);

/** Who the letter is about, who reviewed it, and who says what. */
export const peopleKinds: readonly FaultKind[] = [
  ...Object.entries(IDENTITIES).map(
    ([kind, sentences]): FaultKind => ({
      kind: `identity: ${kind}`,
      codes: ['identity-leak'],
      // “Mr.” and “xxx-xx” are told of besides, and so is another date of injury.
      besides: ['person-conflict', 'left-over', 'injury-date-conflict'],
      // The number of a policy may be that of an insurer's coverage policy.
      least: kind === 'numbers of claims and records' ? 0.85 : 0.9,
      faults: (letters) => insertedInto(letters, sentences),
    }),
  ),
  { kind: 'age in words', codes: ['person-conflict'], least: 0.9, faults: inHost(aged) },
  {
    kind: 'age in digits and sex',
    codes: ['person-conflict'],
    least: 0.65,
    faults: inHost(
      OTHER_AGES.map((who) => [
        {},
        { reasons: `${who} has no red flag. The ACOEM low back chapter reserves special studies for red flags.` },
      ]),
    ),
  },
  {
    kind: 'credentials',
    codes: ['missing-reviewer-credentials'],
    least: 0.9,
    faults: inHost(CREDENTIALS.map((faulty) => [{}, faulty])),
  },
  {
    kind: 'author of the other field',
    codes: ['wrong-author'],
    besides: ['incomplete-citation', 'guideline-not-in-rationale', 'outside-mtus-unexplained'],
    least: 0.9,
    faults: inHost(AUTHORS),
  },
];
