import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { bundledProgram } from '../support/bundled-program.ts';
import { folderWith } from '../support/folder.ts';

const program = bundledProgram();

describe.skipIf(process.platform === 'win32')('a pipe or device', () => {
  it('is read to its end', async () => {
    const folder = folderWith({});
    execFileSync('mkfifo', [path.join(folder, 'letter.imr')]);
    const checked = program.run(['check', 'letter.imr'], { cwd: folder });
    writeFileSync(path.join(folder, 'letter.imr'), exampleLetter(['Upheld', 'Uphold']));
    expect(await checked).toMatchObject({ code: 1, out: expect.stringContaining('unknown-decision') });
  });

  it('is reported if it has no end, and the rest is checked', async () => {
    const folder = folderWith({ 'letter.imr': exampleLetter() });
    const { code, out, err } = await program.run(['check', '/dev/zero', 'letter.imr'], { cwd: folder });
    expect([code, err]).toEqual([2, 'imr-letter: /dev/zero: it is too large\n']);
    expect(out).toContain('No findings in 1 file.');
  });

  it('is not read as a configuration file', async () => {
    const folder = folderWith({ 'letter.imr': exampleLetter() });
    execFileSync('mkfifo', [path.join(folder, '.imr-letter.json')]);
    const { code, err } = await program.run(['check', 'letter.imr'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toBe(
      "imr-letter: .imr-letter.json: The file can't be read (not a regular file), so it has no effect.\n",
    );
  });

  it('or a current folder that is gone is named', async () => {
    const leave = "process.chdir(process.env.GONE); require('node:fs').rmdirSync(process.env.GONE);";
    const folder = folderWith({ 'gone/': '', 'leave.cjs': leave });
    const env = { GONE: path.join(folder, 'gone'), NODE_OPTIONS: `--require ${path.join(folder, 'leave.cjs')}` };
    const { code, err } = await program.run(['check'], { env });
    expect([code, err]).toEqual([2, "imr-letter: the current folder is gone or can't be read (ENOENT)\n"]);
  });
});
