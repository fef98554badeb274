/** How the form says how a determination was made, in the words in use since 2015. */
export const DETERMINATION_PARAGRAPH =
  'MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, employee, providers or the claims administrator. He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice. The expert reviewer was selected based on his/her clinical experience, education, background, and expertise in the same or similar specialties that evaluate and/or treat the medical condition and disputed items/Service. He/she is familiar with governing laws and regulations, including the strength of evidence hierarchy that applies to Independent Medical Review determinations.';

/** The sentence above the case summary. */
export const SUMMARY_INTRODUCTION =
  'The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:';

/** The sentence above the disputed items. */
export const DECISIONS_INTRODUCTION =
  'The Final Determination was based on decisions for the disputed items/services set forth below:';

/** The lines of the reviewer's credentials, each up to its words. */
export const CREDENTIALS_LABELS = [
  'The Expert Reviewer has the following credentials:',
  'State(s) of Licensure: ',
  'Certification(s)/Specialty: ',
] as const;

/** The labels of the case header in the order of the form. */
export const HEADER_LABELS = [
  { key: 'caseNumber', label: 'Case Number: ' },
  { key: 'dateAssigned', label: 'Date Assigned: ' },
  { key: 'dateOfInjury', label: 'Date of Injury: ' },
  { key: 'decisionDate', label: 'Decision Date: ' },
  { key: 'urDenialDate', label: 'UR Denial Date: ' },
  { key: 'priority', label: 'Priority: ' },
  { key: 'applicationReceived', label: 'Application Received: ' },
] as const;

/** What the form prints as a case's priority. */
export const PRIORITIES = ['Standard', 'Expedited'] as const;
