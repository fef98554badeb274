import { checksOf } from '../../review/check.ts';
import type { ClientSupport } from '../client/client-support.ts';
import { type LetterTally, tallyOf } from './letter-tally.ts';
import type { ReviewResult } from './review-service.ts';

/** What was done with a version of a document. */
export interface CheckNews extends LetterTally {
  readonly uri: string;
  readonly version: number;
  /** How many rules looked at it. */
  readonly checks: number;
  /** How many findings are ignored or were there already. */
  readonly aside: number;
}

/** Tells a client that shows it how many checks a document went through: `tell` sends `imrLetter/checked`. */
export function tellOfCheck(
  review: ReviewResult,
  { showsChecks }: ClientSupport,
  tell: (news: CheckNews) => void,
): void {
  if (!showsChecks) return;
  const { text, configuration, findings, aside } = review;
  const { uri, version, letters } = text;
  tell({ uri, version, checks: checksOf(letters, configuration), aside: aside.length, ...tallyOf(letters, findings) });
}
