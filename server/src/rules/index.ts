import { drugUnderAnotherClass } from './citations/drug-under-another-class.ts';
import { guidelineForAnotherBodyPart } from './citations/guideline-for-another-body-part.ts';
import { guidelineNotInRationale } from './citations/guideline-not-in-rationale.ts';
import { incompleteCitation } from './citations/incomplete-citation.ts';
import { noAuthority } from './citations/no-authority.ts';
import { outsideMtusUnexplained } from './citations/outside-mtus-unexplained.ts';
import { pageOutsideGuideline } from './citations/page-outside-guideline.ts';
import { pageOutsideTopic } from './citations/page-outside-topic.ts';
import { repeatedPages } from './citations/repeated-pages.ts';
import { silentMtusContradiction } from './citations/silent-mtus-contradiction.ts';
import { supersededGuideline } from './citations/superseded-guideline.ts';
import { unknownGuideline } from './citations/unknown-guideline.ts';
import { unknownTopic } from './citations/unknown-topic.ts';
import { wrongSection } from './citations/wrong-section.ts';
import { ancillaryWithoutDeniedPrimary } from './consistency/ancillary-without-denied-primary.ts';
import { dateOrder } from './consistency/date-order.ts';
import { decidedWithoutRecords } from './consistency/decided-without-records.ts';
import { decisionContradictsRationale } from './consistency/decision-contradicts-rationale.ts';
import { deniedEvidencePresent } from './consistency/denied-evidence-present.ts';
import { duplicateRationale } from './consistency/duplicate-rationale.ts';
import { durationConflict } from './consistency/duration-conflict.ts';
import { impossibleDate } from './consistency/impossible-date.ts';
import { injuryDateConflict } from './consistency/injury-date-conflict.ts';
import { lateApplication } from './consistency/late-application.ts';
import { nearCopiedRationale } from './consistency/near-copied-rationale.ts';
import { noConclusion } from './consistency/no-conclusion.ts';
import { personConflict } from './consistency/person-conflict.ts';
import { quantityConflict } from './consistency/quantity-conflict.ts';
import { remainderConflict } from './consistency/remainder-conflict.ts';
import { reviewDateConflict } from './consistency/review-date-conflict.ts';
import { unansweredRequest } from './consistency/unanswered-request.ts';
import { wrongBodyPart } from './consistency/wrong-body-part.ts';
import { wrongService } from './consistency/wrong-service.ts';
import { wrongSide } from './consistency/wrong-side.ts';
import { identityLeak } from './privacy/identity-leak.ts';
import { redactionGap } from './privacy/redaction-gap.ts';
import type { Rule } from './rule.ts';
import { duplicateField } from './structure/duplicate-field.ts';
import { duplicateItem } from './structure/duplicate-item.ts';
import { emptyField } from './structure/empty-field.ts';
import { fieldOrder } from './structure/field-order.ts';
import { headerValue } from './structure/header-value.ts';
import { mergeConflict } from './structure/merge-conflict.ts';
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
import { unnamedItem } from './structure/unnamed-item.ts';
import { wrongAuthor } from './structure/wrong-author.ts';
import { confusedWord } from './text/confused-word.ts';
import { digitInWord } from './text/digit-in-word.ts';
import { doubledText } from './text/doubled-text.ts';
import { doubledWord } from './text/doubled-word.ts';
import { invisibleCharacter } from './text/invisible-character.ts';
import { leftOver } from './text/left-over.ts';
import { missingSpace } from './text/missing-space.ts';
import { misspelledDrug } from './text/misspelled-drug.ts';
import { pageFurniture } from './text/page-furniture.ts';
import { spelling } from './text/spelling.ts';
import { truncatedText } from './text/truncated-text.ts';
import { unbalancedQuote } from './text/unbalanced-quote.ts';

/** Every rule, by group, in the order in which the pages list them. */
export const rules: readonly Rule[] = [
  missingSection,
  noDisputedItems,
  headerValue,
  unnamedItem,
  missingDecision,
  unknownDecision,
  missingClaimsAdministratorGuideline,
  missingMaximusGuideline,
  missingRationale,
  emptyField,
  duplicateField,
  fieldOrder,
  wrongAuthor,
  duplicateItem,
  missingReviewerCredentials,
  preambleChanged,
  notALetter,
  mergeConflict,
  unknownGuideline,
  unknownTopic,
  pageOutsideGuideline,
  pageOutsideTopic,
  supersededGuideline,
  guidelineForAnotherBodyPart,
  guidelineNotInRationale,
  drugUnderAnotherClass,
  wrongSection,
  incompleteCitation,
  repeatedPages,
  outsideMtusUnexplained,
  silentMtusContradiction,
  noAuthority,
  decisionContradictsRationale,
  noConclusion,
  duplicateRationale,
  nearCopiedRationale,
  ancillaryWithoutDeniedPrimary,
  wrongSide,
  wrongBodyPart,
  wrongService,
  quantityConflict,
  decidedWithoutRecords,
  remainderConflict,
  unansweredRequest,
  deniedEvidencePresent,
  injuryDateConflict,
  reviewDateConflict,
  impossibleDate,
  dateOrder,
  durationConflict,
  lateApplication,
  personConflict,
  identityLeak,
  redactionGap,
  leftOver,
  truncatedText,
  misspelledDrug,
  confusedWord,
  spelling,
  doubledText,
  doubledWord,
  missingSpace,
  unbalancedQuote,
  digitInWord,
  invisibleCharacter,
  pageFurniture,
];
