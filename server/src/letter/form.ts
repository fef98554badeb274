import type { FieldKind, SectionKind } from './letter.ts';

/** A title of the form: its words, the section it opens and what it tells about the letter. */
export interface Title {
  readonly words: string;
  readonly kind: SectionKind;
  /** A letter starts with this title. */
  readonly first?: true;
  /** It stands in the 2013 layouts alone; where it says which one, it tells that the letter is of that layout. */
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

/** What stands in a new item until it is named and decided; neither a name nor a decision. */
export const UNNAMED = 'Treatment or service';
export const UNDECIDED = '[Outcome]';

/** The label of a field as the form prints it, with its colon. */
export function labelOf(kind: FieldKind): string {
  return `${FIELD_LABELS.find((label) => label.kind === kind)?.words}:`;
}
