import { nodeGuard } from '../platform/node-guard.ts';
import { Watchdog } from '../review/watchdog.ts';
import { rules } from '../rules/index.ts';
import type { SuppressionKinds } from '../suppressions/suppression-files.ts';
import { UnusedSuppressions } from '../suppressions/unused-entries.ts';
import { type CheckedLetters, checkText } from './check-text.ts';
import { configurationsOf, problemReporter } from './configurations.ts';
import { type ReadOptions, readLetters } from './read-letters.ts';
import { type CliIo, sanitize } from './terminal.ts';
import { textBatches } from './text-batches.ts';

/**
 * Yields the texts that paths name, each with its letters and findings. What can't be read or applied, or takes too long, is named on
 * standard error, then handed to `failed`, and so, at the end, are the entries that ignore nothing any more.
 */
export async function* checkedLetters(
  paths: readonly string[],
  { ignore, baseline, ...reading }: SuppressionKinds & ReadOptions,
  terminal: CliIo,
  failed: (message: string) => void,
): AsyncGenerator<CheckedLetters, void, undefined> {
  const tell = problemReporter(terminal, failed);
  const configurations = configurationsOf(rules, tell, { ignore, baseline });
  const entries = new UnusedSuppressions();
  const watchdog = new Watchdog(nodeGuard);
  const texts = readLetters(paths, terminal, (file, why) => failed(`${file}: ${why}`), reading);
  for await (const batch of textBatches(texts)) {
    const all = await Promise.all(batch.map(async (text) => checkText(text, await configurations.of(text), watchdog)));
    for (const checked of all) {
      await reportMissing(checked, terminal, failed);
      const { file, text, configuration, filtered } = checked;
      entries.record(text.uri ?? file, configuration.suppressions.ignore?.uri, filtered);
      yield checked;
    }
  }
  for (const file of entries.files) for (const problem of entries.problemsIn(file)) await tell(problem);
}

/** Names on standard error what is missing of a check. */
export async function reportMissing(
  { file, missing }: Pick<CheckedLetters, 'file' | 'missing'>,
  { err }: Pick<CliIo, 'err'>,
  failed: (message: string) => void,
): Promise<void> {
  for (const what of missing) {
    const failure = `${sanitize(file)}: ${what}`;
    failed(failure);
    await err.write(`imr-letter: ${failure}\n`);
  }
}
