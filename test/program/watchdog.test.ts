import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { ENDLESS } from '../support/endless.ts';
import { folderWith } from '../support/folder.ts';

vi.mock('../../server/src/rules/index.ts', async (original) => {
  const { withEndless } = await import('../support/endless.ts');
  const { rules } = await original<typeof import('../../server/src/rules/index.ts')>();
  return { rules: withEndless(rules) };
});

// Test files share their modules, and those of others must not hold these rules.
beforeAll(() => void vi.resetModules());
afterAll(() => void vi.resetModules());

const SOUND = exampleLetter();
const FAULTY = SOUND.replace(/Decision rationale:[\s\S]*/, '');

async function run(args: readonly string[], cwd: string) {
  const output = { out: '', err: '' };
  const outputTo = (stream: 'out' | 'err') => ({
    colors: false,
    async write(text: string) {
      output[stream] += text;
      return true;
    },
  });
  const terminal = {
    cwd,
    out: outputTo('out'),
    err: outputTo('err'),
    input: async function* () {},
    readDocument,
  };
  const { runProgram } = await import('../../server/src/cli/program.ts');
  return { code: await runProgram(args, terminal, async () => undefined), ...output };
}

it('imr-letter reports a stopped check, checks the rest and exits with 2', async () => {
  const folder = folderWith({
    'a.imr': FAULTY,
    'b.imr': FAULTY.replace('CLINICAL CASE SUMMARY', `CLINICAL CASE SUMMARY\n${ENDLESS.loop}`),
    'c.imr': FAULTY.replace('CLINICAL CASE SUMMARY', `CLINICAL CASE SUMMARY\n${ENDLESS.pattern}`),
    'd.imr': FAULTY,
  });
  const { code, out, err } = await run(['check', '.', '--format', 'ndjson'], folder);
  expect(code).toBe(2);
  const found = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(found.map(({ file, findings }) => [file, findings.length > 0])).toEqual(
    ['a.imr', 'b.imr', 'c.imr', 'd.imr'].map((file) => [file, true]),
  );
  const missing = 'took longer than 2 s and was stopped, so its findings are missing';
  expect(err.trim().split('\n')).toEqual([
    `imr-letter: b.imr: the rule endless-loop ${missing}`,
    `imr-letter: c.imr: the rule endless-pattern ${missing}`,
  ]);
});
