import { parentPort, Worker } from 'node:worker_threads';
import { localChecker } from './checker.ts';
import type { CheckerOptions } from './checker-options.ts';
import type { LetterText } from './read-letters.ts';

/** Returns a new thread that runs a bundle of the program and checks letters with these options. */
export function checkThread(bundle: URL, options: CheckerOptions): Worker {
  return new Worker(bundle, { workerData: options, stdin: false });
}

/** Answers each batch that the main thread posts, in its order. */
export function serveBatches(options: CheckerOptions): void {
  const checker = localChecker(options);
  parentPort?.on('message', async (batch: readonly LetterText[]) =>
    parentPort?.postMessage(await checker.check(batch)),
  );
}
