import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { CheckPool } from '../../../server/src/cli/check-pool.ts';
import type { CheckedBatch } from '../../../server/src/cli/checker.ts';
import type { LetterText } from '../../../server/src/cli/read-letters.ts';

/** A thread that a test answers for. */
class FakeThread extends EventEmitter {
  readonly posted: (readonly LetterText[])[] = [];
  isTerminated = false;

  postMessage(batch: readonly LetterText[]): void {
    this.posted.push(batch);
  }

  async terminate(): Promise<number> {
    this.isTerminated = true;
    return 0;
  }
}

function poolOf(size: number) {
  const threads: FakeThread[] = [];
  const pool = new CheckPool(size, () => {
    const thread = new FakeThread();
    threads.push(thread);
    return thread as unknown as Worker;
  });
  return { pool, threads };
}

const batch = (...files: readonly string[]): readonly LetterText[] =>
  files.map((file) => ({ file, within: 'file:///letters', source: '' }));
const checked = (...files: readonly string[]): CheckedBatch => ({
  files: files.map((file) => ({ file, findings: [], suppressed: [], missing: [] })),
  problems: [],
});

describe('CheckPool', () => {
  it('starts a thread only when none is idle, and gives each one batch at a time', async () => {
    const { pool, threads } = poolOf(2);
    const first = pool.check(batch('a'));
    const second = pool.check(batch('b'));
    const third = pool.check(batch('c'));
    expect(threads.map(({ posted }) => posted.length)).toEqual([1, 1]);
    threads[1]?.emit('message', checked('b'));
    expect(await second).toEqual(checked('b'));
    expect(threads[1]?.posted).toEqual([batch('b'), batch('c')]);
    threads[1]?.emit('message', checked('c'));
    threads[0]?.emit('message', checked('a'));
    expect([await first, await third]).toEqual([checked('a'), checked('c')]);
    void pool.check(batch('d'));
    expect(threads).toHaveLength(2);
  });

  it('names the texts of a thread that ended, and goes on with another', async () => {
    const { pool, threads } = poolOf(1);
    const lost = pool.check(batch('a', 'b'));
    const next = pool.check(batch('c'));
    threads[0]?.emit('error', new Error('out of memory'));
    threads[0]?.emit('exit', 1);
    expect((await lost).files.map(({ file, missing }) => [file, missing.length])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(threads[1]?.posted).toEqual([batch('c')]);
    threads[1]?.emit('message', checked('c'));
    expect(await next).toEqual(checked('c'));
  });

  it('ends its threads and starts none when it is closed', () => {
    const { pool, threads } = poolOf(2);
    void pool.check(batch('a'));
    void pool.check(batch('b'));
    void pool.check(batch('c'));
    pool.close();
    for (const thread of threads) thread.emit('exit', 1);
    expect(threads.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });
});
