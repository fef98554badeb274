import type { Runtime } from './runtime.ts';

/** How long work goes on before waiting messages are let in, in milliseconds. */
export const STRETCH = 10;

/** Works through things one by one and lets waiting messages in now and then; false where `stopped` said so before the end. */
export async function paced<T>(
  things: Iterable<T>,
  runtime: Pick<Runtime, 'pause'>,
  stopped: () => boolean,
  work: (thing: T) => void,
): Promise<boolean> {
  let began = performance.now();
  for (const thing of things) {
    work(thing);
    if (performance.now() - began < STRETCH) continue;
    await runtime.pause();
    if (stopped()) return false;
    began = performance.now();
  }
  return true;
}
