import { missingRecords } from '../../analysis/evidence/missing-records.ts';
import { proseOf } from '../../analysis/prose.ts';
import { tokensOf } from '../../analysis/tokens/token-scan.ts';
import { itemLabel } from '../../letter/item-label.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

const FALL = 'The injured worker has had low back pain since a fall from a ladder.';

/** A determination rests on records, and not on the denial alone. */
export const decidedWithoutRecords: LetterRule = {
  code: 'decided-without-records',
  severity: 'warning',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'A determination does not say that it was made without records or from the denial alone.',
    why: 'No determination may rest solely on the information in a utilization review determination (8 CCR §9792.10.6(b)(2)). One made without records needs a check before it is sent.',
    incorrect: exampleLetter([FALL, `${FALL} No medical records were received for review.`]),
    correct: exampleLetter([FALL, `${FALL} No records of physical therapy were received for review.`]),
    exceptions: [
      'Missing records of one kind, visit or provider: “no records of physical therapy were provided”.',
      'Records that lack something: “no documentation of a gain in function was provided”.',
      'Statements after the first.',
    ],
  },
  check({ letter }, report) {
    for (const { place, span, item } of proseOf(letter)) {
      const said = missingRecords(tokensOf(letter), span);
      if (!said) continue;
      const where = place === 'rationale' && item ? `The rationale of ${itemLabel(item)}` : 'The case summary';
      report({
        span: said,
        message: `${where} says that no records were available except the denial.`,
      });
      return;
    }
  },
};
