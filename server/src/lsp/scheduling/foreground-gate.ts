import type { Runtime } from './runtime.ts';

/** Has work in the background give way to what somebody waits for. */
export class ForegroundGate {
  readonly #runtime: Pick<Runtime, 'pause'>;
  #waitedFor = 0;

  constructor(runtime: Pick<Runtime, 'pause'>) {
    this.#runtime = runtime;
  }

  /** Does what somebody waits for; the background is quiet until it is done. */
  async first<T>(work: () => Promise<T>): Promise<T> {
    this.#waitedFor++;
    try {
      return await work();
    } finally {
      this.#waitedFor--;
    }
  }

  /** Resolves when the background may go on: messages that came were let in, and nobody waits. */
  async turn(): Promise<void> {
    do await this.#runtime.pause();
    while (this.#waitedFor > 0);
  }
}
