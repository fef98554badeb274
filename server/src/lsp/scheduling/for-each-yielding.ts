import { type Guard, LIMIT, Overdue } from '../../review/watchdog.ts';

/** How long work goes on before waiting messages are let in, in milliseconds. */
export const TIME_SLICE_MS = 10;

/**
 * Works through things one by one and lets waiting messages in now and then; false where `stopped` said so before the end. Throws where one
 * of them takes too long.
 */
export async function forEachYielding<T>(
  things: Iterable<T>,
  runtime: { pause(): Promise<void>; readonly guard?: Guard },
  stopped: () => boolean,
  work: (thing: T) => void,
): Promise<boolean> {
  const iterator = things[Symbol.iterator]();
  let isOver = false;
  const stretch = () => {
    const began = performance.now();
    do {
      const next = iterator.next();
      if (next.done) {
        isOver = true;
        return;
      }
      work(next.value);
    } while (performance.now() - began < TIME_SLICE_MS);
  };
  for (;;) {
    if (!runtime.guard) stretch();
    else if (!runtime.guard(stretch, LIMIT)) throw new Overdue();
    if (isOver) return true;
    await runtime.pause();
    if (stopped()) return false;
  }
}
