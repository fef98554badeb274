import { describe, expect, it } from 'vitest';
import { checkedFiles } from '../../../server/src/cli/checked-files.ts';
import type { CliIo } from '../../../server/src/cli/terminal.ts';
import { textLines } from '../../../server/src/platform/text-lines.ts';

async function linesOf(chunks: readonly Uint8Array[], most = 100) {
  const lines: (string | undefined)[] = [];
  const stream = (async function* () {
    yield* chunks;
  })();
  for await (const { number, text } of textLines(stream, most)) {
    lines.push(text);
    expect(number).toBe(lines.length);
  }
  return lines;
}

describe('textLines', () => {
  it('finds lines and characters that chunks cut', async () => {
    const bytes = Buffer.from('\uFEFFä\r\n\n“b”\nend');
    const cut = [...bytes].map((byte) => Uint8Array.of(byte));
    for (const chunks of [[bytes], cut]) expect(await linesOf(chunks)).toEqual(['ä', '', '“b”', 'end']);
  });

  it('keeps nothing of a line that is too long, and goes on', async () => {
    expect(await linesOf([Buffer.from(`${'x'.repeat(101)}\n${'y'.repeat(100)}\n`)])).toEqual([
      undefined,
      'y'.repeat(100),
    ]);
    expect(await linesOf([])).toEqual([]);
    expect(await linesOf([Buffer.from('x')])).toEqual(['x']);
  });
});

describe('checkedFiles of lines', () => {
  it('reads no further than it is asked for', async () => {
    let read = 0;
    const io = {
      cwd: '/',
      err: { colors: false, write: async () => true },
      async *input() {
        for (;;) {
          read++;
          yield Buffer.from(`${JSON.stringify({ file: `${read}.imr`, text: 'Minutes of a meeting.' })}\n`);
        }
      },
    } as unknown as CliIo;
    const options = { stdin: 'ndjson', concurrency: 1, ignore: true, baseline: true } as const;
    const checked = checkedFiles([], options, io, () => undefined);
    expect((await checked.next()).value).toMatchObject({ file: '1.imr', findings: [{ code: 'not-a-letter' }] });
    expect(read).toBeLessThan(100);
    await checked.return();
  });
});
