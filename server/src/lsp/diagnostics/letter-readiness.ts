import { readinessOf } from '../../report/readiness.ts';
import type { Readiness } from '../../report/readiness-check.ts';
import type { ReviewResult } from './review-result.ts';

/** Returns whether each letter of a reviewed document can be signed. */
export function letterReadiness({
  text,
  findings,
  suppressed,
  isWhole,
  configuration,
}: ReviewResult): readonly Readiness[] {
  const { severityOf } = configuration;
  return readinessOf({ letters: text.letters, findings, suppressed, isWhole, severityOf });
}
