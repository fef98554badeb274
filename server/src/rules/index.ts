import type { Rule } from './rule.ts';
import { duplicateField } from './structure/duplicate-field.ts';
import { duplicateItem } from './structure/duplicate-item.ts';
import { emptyField } from './structure/empty-field.ts';
import { fieldOrder } from './structure/field-order.ts';
import { missingClaimsAdministratorGuideline } from './structure/missing-claims-administrator-guideline.ts';
import { missingDecision } from './structure/missing-decision.ts';
import { missingMaximusGuideline } from './structure/missing-maximus-guideline.ts';
import { missingRationale } from './structure/missing-rationale.ts';
import { missingReviewerCredentials } from './structure/missing-reviewer-credentials.ts';
import { missingSection } from './structure/missing-section.ts';
import { noDisputedItems } from './structure/no-disputed-items.ts';
import { notALetter } from './structure/not-a-letter.ts';
import { preambleChanged } from './structure/preamble-changed.ts';
import { unknownDecision } from './structure/unknown-decision.ts';

/** Every rule, group by group in the order in which the pages list them. */
export const rules: readonly Rule[] = [
  missingSection,
  noDisputedItems,
  missingDecision,
  unknownDecision,
  missingClaimsAdministratorGuideline,
  missingMaximusGuideline,
  missingRationale,
  emptyField,
  duplicateField,
  fieldOrder,
  duplicateItem,
  missingReviewerCredentials,
  preambleChanged,
  notALetter,
];
