import type { ConfigurationProblem } from '../config/severity-overrides.ts';
import { nodeGuard } from '../platform/node-guard.ts';
import { Watchdog } from '../review/watchdog.ts';
import { rules } from '../rules/index.ts';
import type { SuppressionKinds } from '../suppressions/suppression-files.ts';
import type { SuppressionUse } from '../suppressions/unused-entries.ts';
import { type CheckedLetters, checkText } from './check-text.ts';
import { configurationsOf } from './configurations.ts';
import { type CheckedFile, checkedFile } from './findings.ts';
import type { LetterText } from './read-letters.ts';

/** The result of the check of a file, as plain data, which a thread can send. */
export interface FileResult extends CheckedFile {
  /** What is missing of the check, and why. */
  readonly missing: readonly string[];
  /** Where an ignore file applies: its URI, the text's, and the entries for it. */
  readonly entries?: SuppressionUse & { readonly file: string; readonly text: string };
}

/** The results of a batch of texts in their order, and the problems of their configurations. */
export interface CheckedBatch {
  readonly files: readonly FileResult[];
  readonly problems: readonly ConfigurationProblem[];
}

/** Checks texts in batches. */
export interface Checker {
  /** Checks a batch; a problem of a configuration comes with the first batch to which it applies. */
  check(batch: readonly LetterText[]): Promise<CheckedBatch>;
}

/** Returns a checker that runs on this thread. */
export function localChecker(kinds: SuppressionKinds): Checker {
  const watchdog = new Watchdog(nodeGuard);
  let problems: ConfigurationProblem[] = [];
  const configurations = configurationsOf(rules, async (problem) => void problems.push(problem), kinds);
  // A busy machine is slow once; what takes too long by itself does so again.
  const tried = async (text: LetterText) => {
    const configuration = await configurations.of(text);
    const checked = await checkText(text, configuration, watchdog);
    return checked.missing.length === 0 ? checked : checkText(text, configuration, watchdog);
  };
  return {
    async check(batch) {
      const checked = await Promise.all(batch.map(tried));
      const found = problems;
      problems = [];
      return { files: checked.map(resultOf), problems: found };
    },
  };
}

function resultOf({ file, text, configuration: { suppressions }, filtered, missing }: CheckedLetters): FileResult {
  const { ignore, baseline } = suppressions;
  const { suppressed, unused } = filtered;
  const used = suppressed.map(({ ignored }) => ({ ...(ignored && { ignored }) }));
  return {
    ...checkedFile(file, text, filtered.findings, suppressed),
    hasBaseline: baseline !== undefined,
    missing,
    ...(ignore && { entries: { file: ignore.uri, text: text.uri ?? file, suppressed: used, unused } }),
  };
}
