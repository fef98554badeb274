import type { CheckedParams } from '../../protocol/params.ts';
import { checksOf } from '../../review/check.ts';
import { countLetters } from './letter-tally.ts';
import type { ReviewResult } from './review-result.ts';

/** Returns the params of `imrLetter/checked` for a review. */
export function checkedParams({ text, configuration, findings, suppressed }: ReviewResult): CheckedParams {
  const { uri, version, letters } = text;
  return {
    uri,
    version,
    checks: checksOf(letters, configuration),
    suppressed: suppressed.length,
    ...countLetters(letters, findings),
  };
}
