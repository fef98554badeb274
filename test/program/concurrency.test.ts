import { describe, expect, it, vi } from 'vitest';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { bundledProgram } from '../support/bundled-program.ts';
import { folderWith } from '../support/folder.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const { run } = bundledProgram();

const SOUND = exampleLetter();
const UNREASONED = exampleLetter([
  'Decision rationale: The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request is not medically necessary.\n',
  '',
]);
/** So many letters that threads are started without being asked for. */
const MANY = 300;

/** A folder of letters, with a configuration of one folder, an entry that ignores nothing, and a file that can't be read. */
function lettersOf(count: number): string {
  const files: Record<string, string> = {
    'a/.imr-letter.json': '{ "rules": { "missing-rationale": "warning", "no-such-rule": "off" } }',
    '.imr-letter.ignore.json': JSON.stringify({
      ignore: [
        { letter: 'b/letter-1.imr', code: 'missing-rationale', fingerprint: '0123456789abcdef', reason: 'None.' },
      ],
    }),
    'broken.imr': '%PDF-1.7',
  };
  for (let index = 0; index < count; index++)
    files[`${index % 2 === 0 ? 'a' : 'b'}/letter-${index}.imr`] = (index % 3 === 0 ? UNREASONED : SOUND).replace(
      '#84',
      `#${index + 1}`,
    );
  return folderWith(files);
}

const linesOf = (text: string) => text.split('\n').sort();

describe('check --concurrency', () => {
  it('prints the same with one, two and four threads', async () => {
    const cwd = lettersOf(70);
    for (const format of ['json', 'sarif']) {
      const alone = await run(['check', '--format', format, '--concurrency', '1'], { cwd });
      expect(alone.out).toContain('letter-0.imr');
      expect(alone.code).toBe(2);
      for (const threads of ['2', '4']) {
        const together = await run(['check', '--format', format, '--concurrency', threads], { cwd });
        expect(together.out).toBe(alone.out);
        expect(together.code).toBe(alone.code);
        expect(linesOf(together.err)).toEqual(linesOf(alone.err));
      }
    }
  });

  it('starts threads by itself for many letters, and prints the same', async () => {
    const cwd = lettersOf(MANY);
    const alone = await run(['check', '--format', 'ndjson', '--concurrency', '1'], { cwd });
    const byItself = await run(['check', '--format', 'ndjson'], { cwd });
    expect(byItself.out).toBe(alone.out);
    expect(byItself.out.split('\n')).toHaveLength(MANY + 1);
  });

  it.each(['0', '1.5', 'two', '', '65', '-1'])('refuses "%s"', async (given) => {
    const { code, out, err } = await run(['check', '--concurrency', given]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('It is "auto", or a number from 1 to 64.');
  });
});
