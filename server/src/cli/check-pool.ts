import type { Worker } from 'node:worker_threads';
import { isCode } from '../platform/errors.ts';
import type { CheckedBatch, Checker } from './checker.ts';
import type { LetterText } from './read-letters.ts';

/** Starts a thread that answers each batch, an array of `LetterText`, with its `CheckedBatch`. */
export type StartCheckThread = () => Worker;

interface Waiting {
  readonly batch: readonly LetterText[];
  readonly done: (checked: CheckedBatch) => void;
}

/** Checks batches on several threads, each of which is started when it is first needed. */
export class CheckPool implements Checker {
  readonly #start: StartCheckThread;
  /** The maximum number of threads. */
  readonly size: number;
  readonly #idle: Worker[] = [];
  readonly #threads = new Set<Worker>();
  readonly #queue: Waiting[] = [];
  #started = 0;
  readonly #running = new Map<Worker, Waiting>();

  constructor(size: number, start: StartCheckThread) {
    this.size = size;
    this.#start = start;
  }

  /** Resolves to the results of a batch. Where the thread ended, it says so of each text, and another thread takes the next batch. */
  check(batch: readonly LetterText[]): Promise<CheckedBatch> {
    return new Promise((done) => {
      this.#queue.push({ batch, done });
      this.#next();
    });
  }

  /** Ends the threads. What they work on has no result. */
  close(): void {
    this.#queue.length = 0;
    this.#running.clear();
    for (const thread of this.#threads) void thread.terminate();
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    const thread = this.#idle.pop() ?? (this.#threads.size < this.size ? this.#begin() : undefined);
    const waiting = thread && this.#queue.shift();
    if (!waiting) return;
    this.#running.set(thread, waiting);
    thread.postMessage(waiting.batch);
  }

  #begin(): Worker {
    const thread = this.#start();
    this.#threads.add(thread);
    thread.on('message', (checked: CheckedBatch) => {
      const waiting = this.#running.get(thread);
      this.#running.delete(thread);
      this.#idle.push(thread);
      waiting?.done(checked);
      this.#next();
    });
    let why = 'it exited';
    // An exit follows.
    thread.on('error', (error) => {
      why = reasonOf(error);
    });
    const number = ++this.#started;
    thread.on('exit', () => {
      const waiting = this.#running.get(thread);
      this.#running.delete(thread);
      this.#threads.delete(thread);
      waiting?.done(withoutFindings(waiting.batch, `thread ${number} ended (${why})`));
      this.#next();
    });
    return thread;
  }
}

/** Returns why a thread ended; an error's message might quote a letter. */
function reasonOf(error: Error): string {
  if (isCode(error, 'ERR_WORKER_OUT_OF_MEMORY')) return 'out of memory';
  return 'code' in error ? String(error.code) : error.name;
}

/** Returns the results of texts whose thread has ended. */
function withoutFindings(batch: readonly LetterText[], ended: string): CheckedBatch {
  const missing = [`${ended}, so its findings are missing; try --concurrency 1`];
  return { files: batch.map(({ file }) => ({ file, findings: [], suppressed: [], missing })), problems: [] };
}
