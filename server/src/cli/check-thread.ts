import { parentPort, Worker } from 'node:worker_threads';
import type { SuppressionKinds } from '../suppressions/suppression-files.ts';
import { localChecker } from './checker.ts';
import type { LetterText } from './read-letters.ts';

/** What a thread that checks letters is given when it starts. */
export interface CheckThreadData {
  readonly kinds: SuppressionKinds;
}

/** Returns a new thread that runs a bundle of the program and checks letters with suppressions of these kinds. */
export function checkThread(bundle: URL, kinds: SuppressionKinds): Worker {
  const workerData: CheckThreadData = { kinds };
  return new Worker(bundle, { workerData, stdin: false });
}

/** Answers each batch that the main thread posts, in its order. */
export function serveBatches({ kinds }: CheckThreadData): void {
  const checker = localChecker(kinds);
  parentPort?.on('message', async (batch: readonly LetterText[]) =>
    parentPort?.postMessage(await checker.check(batch)),
  );
}
