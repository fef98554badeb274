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

describe('Watchdog on Node', () => {
  it.each([
    ['a loop', loops],
    ['a pattern', backtracks],
    [
      'a loop that catches all',
      () => {
        try {
          loops();
        } catch {
          loops();
        }
      },
    ],
  ])('ends %s', (_, work) => {
    expect(new Watchdog(soonOver).now(10, work)).toBe(false);
  });

  it('returns true for finished work and rethrows its errors', () => {
    let done = 0;
    const watchdog = new Watchdog(nodeGuard);
    expect(watchdog.now(10, () => void done++)).toBe(true);
    expect(done).toBe(1);
    expect(() =>
      watchdog.now(10, () => {
        throw new RangeError('own');
      }),
    ).toThrow(new RangeError('own'));
  });

  it('runs waiting work in one batch', async () => {
    let guards = 0;
    const watchdog = new Watchdog((work, limit) => {
      guards++;
      return nodeGuard(work, limit);
    });
    const done: number[] = [];
    const all = await Promise.all([1, 2, 3].map((number) => watchdog.soon(10, () => void done.push(number))));
    expect([guards, done, all]).toEqual([1, [1, 2, 3], [true, true, true]]);
  });

  it('rejects only the work that throws', async () => {
    const watchdog = new Watchdog(nodeGuard);
    const [bad, good] = await Promise.allSettled([
      watchdog.soon(10, () => {
        throw new RangeError('own');
      }),
      watchdog.soon(10, () => undefined),
    ]);
    expect([bad?.status, good]).toEqual(['rejected', { status: 'fulfilled', value: true }]);
  });

  it('extends the limit with the length of the text', () => {
    const limits: number[] = [];
    const watchdog = new Watchdog((work, limit) => {
      limits.push(limit);
      work();
      return true;
    });
    for (const length of [0, 27_000, 1_000_000, 2_500_000]) watchdog.now(length, () => undefined);
    expect(limits).toEqual([2000, 2000, 2000, 6000]);
  });
});
