import type { Letter } from '../../../server/src/letter/letter.ts';
import { ancillaryWithoutDeniedPrimary } from './ancillary-without-denied-primary.ts';
import { dateOrder } from './date-order.ts';
import { decisionContradictsRationale } from './decision-contradicts-rationale.ts';
import { doubledWord } from './doubled-word.ts';
import { duplicateRationale } from './duplicate-rationale.ts';
import { guidelineForAnotherBodyPart } from './guideline-for-another-body-part.ts';
import { identityLeak } from './identity-leak.ts';
import { impossibleDate } from './impossible-date.ts';
import { injuryDateConflict } from './injury-date-conflict.ts';
import { personConflict } from './person-conflict.ts';
import { quantityConflict } from './quantity-conflict.ts';
import { remainderConflict } from './remainder-conflict.ts';
import { wrongBodyPart } from './wrong-body-part.ts';
import { wrongSide } from './wrong-side.ts';

/** Faults of one kind, put into letters to see how many of them its rule finds. */
export interface Plant {
  readonly code: string;
  /** The smallest share of planted faults that the rule has to find, from 0 to 1. */
  readonly least: number;
  /** Whole texts, each the letter's own with one fault in it; none where the letter has no place for one. */
  readonly plant: (letter: Letter) => readonly string[];
}

/** Every kind of fault that is planted. */
export const plants: readonly Plant[] = [
  { code: 'decision-contradicts-rationale', least: 0.95, plant: decisionContradictsRationale },
  { code: 'duplicate-rationale', least: 0.95, plant: duplicateRationale },
  { code: 'ancillary-without-denied-primary', least: 0.95, plant: ancillaryWithoutDeniedPrimary },
  { code: 'guideline-for-another-body-part', least: 0.8, plant: guidelineForAnotherBodyPart },
  { code: 'injury-date-conflict', least: 0.95, plant: injuryDateConflict },
  { code: 'impossible-date', least: 0.95, plant: impossibleDate },
  { code: 'date-order', least: 0.95, plant: dateOrder },
  { code: 'quantity-conflict', least: 0.85, plant: quantityConflict },
  { code: 'remainder-conflict', least: 0.8, plant: remainderConflict },
  { code: 'wrong-body-part', least: 0.85, plant: wrongBodyPart },
  { code: 'wrong-side', least: 0.85, plant: wrongSide },
  { code: 'person-conflict', least: 0.95, plant: personConflict },
  { code: 'identity-leak', least: 0.95, plant: identityLeak },
  { code: 'doubled-word', least: 0.95, plant: doubledWord },
];
