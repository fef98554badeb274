import type { ConfigurationProblem } from '../config/severity-overrides.ts';
import type { Letter } from '../letter/letter.ts';
import { nodeGuard } from '../platform/node-guard.ts';
import { letterOutcomes } from '../report/letter-outcomes.ts';
import { guardedLetters } from '../review/guarded-check.ts';
import { Watchdog } from '../review/watchdog.ts';
import { rules } from '../rules/index.ts';
import type { SuppressionUse } from '../suppressions/unused-entries.ts';
import { type CheckedLetters, checkText } from './check-text.ts';
import type { CheckerOptions } from './checker-options.ts';
import { configurationsOf } from './configurations.ts';
import { type CheckedFile, checkedFile } from './findings.ts';
import { LetterKeys } from './letter-keys.ts';
import type { LetterText } from './read-letters.ts';

/** The result of the check of a file, as plain data, which a thread can send. */
export interface FileResult extends CheckedFile {
  /** What is missing of the check, and why. */
  readonly missing: readonly string[];
  /** The key under which a cache knows the text, if nothing was found in it. */
  readonly cleanKey?: string;
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
export function localChecker({ cache, hasOutcomes = false, ...options }: CheckerOptions): Checker {
  const watchdog = new Watchdog(nodeGuard);
  let problems: ConfigurationProblem[] = [];
  const configurations = configurationsOf(rules, async (problem) => void problems.push(problem), options);
  const keys = cache && new LetterKeys(cache.rulesVersion);
  const tried = async (text: LetterText): Promise<FileResult> => {
    const configuration = await configurations.of(text);
    const key = keys?.keyOf(text, configuration);
    if (key !== undefined && cache?.clean.has(key)) {
      const letters = hasOutcomes ? ((await guardedLetters(watchdog, text.source)) ?? []) : [];
      return { ...WITHOUT_FINDINGS, file: text.file, cleanKey: key, ...(hasOutcomes && outcomesOf(letters)) };
    }
    let checked = await checkText(text, configuration, watchdog);
    // A busy machine is slow once; what takes too long by itself does so again.
    if (checked.missing.length > 0) checked = await checkText(text, configuration, watchdog);
    const result = { ...resultOf(checked), ...(hasOutcomes && outcomesOf(checked.text.letters)) };
    return key !== undefined && isClean(result) ? { ...result, cleanKey: key } : result;
  };
  return {
    async check(batch) {
      const files = await Promise.all(batch.map(tried));
      const found = problems;
      problems = [];
      return { files, problems: found };
    },
  };
}

function outcomesOf(letters: readonly Letter[]): Pick<FileResult, 'letters'> {
  return { letters: letters.map(letterOutcomes) };
}

const WITHOUT_FINDINGS = { findings: [], suppressed: [], missing: [] } as const;

/** Returns whether there is nothing to say about a file. */
function isClean({ findings, suppressed, missing, entries }: FileResult): boolean {
  return [findings, suppressed, missing, entries?.unused ?? []].every(({ length }) => length === 0);
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
