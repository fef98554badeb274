import type { DocumentResult, DocumentSource } from './document.ts';

/** What is sent to the worker: a document with a number that its answer repeats. */
export interface WorkerRequest extends DocumentSource {
  readonly id: number;
}

/** What the worker sends: that it has started, or its answer. */
export type WorkerMessage = 'ready' | { readonly id: number; readonly result: DocumentResult };

/** What a running worker reports. */
export interface WorkerEvents {
  message(message: WorkerMessage): void;
  /** It ended, or will: by a failure or for want of memory. */
  ended(): void;
}

/** A running worker, of Node or of a browser. */
export interface DocumentWorker {
  post(request: WorkerRequest): void;
  terminate(): void;
  /** Lets the process end although the worker runs. */
  idle?(isIdle: boolean): void;
  /** Returns the processor time since a document was posted, in milliseconds, where that can be measured. */
  cpuTime?(): number;
}

/** Starts a worker that runs the bundle of `main.documents.ts`. */
export type StartWorker = (events: WorkerEvents) => DocumentWorker;

/** The time limits of a document and of the start of a worker, in milliseconds. */
const READING_LIMIT = 4500;
const START_LIMIT = 20_000;
/** On a busy machine a document may take so many times its limit, as long as it works, checked so often. */
const MOST_WAITING = 5;
const CHECK_INTERVAL = 250;
/** A worker with a smaller share of the processor waits for something that does not come. */
const WORKING_SHARE = 0.05;

interface Waiting {
  readonly source: DocumentSource;
  readonly done: (result: DocumentResult) => void;
}

/**
 * Reads documents one after the other in a worker, which is started when it is first needed. What takes too long, or ends the worker, is
 * answered as too complex or damaged, and the next document has a new worker.
 */
export class DocumentReader {
  readonly #start: StartWorker;
  readonly #limit: number;
  readonly #queue: Waiting[] = [];
  #worker: DocumentWorker | undefined;
  #isReady = false;
  #reading: Waiting | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #id = 0;
  #posted = 0;

  constructor(start: StartWorker, limit = READING_LIMIT) {
    this.#start = start;
    this.#limit = limit;
  }

  /** Resolves to the text of a document, or to why there is none. Never rejects. */
  read(source: DocumentSource): Promise<DocumentResult> {
    return new Promise((done) => {
      this.#queue.push({ source, done });
      this.#next();
    });
  }

  /** Ends the worker; what waits is answered as too complex. */
  close(): void {
    for (const { done } of this.#queue.splice(0)) done({ fault: 'too-complex' });
    this.#fail('too-complex');
  }

  #next(): void {
    if (this.#reading || this.#queue.length === 0) return;
    this.#reading = this.#queue.shift();
    if (!this.#worker) this.#begin();
    this.#worker?.idle?.(false);
    if (this.#isReady) this.#post();
  }

  #begin(): void {
    let worker: DocumentWorker | undefined;
    const ifCurrent = (act: () => void) => () => {
      if (worker === this.#worker) act();
    };
    worker = this.#start({
      message: (message) => {
        if (worker !== this.#worker) return;
        if (message === 'ready') this.#ready();
        else if (message.id === this.#id) this.#finish(message.result);
      },
      ended: ifCurrent(() => this.#fail('damaged')),
    });
    this.#worker = worker;
    this.#watch(START_LIMIT);
  }

  #ready(): void {
    this.#isReady = true;
    this.#clearTimer();
    if (this.#reading) this.#post();
  }

  #post(): void {
    if (!this.#reading) return;
    this.#watch(this.#limit);
    this.#posted = Date.now();
    this.#worker?.post({ ...this.#reading.source, id: ++this.#id });
  }

  /** Gives up a document at its limit, unless the processor was busy with other work. */
  #check(): void {
    const waited = Date.now() - this.#posted;
    const used = this.#isReady ? this.#worker?.cpuTime?.() : undefined;
    const isDelayed = used !== undefined && used < this.#limit && used > WORKING_SHARE * waited;
    if (isDelayed && waited < MOST_WAITING * this.#limit) this.#watch(CHECK_INTERVAL);
    else this.#fail('too-complex');
  }

  #watch(limit: number): void {
    this.#clearTimer();
    this.#timer = setTimeout(() => this.#check(), limit);
  }

  #clearTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Ends the worker, so that nothing of the document is left in it. */
  #fail(fault: 'too-complex' | 'damaged'): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isReady = false;
    this.#finish({ fault });
  }

  #finish(result: DocumentResult): void {
    this.#clearTimer();
    const reading = this.#reading;
    this.#reading = undefined;
    this.#worker?.idle?.(true);
    reading?.done(result);
    this.#next();
  }
}
