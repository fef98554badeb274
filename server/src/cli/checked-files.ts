import { availableParallelism } from 'node:os';
import type { SuppressionKinds } from '../suppressions/suppression-files.ts';
import { UnusedSuppressions } from '../suppressions/unused-entries.ts';
import { CheckPool } from './check-pool.ts';
import { reportMissing } from './checked-letters.ts';
import { type CheckedBatch, type Checker, localChecker } from './checker.ts';
import { problemReporter } from './configurations.ts';
import type { CheckedFile } from './findings.ts';
import { type ReadOptions, readLetters } from './read-letters.ts';
import type { CliIo } from './terminal.ts';
import { textBatches } from './text-batches.ts';

/** The number of threads that check letters: from 1, or as many as the machine has processors, where there is enough to do. */
export type Concurrency = number | 'auto';

/** With `auto`, further threads are started after so many texts: to start them takes as long as to check these. */
const ALONE = 256;
/** With `auto`, the largest number of threads; each takes some 100 MB. */
const MOST_THREADS = 8;

/** Options of a check of files. */
export interface CheckFilesOptions extends SuppressionKinds, ReadOptions {
  readonly concurrency: Concurrency;
}

/**
 * Yields the files that paths name, each with its findings, in the order in which they are read. What can't be read or applied, or takes
 * too long, is named on standard error, then handed to `failed`, and so, at the end, are the entries that ignore nothing any more.
 */
export async function* checkedFiles(
  paths: readonly string[],
  { include, concurrency, ignore, baseline }: CheckFilesOptions,
  terminal: CliIo,
  failed: (message: string) => void,
): AsyncGenerator<CheckedFile, void, undefined> {
  const kinds = { ignore, baseline };
  const report = problemReporter(terminal, failed);
  const entries = new UnusedSuppressions();
  const pool = poolOf(concurrency, kinds, terminal);
  const alone = concurrency === 'auto' ? ALONE : 0;
  const local = localChecker(kinds);
  const inFlight: Promise<CheckedBatch>[] = [];

  async function* oldest(): AsyncGenerator<CheckedFile, void, undefined> {
    const batch = await inFlight.shift();
    for (const problem of batch?.problems ?? []) await report(problem);
    for (const { missing, entries: used, ...checked } of batch?.files ?? []) {
      await reportMissing({ file: checked.file, missing }, terminal, failed);
      if (used) entries.record(used.text, used.file, used);
      yield checked;
    }
  }

  try {
    let read = 0;
    const texts = readLetters(paths, terminal, (file, why) => failed(`${file}: ${why}`), { include });
    for await (const batch of textBatches(texts)) {
      const threads: Checker & { readonly size: number } = pool && read >= alone ? pool : { ...local, size: 0 };
      read += batch.length;
      inFlight.push(threads.check(batch));
      // One batch more than there are threads, so that none waits for the next one to be read.
      while (inFlight.length > threads.size) yield* oldest();
    }
    while (inFlight.length > 0) yield* oldest();
  } finally {
    pool?.close();
  }
  for (const file of entries.files) for (const problem of entries.problemsIn(file)) await report(problem);
}

/** Returns the threads that check letters; undefined if this one does. */
function poolOf(concurrency: Concurrency, kinds: SuppressionKinds, { startCheckThread }: CliIo): CheckPool | undefined {
  const size = concurrency === 'auto' ? Math.min(availableParallelism(), MOST_THREADS) : concurrency;
  return size > 1 && startCheckThread ? new CheckPool(size, () => startCheckThread(kinds)) : undefined;
}
