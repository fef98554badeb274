import type { FieldKind, HeaderKey, Outcome, SectionKind } from './letter.ts';

// Every word that the form prints, once; `form-patterns.ts` derives the patterns that match them.

/** A title of the form: its words, the section that it opens and the layout that it shows. */
export interface Title {
  readonly words: string;
  readonly kind: SectionKind;
  /** A letter starts with this title. */
  readonly first?: true;
  /** It stands in the 2013 layouts alone; where it says which one, the letter has that layout. */
  readonly year2013?: 'notice' | 'review' | 'numbered' | 'any';
}

/** The titles that open the three sections of the layouts from 2014 on, in their order. */
export const SECTION_TITLES: readonly Title[] = [
  { words: 'HOW THE IMR FINAL DETERMINATION WAS MADE', kind: 'determination', first: true },
  { words: 'CLINICAL CASE SUMMARY', kind: 'summary' },
  { words: 'IMR ISSUES, DECISIONS AND RATIONALES', kind: 'decisions' },
];

/** All titles; longer ones stand before those they start with. The 2013 ones are known second hand. */
export const TITLES: readonly Title[] = [
  ...SECTION_TITLES,
  { words: 'IMR DECISION(S) AND RATIONALE(S)', kind: 'decisions', year2013: 'numbered' },
  { words: 'Notice of Independent Medical Review Determination', kind: 'notice', first: true, year2013: 'notice' },
  { words: 'INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE', kind: 'decisions', year2013: 'notice' },
  { words: 'Medical Qualifications of the Expert Reviewer:', kind: 'qualifications', year2013: 'any' },
  { words: 'Case Summary:', kind: 'summary', year2013: 'any' },
  { words: 'DOCUMENTS REVIEWED FOR DETERMINATION:', kind: 'documents', year2013: 'any' },
  { words: 'DOCUMENTS REVIEWED', kind: 'documents', year2013: 'any' },
  { words: 'MEDICAL PROFESSIONAL REVIEW', kind: 'determination', first: true, year2013: 'review' },
  { words: 'ISSUE AT DISPUTE:', kind: 'issue', year2013: 'review' },
  {
    words: 'MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:',
    kind: 'guidelines',
    year2013: 'any',
  },
  {
    words: 'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:',
    kind: 'decisions',
    year2013: 'review',
  },
  { words: 'MEDICAL REVIEWER QUALIFICATIONS:', kind: 'qualifications', year2013: 'any' },
];

/** The three labels of a disputed item in their order, without their colons. */
export const FIELD_LABELS: readonly { readonly kind: FieldKind; readonly words: string }[] = [
  { kind: 'claimsAdministratorGuideline', words: 'Claims Administrator guideline' },
  { kind: 'maximusGuideline', words: 'MAXIMUS guideline' },
  { kind: 'rationale', words: 'Decision rationale' },
];

/** The outcomes with which the header of a disputed item ends. */
export const OUTCOMES: readonly Outcome[] = ['upheld', 'overturned'];

/** The outcomes as the form prints them. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = { upheld: 'Upheld', overturned: 'Overturned' };

/** The words with which a guideline field begins; the name of a guideline follows. */
export const MTUS_OPENING = 'Decision based on MTUS';
export const NON_MTUS_OPENING = MTUS_OPENING.replace('MTUS', 'Non-MTUS Citation');

/** Who cites in each guideline field, as the sentences there call them. */
export const CITING_PARTIES: Readonly<Record<Exclude<FieldKind, 'rationale'>, string>> = {
  claimsAdministratorGuideline: 'The Claims Administrator',
  maximusGuideline: 'The Expert Reviewer',
};

/** The sentence of a guideline field that cites nothing, behind the party. */
export const NONE_CITED = 'did not cite any medical evidence for its decision.';

/** The sentence before a citation outside the MTUS, behind the party. */
export const OUTSIDE_MTUS = 'based their decision on recommendation(s) outside of the MTUS Guidelines.';

/** The labels of the case header in their order, without their colons (from 2016). */
export const HEADER_LABELS: readonly { readonly key: HeaderKey; readonly words: string }[] = [
  { key: 'caseNumber', words: 'Case Number' },
  { key: 'dateAssigned', words: 'Date Assigned' },
  { key: 'dateOfInjury', words: 'Date of Injury' },
  { key: 'decisionDate', words: 'Decision Date' },
  { key: 'urDenialDate', words: 'UR Denial Date' },
  { key: 'priority', words: 'Priority' },
  { key: 'applicationReceived', words: 'Application Received' },
];

/** Returns the label of an entry of the case header as the form prints it, with its colon. */
export function headerLabelOf(key: HeaderKey): string {
  return `${HEADER_LABELS.find((label) => label.key === key)?.words}:`;
}

/** The priorities that a case header may print. */
export const PRIORITIES = ['Standard', 'Expedited'] as const;

/** The labels of the reviewer's credentials, each on a line of its own (from 2015). */
export const CREDENTIALS_TITLE = 'The Expert Reviewer has the following credentials:';
export const LICENSURE_LABEL = 'State(s) of Licensure:';
export const SPECIALTY_LABEL = 'Certification(s)/Specialty:';

/** The organization that writes the letters, and its letterhead. */
export const ORGANIZATION = 'MAXIMUS Federal Services';
export const LETTERHEAD = `${ORGANIZATION.toUpperCase()}, INC.`;

/** What the pages of mailed letters print around their text, each line by its words. */
export const RUNNING_HEAD = 'Final Determination Letter for IMR Case Number';
export const LETTERHEAD_LINES: readonly string[] = [
  `${ORGANIZATION}, Inc`,
  'Independent Medical Review',
  'P.O. Box',
  'Sacramento, CA',
  'Folsom, CA',
  'Telephone',
  'Toll-free',
  'Fax',
];
export const SIGNATURE_LINES: readonly string[] = [
  'Sincerely',
  'Respectfully submitted',
  'Regards',
  'Medical Director',
  'Chief',
  'State of California',
  'Department of Industrial Relations',
  'Division of Workers’ Compensation',
];

/** The paragraph on how the determination was made, in the words in use since 2015. */
export const DETERMINATION_PARAGRAPH =
  'MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, employee, providers or the claims administrator. He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice. The expert reviewer was selected based on his/her clinical experience, education, background, and expertise in the same or similar specialties that evaluate and/or treat the medical condition and disputed items/Service. He/she is familiar with governing laws and regulations, including the strength of evidence hierarchy that applies to Independent Medical Review determinations.';

/** The same paragraph in the words of 2014. */
export const DETERMINATION_PARAGRAPH_2014 = DETERMINATION_PARAGRAPH.replace('items/Service', 'items/services');

/** The sentence above the case summary. */
export const SUMMARY_INTRODUCTION =
  'The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:';

/** The sentence above the disputed items. */
export const DECISIONS_INTRODUCTION =
  'The Final Determination was based on decisions for the disputed items/services set forth below:';

/** What stands in a new item until it is named and decided; neither a name nor a decision. */
export const UNNAMED = 'Treatment or service';
export const UNDECIDED = '[Outcome]';

/** Returns the label of a field as the form prints it, with its colon. */
export function labelOf(kind: FieldKind): string {
  return `${FIELD_LABELS.find((label) => label.kind === kind)?.words}:`;
}
