import type { CheckedParams } from '../../protocol/params.ts';
import { checksOf } from '../../review/check.ts';
import { countLetters } from './letter-tally.ts';
import type { ReviewResult } from './review-result.ts';

/** Returns the params of `imrLetter/checked` for a review. */
export function checkedParams({ text, configuration, findings, aside }: ReviewResult): CheckedParams {
  const { uri, version, letters } = text;
  return {
    uri,
    version,
    checks: checksOf(letters, configuration),
    aside: aside.length,
    ...countLetters(letters, findings),
  };
}
