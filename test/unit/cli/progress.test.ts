import { describe, expect, it } from 'vitest';
import { progressOn } from '../../../server/src/cli/progress.ts';
import type { CliIo } from '../../../server/src/cli/terminal.ts';

function ioOf(isTerminal: { readonly out: boolean; readonly err: boolean }) {
  const written: string[] = [];
  const outputOf = (name: 'out' | 'err') => ({
    colors: false,
    isTerminal: isTerminal[name],
    async write(text: string) {
      written.push(`${name}: ${text}`);
      return true;
    },
  });
  const io = { out: outputOf('out'), err: outputOf('err') } as unknown as CliIo;
  return { io, written };
}

describe('progressOn', () => {
  it('shows nothing where standard error is no terminal', async () => {
    const { io, written } = ioOf({ out: true, err: false });
    const progress = progressOn(io, () => 1_000_000);
    await progress.update(1, 0);
    await progress.end();
    expect(written).toEqual([]);
    expect(progress.terminal).toBe(io);
  });

  it('shows numbers after a second, ten times a second at most, and erases them', async () => {
    const { io, written } = ioOf({ out: false, err: true });
    let time = 0;
    const progress = progressOn(io, () => time);
    for (time = 0; time <= 1_150; time += 50) await progress.update(time * 10, 3);
    await progress.end();
    await progress.end();
    expect(written).toEqual([
      'err: \r\u001b[K10,000 files checked, 3 with findings',
      'err: \r\u001b[K11,000 files checked, 3 with findings',
      'err: \r\u001b[K',
    ]);
  });

  it('makes way for what is written to the same terminal', async () => {
    const { io, written } = ioOf({ out: true, err: true });
    let time = 0;
    const { terminal, update, end } = progressOn(io, () => time);
    time = 2_000;
    await update(2, 1);
    await terminal.out.write('a.imr\n');
    await terminal.err.write('imr-letter: b.imr\n');
    await end();
    expect(written.slice(1)).toEqual(['err: \r\u001b[K', 'out: a.imr\n', 'err: imr-letter: b.imr\n']);
  });
});
