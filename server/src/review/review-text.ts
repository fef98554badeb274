import { applySuppressions, type CheckedText, type FilteredFindings } from '../suppressions/apply-suppressions.ts';
import { type CheckOptions, check } from './check.ts';
import type { Configuration } from './configuration.ts';

/** Returns the findings of a text under its configuration: the reported ones, and the suppressed ones. */
export function reviewText(
  text: CheckedText,
  configuration: Configuration,
  options: Pick<CheckOptions, 'failed' | 'without'> = {},
): FilteredFindings {
  const { catalogue, speller } = configuration;
  const found = check(text.source, text.letters, configuration, { catalogue, speller, ...options });
  return applySuppressions(text, found, configuration);
}
