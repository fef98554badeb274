import type { Configuration } from '../../review/configuration.ts';
import type { Finding } from '../../rules/rule.ts';
import type { SuppressedFinding } from '../../suppressions/apply-suppressions.ts';
import type { Settings } from '../client/settings.ts';
import type { LetterText } from '../documents/letter-cache.ts';

/** The findings in a version of a document. */
export interface ReviewResult {
  readonly text: LetterText;
  readonly settings: Settings;
  /** The findings that are not suppressed. */
  readonly findings: readonly Finding[];
  /** The findings that are ignored or in the baseline. */
  readonly suppressed: readonly SuppressedFinding[];
  readonly configuration: Configuration;
  /** Whether every rule was run to its end. */
  readonly isWhole: boolean;
}
