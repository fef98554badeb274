import type { Runtime } from './runtime.ts';

/** Makes background work wait for requests in progress. */
export class ForegroundGate {
  readonly #runtime: Pick<Runtime, 'pause'>;
  #running = 0;

  constructor(runtime: Pick<Runtime, 'pause'>) {
    this.#runtime = runtime;
  }

  /** Runs foreground work; background work waits until it is done. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    this.#running++;
    try {
      return await work();
    } finally {
      this.#running--;
    }
  }

  /** Resolves after yielding to the event loop, when no foreground work runs. */
  async whenIdle(): Promise<void> {
    do await this.#runtime.pause();
    while (this.#running > 0);
  }
}
