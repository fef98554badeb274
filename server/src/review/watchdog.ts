/**
 * Runs work and ends it where it takes longer than some milliseconds, even within a loop or a pattern: whether it came to its end. What the
 * work throws is thrown on.
 */
export type Guard = (work: () => void, limit: number) => boolean;

/** Thrown where work was stopped and has no result. */
export class Overdue extends Error {
  override readonly name = 'Overdue';
}

/** The time limit of one piece of work, in milliseconds. */
export const LIMIT = 2000;
/** A longer text may take as long again for each such length, in UTF-16 units: all that is done with it is linear. */
const LENGTH = 1_000_000;

/** Work that waits for its turn. */
interface Waiting {
  readonly work: () => void;
  readonly length: number;
  readonly done: (isWhole: boolean) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Ends work that takes too long, so that all else goes on; where nothing can end it, it runs to its end. What is asked for at once is done
 * under one guard, since a guard takes a tenth of a millisecond, a fifth of what a letter does.
 */
export class Watchdog {
  readonly #guard: Guard;
  #waiting: Waiting[] = [];

  constructor(guard?: Guard) {
    this.#guard =
      guard ??
      ((work) => {
        work();
        return true;
      });
  }

  /** Runs work on a text of a length now and returns whether it finished. */
  now(length: number, work: () => void): boolean {
    return this.#guard(work, limitFor(length));
  }

  /** Runs work on a text of a length in one batch with other waiting work; resolves to whether it finished. */
  soon(length: number, work: () => void): Promise<boolean> {
    return new Promise((done, failed) => {
      if (this.#waiting.length === 0) queueMicrotask(() => this.#flush());
      this.#waiting.push({ work, length, done, failed });
    });
  }

  #flush(): void {
    const all = this.#waiting;
    this.#waiting = [];
    for (let at = 0; at < all.length; ) at = this.#together(all, at);
  }

  /** Runs waiting work from an index on until a piece is stopped; returns the index after the last finished or stopped piece. */
  #together(all: readonly Waiting[], from: number): number {
    let at = from;
    const length = all.slice(from).reduce((sum, one) => sum + one.length, 0);
    const isWhole = this.now(length, () => {
      for (; at < all.length; at++) settle(all[at]);
    });
    const ended = all[at];
    if (isWhole || !ended) return all.length;
    // The piece that was running had only a part of the time, unless it was the first: it gets a full turn.
    const isWholeAlone = at > from && this.now(ended.length, () => settle(ended));
    if (!isWholeAlone) ended.done(false);
    return at + 1;
  }
}

function settle(waiting: Waiting | undefined): void {
  if (!waiting) return;
  try {
    waiting.work();
    waiting.done(true);
  } catch (error) {
    waiting.failed(error);
  }
}

function limitFor(length: number): number {
  return LIMIT * Math.max(1, Math.ceil(length / LENGTH));
}
