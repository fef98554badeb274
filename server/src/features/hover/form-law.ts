import type { FieldKind, HeaderKey, Outcome, SectionKind } from '../../letter/letter.ts';
import type { Confidence } from '../../terms/confidence.ts';

/** The purpose of a part of the form and what the law requires there; a remark without a law says how to fill the form. */
export interface FormNote {
  readonly title: string;
  readonly says: readonly FormFact[];
}

/** One requirement or remark, its law, and how sure it is. */
export interface FormFact {
  readonly text: string;
  readonly law?: string;
  readonly confidence?: Confidence;
}

const cited = (text: string, law: string): FormFact => ({ text, law, confidence: 'cited' });
const remembered = (text: string, law: string): FormFact => ({ text, law, confidence: 'memory' });
const remark = (text: string): FormFact => ({ text });

const QUALIFICATIONS = cited(
  'Describes the reviewer’s qualifications and keeps the reviewer’s name confidential.',
  'Labor Code §4610.6(f)',
);
const PLAIN_LANGUAGE = cited(
  'In plain language where possible, and in layperson’s terms to the maximum extent practicable.',
  '8 CCR §9792.10.6(b)(1); Labor Code §4610.6(d)',
);
const NECESSITY = cited('States whether the disputed treatment is medically necessary.', '8 CCR §9792.10.6(b)(1), (d)');
const OWN_REVIEW = cited('May not rest on the utilization review determination alone.', '8 CCR §9792.10.6(b)(2)');
const DOCUMENTS = cited('The determination lists the documents that were reviewed.', '8 CCR §9792.10.6(d)');
const SEARCH = cited(
  'Evidence is looked for in this order: the MTUS, then the current ACOEM or ODG, then other guidelines, then studies. So a citation says whether it is MTUS or Non-MTUS.',
  '8 CCR §9792.21.1(a)',
);
const NOTHING_CITED = remark('A field may also say that no medical evidence was cited.');
const MEDICAL_ONLY = cited('The review is limited to medical necessity.', 'Labor Code §4610.6(a)');
const BINDING = cited(
  'Binding: it counts as the determination of the Administrative Director, and there are five narrow grounds to appeal it.',
  'Labor Code §4610.6(g), (h)',
);
const APPEAL = cited('An appeal is due within 30 days of service.', '8 CCR §10575(c)');

/** The meaning of each outcome. */
export const OUTCOME_NOTES: Readonly<Record<Outcome, FormNote>> = {
  upheld: {
    title: 'Upheld: the denial or modification stands',
    says: [
      cited(
        'The reviewer found the disputed treatment not medically necessary, so the utilization review decision is upheld.',
        'Labor Code §4610.6(c)',
      ),
      MEDICAL_ONLY,
      BINDING,
      APPEAL,
    ],
  },
  overturned: {
    title: 'Overturned: the denial or modification falls',
    says: [
      cited(
        'The reviewer found the disputed treatment medically necessary, so the utilization review decision is overturned.',
        'Labor Code §4610.6(c)',
      ),
      cited(
        'The claims administrator authorizes it within 5 working days, or reimburses it within 20 days.',
        '8 CCR §9792.10.7',
      ),
      MEDICAL_ONLY,
      BINDING,
      APPEAL,
    ],
  },
};

/** The content of each field of a disputed item. */
export const FIELD_NOTES: Readonly<Record<FieldKind, FormNote>> = {
  claimsAdministratorGuideline: {
    title: 'What the claims administrator based its decision on',
    says: [SEARCH, NOTHING_CITED],
  },
  maximusGuideline: {
    title: 'What the expert reviewer based the determination on',
    says: [
      SEARCH,
      NOTHING_CITED,
      remembered('Names the evidence that was used.', '8 CCR §9792.10.6(d); Labor Code §4610.5(c)(2)'),
    ],
  },
  rationale: {
    title: 'Why the disputed treatment is, or is not, medically necessary',
    says: [
      NECESSITY,
      PLAIN_LANGUAGE,
      OWN_REVIEW,
      remembered('Gives the clinical reasons.', '8 CCR §9792.10.6(d)'),
      cited(
        'A plainly erroneous finding of fact that needs no expert opinion is one of the grounds of appeal.',
        'Labor Code §4610.6(h)(5)',
      ),
    ],
  },
};

const DECISIONS: FormNote = {
  title: 'The disputed items, each with its outcome and reasons',
  says: [NECESSITY, PLAIN_LANGUAGE, OWN_REVIEW],
};

/** The content of each section. */
export const SECTION_NOTES: Readonly<Record<SectionKind, FormNote>> = {
  determination: {
    title: 'How the reviewer was chosen, and the reviewer’s qualifications',
    says: [QUALIFICATIONS],
  },
  summary: { title: 'The case as the medical records tell it', says: [PLAIN_LANGUAGE, OWN_REVIEW, DOCUMENTS] },
  decisions: DECISIONS,
  notice: {
    title: 'The notice with the outcome of each request',
    says: [NECESSITY, BINDING, APPEAL],
  },
  qualifications: { title: 'The reviewer’s qualifications', says: [QUALIFICATIONS] },
  documents: { title: 'The documents that were reviewed', says: [DOCUMENTS, OWN_REVIEW] },
  issue: { title: 'The treatment in dispute', says: [MEDICAL_ONLY] },
  guidelines: { title: 'The guidelines that the reviewer relied on', says: [SEARCH] },
  other: { title: 'A section that the form does not have', says: [] },
};

/** The content of each entry of the case header. */
export const HEADER_NOTES: Readonly<Record<HeaderKey, FormNote>> = {
  caseNumber: {
    title: 'The number of this review',
    says: [remark('Two letters and the year, a hyphen and seven digits: CM17-0001234.')],
  },
  dateAssigned: { title: 'The day on which the review was assigned', says: [remark('MM/DD/YYYY.')] },
  dateOfInjury: {
    title: 'The day of the injury',
    says: [remark('MM/DD/YYYY. Cumulative trauma and several injuries have more than one.')],
  },
  decisionDate: {
    title: 'The day of the determination',
    says: [
      remark('MM/DD/YYYY. Here the editions of guidelines in force on this day count.'),
      cited(
        'Due within 30 days after the papers came in; within 5 working days in disputes about the drug formulary.',
        'Labor Code §4610.6(d)(1)',
      ),
    ],
  },
  urDenialDate: {
    title: 'The day of the utilization review decision that is disputed',
    says: [cited('An application is due within 30 days of it.', '8 CCR §9792.10.1')],
  },
  priority: { title: 'How urgent the review is', says: [remark('Standard or Expedited.')] },
  applicationReceived: {
    title: 'The day on which the application was received',
    says: [cited('Due within 30 days of the utilization review decision.', '8 CCR §9792.10.1')],
  },
};

/** The content of the reviewer's credentials. */
export const REVIEWER_NOTE: FormNote = {
  title: 'The reviewer’s licenses and specialties',
  says: [QUALIFICATIONS, remark('The reviewer may be licensed in another state than California.')],
};
