import { availableParallelism } from 'node:os';
import type { SuppressionKinds } from '../suppressions/suppression-files.ts';
import { UnusedSuppressions } from '../suppressions/unused-entries.ts';
import { CheckPool } from './check-pool.ts';
import { reportMissing } from './checked-letters.ts';
import { type CheckedBatch, type Checker, localChecker } from './checker.ts';
import type { CheckerOptions } from './checker-options.ts';
import { CACHE_FILE, CleanLetters } from './clean-letters.ts';
import { problemReporter } from './configurations.ts';
import type { CheckedFile } from './findings.ts';
import { lettersInLines } from './letters-in-lines.ts';
import { type ReadOptions, readLetters } from './read-letters.ts';
import { rulesVersion } from './rules-version.ts';
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
  /** Skips the check of texts in which nothing was found before. */
  readonly cache?: boolean | undefined;
  /** The file that remembers them. */
  readonly cacheLocation?: string | undefined;
  /** Reads texts from lines of JSON on standard input in place of files. */
  readonly stdin?: 'ndjson' | undefined;
  /** Says what letters decided. */
  readonly hasOutcomes?: boolean | undefined;
}

/**
 * Yields the files that paths name, each with its findings, in the order in which they are read. What can't be read or applied, or takes
 * too long, is named on standard error, then handed to `failed`, and so, at the end, are the entries that ignore nothing any more.
 */
export async function* checkedFiles(
  paths: readonly string[],
  { concurrency, ...options }: CheckFilesOptions,
  terminal: CliIo,
  failed: (message: string) => void,
): AsyncGenerator<CheckedFile, void, undefined> {
  const cache = await openCache(options, terminal, failed);
  const checking = await checkerOptions(options, cache);
  const report = problemReporter(terminal, failed);
  const entries = new UnusedSuppressions();
  const pool = poolOf(concurrency, checking, terminal);
  const alone = concurrency === 'auto' ? ALONE : 0;
  const local = localChecker(checking);
  const inFlight: Promise<CheckedBatch>[] = [];

  async function* oldest(): AsyncGenerator<CheckedFile, void, undefined> {
    const batch = await inFlight.shift();
    for (const problem of batch?.problems ?? []) await report(problem);
    for (const { missing, entries: used, cleanKey, ...checked } of batch?.files ?? []) {
      await reportMissing({ file: checked.file, missing }, terminal, failed);
      if (used) entries.record(used.text, used.file, used);
      if (cleanKey !== undefined) cache?.add(cleanKey);
      yield checked;
    }
  }

  try {
    let read = 0;
    const texts = options.stdin
      ? lettersInLines(terminal, failed)
      : readLetters(paths, terminal, (file, why) => failed(`${file}: ${why}`), options);
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
  await cache?.save(terminal);
  for (const file of entries.files) for (const problem of entries.problemsIn(file)) await report(problem);
}

/** Returns the threads that check letters; undefined if this one does. */
function poolOf(concurrency: Concurrency, options: CheckerOptions, { startCheckThread }: CliIo): CheckPool | undefined {
  const size = concurrency === 'auto' ? Math.min(availableParallelism(), MOST_THREADS) : concurrency;
  return size > 1 && startCheckThread ? new CheckPool(size, () => startCheckThread(options)) : undefined;
}

/** Opens the cache that was asked for; one that can't be used is named, and all is checked. */
async function openCache(
  { cache, cacheLocation = CACHE_FILE }: Omit<CheckFilesOptions, 'concurrency'>,
  { cwd, err }: CliIo,
  failed: (message: string) => void,
): Promise<CleanLetters | undefined> {
  const opened = cache ? await CleanLetters.open(cacheLocation, cwd) : undefined;
  if (typeof opened !== 'string') return opened;
  failed(opened);
  await err.write(`imr-letter: ${opened}\n`);
  return undefined;
}

async function checkerOptions(
  { ignore, baseline, stdin, hasOutcomes = false }: Omit<CheckFilesOptions, 'concurrency'>,
  cache: CleanLetters | undefined,
): Promise<CheckerOptions> {
  const known = cache && { clean: cache.known, rulesVersion: await rulesVersion() };
  return { ignore, baseline, isApart: stdin !== undefined, hasOutcomes, ...(known && { cache: known }) };
}
