/** What a written letter says where a wording doesn't say otherwise. */
export interface Host {
  readonly caseNumber: string;
  readonly assigned: string;
  readonly injury: string;
  readonly decided: string;
  readonly denied: string;
  readonly received: string;
  readonly licenses: string;
  readonly specialties: string;
  /** The sentence on the worker and the injury. */
  readonly injured: string;
  /** What the summary reports after that. */
  readonly course: string;
  /** The sentence on the utilization review. */
  readonly review: string;
  readonly item: string;
  readonly outcome: string;
  readonly claims: string;
  readonly maximus: string;
  readonly reasons: string;
  readonly conclusion: string;
  /** Whole items after the first. */
  readonly more: string;
}

const SOUND: Host = {
  caseNumber: 'CM17-0990731',
  assigned: '01/12/2017',
  injury: '03/08/2015',
  decided: '02/06/2017',
  denied: '12/14/2016',
  received: '01/03/2017',
  licenses: 'California, Texas',
  specialties: 'Physical Medicine & Rehabilitation, Pain Management',
  injured: 'The injured worker is a 46-year-old female who was hurt at work on 03/08/2015 while lifting a crate.',
  course:
    'Her diagnoses are lumbar disc displacement and pain of the left knee. On 11/28/2016, she described low back pain of 7/10 and stiffness in the morning. Treatment to date has included naproxen, Norco and 16 sessions of physical therapy.',
  review: 'On 12/14/2016, Utilization Review denied the request.',
  item: 'MRI of the lumbar spine',
  outcome: 'Upheld',
  claims: 'The Claims Administrator did not cite any medical evidence for its decision.',
  maximus: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.',
  reasons:
    'The ACOEM low back chapter reserves special studies for red flags and for findings that would lead to surgery. The reports hold neither.',
  conclusion: 'Therefore, the request is not medically necessary.',
  more: '',
};

const PREAMBLE =
  'MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, employee, providers or the claims administrator. He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice. The expert reviewer was selected based on his/her clinical experience, education, background, and expertise in the same or similar specialties that evaluate and/or treat the medical condition and disputed items/Service. He/she is familiar with governing laws and regulations, including the strength of evidence hierarchy that applies to Independent Medical Review determinations.';

/** Returns a letter without faults, with some of its words replaced. */
export function hostLetter(words: Partial<Host> = {}): string {
  const host = { ...SOUND, ...words };
  return `Case Number: ${host.caseNumber}
Date Assigned: ${host.assigned} Date of Injury:  ${host.injury}
Decision Date: ${host.decided} UR Denial Date:  ${host.denied}
Priority:  Standard Application
Received:
${host.received}

HOW THE IMR FINAL DETERMINATION WAS MADE
${PREAMBLE}

The Expert Reviewer has the following credentials:
State(s) of Licensure: ${host.licenses}
Certification(s)/Specialty: ${host.specialties}

CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:

${host.injured} ${host.course} ${host.review}

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

${hostItem(host)}${host.more && `\n${host.more}`}`;
}

/** Returns a disputed item with some of its words replaced. */
export function hostItem(words: Partial<Host> = {}): string {
  const { item, outcome, claims, maximus, reasons, conclusion } = { ...SOUND, ...words };
  return `${item}: ${outcome}

Claims Administrator guideline: ${claims}

MAXIMUS guideline: ${maximus}

Decision rationale: ${[reasons, conclusion].filter(Boolean).join(' ')}
`;
}
