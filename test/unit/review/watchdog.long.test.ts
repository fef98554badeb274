import { describe, expect, it } from 'vitest';
import { nodeGuard } from '../../../server/src/platform/node-guard.ts';
import { type Guard, Watchdog } from '../../../server/src/review/watchdog.ts';

/** The guard of Node with a limit that keeps the tests short. */
const soonOver: Guard = (work) => nodeGuard(work, 300);

function loops(): void {
  for (let turns = 0; turns >= 0; turns = 0);
}

function backtracks(): void {
  /^(?:a+)+$/.test(`${'a'.repeat(80)}b`);
}

describe('Watchdog.soon on Node', () => {
  it('stops the work that hangs and finishes the rest of its batch', async () => {
    const watchdog = new Watchdog(soonOver);
    const done: string[] = [];
    const works = [() => void done.push('first'), loops, () => void done.push('third'), backtracks];
    const all = await Promise.all(works.map((work) => watchdog.soon(10, work)));
    expect([done, all]).toEqual([
      ['first', 'third'],
      [true, false, true, false],
    ]);
  });
});
