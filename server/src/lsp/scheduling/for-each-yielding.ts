import { type Guard, LIMIT, Overdue } from '../../review/watchdog.ts';

/** How long work runs before it yields to the event loop, in milliseconds. */
export const TIME_SLICE_MS = 10;

/**
 * Calls `work` for each element and yields to the event loop between time slices. Returns false if `stopped` returned true before the end.
 * Throws `Overdue` if a time slice exceeds the limit of the runtime's guard.
 */
export async function forEachYielding<T>(
  elements: Iterable<T>,
  runtime: { pause(): Promise<void>; readonly guard?: Guard },
  stopped: () => boolean,
  work: (element: T) => void,
): Promise<boolean> {
  const iterator = elements[Symbol.iterator]();
  let isDone = false;
  const runSlice = () => {
    const start = performance.now();
    do {
      const next = iterator.next();
      if (next.done) {
        isDone = true;
        return;
      }
      work(next.value);
    } while (performance.now() - start < TIME_SLICE_MS);
  };
  for (;;) {
    if (!runtime.guard) runSlice();
    else if (!runtime.guard(runSlice, LIMIT)) throw new Overdue();
    if (isDone) return true;
    await runtime.pause();
    if (stopped()) return false;
  }
}
