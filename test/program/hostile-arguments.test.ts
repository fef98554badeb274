import { execFileSync, spawnSync } from 'node:child_process';
import { fstatSync, openSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { whatIsWrong } from '../../server/src/cli/standard-input.ts';
import { outputTo } from '../../server/src/cli/terminal.ts';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { bundledProgram } from '../support/bundled-program.ts';
import { folderWith } from '../support/folder.ts';

const program = bundledProgram();

/** What moves the cursor, turns the direction of writing or begins a line that looks like the program's own. */
const HOSTILE = 'x\u001b[2J\u009b31m\u202e\nimr-letter: all is well\r\u0007';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const RAW = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('an argument with control characters', () => {
  it.each([
    ['a command', [HOSTILE]],
    ['an option', ['check', `--${HOSTILE}`]],
    ['a value', ['check', `--format=${HOSTILE}`]],
    ['the value of another option', ['check', '--fail-on', HOSTILE]],
    ['an argument too many', ['config', '.', HOSTILE]],
    ['a path', ['check', HOSTILE]],
    ['a path to parse', ['parse', HOSTILE]],
    ['a path whose configuration is printed', ['config', HOSTILE]],
  ])('reaches no terminal as %s: the error is one line of plain characters', async (_, args) => {
    const { code, out, err } = await program.run(args);
    expect(code).toBe(2);
    expect(out).not.toMatch(RAW);
    expect(err).not.toMatch(RAW);
    expect(err).not.toMatch(/^imr-letter: all is well/m);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('leaves a suggestion of commander on its own line', async () => {
    const { code, err } = await program.run(['chek']);
    expect([code, err]).toEqual([2, "error: unknown command 'chek'\n(Did you mean check?)\n"]);
  });

  it('makes no suggestion of its own', async () => {
    const { err } = await program.run(['zzzzzzzz\n(Did you mean rm?)']);
    expect(err).toBe("error: unknown command 'zzzzzzzz\uFFFD(Did you mean rm?)'\n");
  });

  it('leaves the lines of the help', async () => {
    const { out } = await program.run(['check', '--help']);
    expect(out.split('\n').length).toBeGreaterThan(10);
    expect(out).not.toContain('\uFFFD');
  });
});

describe('an empty argument', () => {
  it.each([
    [['check', '']],
    [['check', 'letter.imr', '']],
    [['parse', '']],
    [['config', '']],
    [['check', '--write-baseline', '']],
  ])('is a wrong command, and not the current directory: %j', async (args) => {
    const cwd = folderWith({ 'letter.imr': exampleLetter() });
    const { code, out, err } = await program.run(args, { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: .*argument 'path'\. It is empty\.\n$/);
  });

  it('is different from no argument', async () => {
    const cwd = folderWith({ 'letter.imr': exampleLetter() });
    expect(await program.run(['check'], { cwd })).toEqual({ code: 0, out: 'No findings in 1 file.\n', err: '' });
    expect((await program.run(['config'], { cwd })).code).toBe(0);
    expect((await program.run(['parse'], { cwd })).out).toContain('"file":"letter.imr"');
  });
});

describe.skipIf(process.platform === 'win32')('standard input', () => {
  function runWith(redirection: string, args: string) {
    const cwd = folderWith({ 'letter.imr': exampleLetter(), 'empty.imr': '' });
    const command = `"$NODE" "$CLI" ${args} ${redirection}`;
    const env = { ...process.env, NODE: process.execPath, CLI: program.file() };
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, env, encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  }

  it.each(['check', 'parse'])('is reported by %s if it is a folder', (command) => {
    const { code, err } = runWith('< .', `${command} -`);
    expect([code, err]).toEqual([2, 'imr-letter: -: standard input is a folder; give its path instead of -\n']);
  });

  it.each(['<&-', '< /dev/null'])('is reported if it is closed: %s', (redirection) => {
    for (const command of ['check', 'parse']) {
      const { code, err } = runWith(redirection, `${command} -`);
      expect([code, err]).toEqual([2, 'imr-letter: -: standard input is closed, so there is nothing to read\n']);
    }
  });

  it('does not keep files from being checked if it can’t be read', () => {
    const { code, out } = runWith('<&-', 'check - letter.imr');
    expect([code, out]).toEqual([2, 'No findings in 1 file.\n']);
  });

  it.each(['< letter.imr', '< empty.imr'])('is read if it is a file: %s', (redirection) => {
    expect(runWith(redirection, 'check -')).toEqual({ code: 0, out: 'No findings in 1 file.\n', err: '' });
  });

  it('is not opened unless a path names it', () => {
    expect(runWith('<&-', 'check letter.imr').code).toBe(0);
    expect(runWith('< .', 'check letter.imr').code).toBe(0);
  });

  it('may be an empty pipe', async () => {
    expect(await program.run(['check', '-'], { input: '' })).toMatchObject({ code: 0, err: '' });
  });

  it('may be a device that is not the null device', () => {
    expect(whatIsWrong(statSync('/dev/zero'))).toBeUndefined();
    expect(whatIsWrong(fstatSync(openSync(devNull, 'r')))).toContain('closed');
    expect(whatIsWrong(undefined)).toContain('closed');
  });
});

describe('colors', () => {
  /** A terminal whose environment says nothing of colors but this. */
  function colorsWith(env: NodeJS.ProcessEnv): boolean {
    const hasColors = (asked?: number | object) => {
      const found: { NO_COLOR?: string } = typeof asked === 'object' ? asked : {};
      return found.NO_COLOR === undefined;
    };
    return outputTo(Object.assign(new PassThrough(), { isTTY: true as const, hasColors }), env).colors;
  }

  it('are on unless NO_COLOR has a value', () => {
    expect(colorsWith({})).toBe(true);
    expect(colorsWith({ NO_COLOR: '' })).toBe(true);
    expect(colorsWith({ NO_COLOR: '1' })).toBe(false);
    expect(colorsWith({ NO_COLOR: '0' })).toBe(false);
  });

  it.skipIf(!canRunInTerminal())('are on in a terminal with an empty NO_COLOR', () => {
    const cwd = folderWith({ 'letter.imr': exampleLetter(['Upheld', 'Uphold']) });
    const command = `'${process.execPath}' '${program.file()}' check letter.imr`;
    const inTerminal = (more: Record<string, string>) => {
      const env = { PATH: process.env.PATH, TERM: 'xterm-256color', ...more };
      return spawnSync('script', ['-qec', command, '/dev/null'], { cwd, env, encoding: 'utf8', input: '' }).stdout;
    };
    expect(inTerminal({ NO_COLOR: '' })).toContain('\u001b[31m');
    expect(inTerminal({})).toContain('\u001b[31m');
    expect(inTerminal({ NO_COLOR: '1' })).not.toContain('\u001b[');
  });
});

function canRunInTerminal(): boolean {
  try {
    return process.platform === 'linux' && execFileSync('script', ['--version'], { encoding: 'utf8' }) !== '';
  } catch {
    return false;
  }
}
