import { describe, expect, it } from 'vitest';
import { runProgram } from '../../../server/src/cli/program.ts';
import { readDocument } from '../../../server/src/documents/read-document.ts';
import { folderWith } from '../../support/folder.ts';

const OFF = JSON.stringify({ rules: { 'preamble-changed': 'off' } });

async function config(cwd: string, ...args: readonly string[]) {
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
  const exitCode = await runProgram(['config', ...args], terminal, async () => undefined);
  return { ...output, exitCode };
}

describe('imr-letter config', () => {
  it('prints the settings of a folder with their origins', async () => {
    const cwd = folderWith({ '.imr-letter.json': OFF, 'more/a.imr': '' });
    const { out, exitCode } = await config(cwd, 'more');
    expect(exitCode).toBe(0);
    expect(out).toContain('configuration  .imr-letter.json\n');
    expect(out).toMatch(/^preamble-changed +off +\.imr-letter\.json \(else information\)$/m);
    expect(out).toMatch(/^missing-rationale +error$/m);
  });

  it('prints the settings of a letter as JSON', async () => {
    const cwd = folderWith({ 'more/.imr-letter.json': OFF, 'more/a.imr': '', 'b.imr': '' });
    const own = JSON.parse((await config(cwd, 'more/a.imr', '--format', 'json')).out);
    expect(own).toMatchObject({
      path: 'more/a.imr',
      configuration: 'more/.imr-letter.json',
      ignore: null,
      catalogues: [],
    });
    expect(own.rules).toContainEqual({
      code: 'preamble-changed',
      severity: 'off',
      default: 'information',
      from: 'more/.imr-letter.json',
    });
    const other = JSON.parse((await config(cwd, 'b.imr', '--format', 'json')).out);
    expect(other.configuration).toBeNull();
    expect(other.rules.every(({ from }: { from: string }) => from === 'rule')).toBe(true);
  });

  it('prints the problems of a configuration file', async () => {
    const cwd = folderWith({ '.imr-letter.json': JSON.stringify({ rules: { 'field-orders': 'off' } }) });
    const { err, exitCode } = await config(cwd);
    expect(exitCode).toBe(2);
    expect(err).toContain('did you mean "field-order"');
  });

  it('reports a path that does not exist', async () => {
    const { err, exitCode } = await config(folderWith({}), 'gone.imr');
    expect(exitCode).toBe(2);
    expect(err).toBe('imr-letter: gone.imr: no such file or directory\n');
  });
});
