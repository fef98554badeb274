import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledProgram } from '../support/bundled-program.ts';
import { LETTER } from '../support/protocol-letter.ts';
import { tidied } from '../support/tidied.ts';

/** The output of a run of Neovim: see `neovim.lua`. */
interface Told {
  readonly filetype: string;
  readonly codes: readonly string[];
  readonly symbols: readonly string[];
  readonly tidied: readonly string[];
  readonly undone: readonly string[];
}

const MESSY = LETTER.replaceAll('\n\n', '\n \n').replaceAll(' is ', '   is\n');
const installed = installedNeovim();
if (!installed) console.log('No Neovim is installed (`nvim`), so its tests are skipped.');

describe.skipIf(!installed)(`a letter in Neovim ${installed?.join('.')}, as docs/editors.md sets it up`, () => {
  const program = bundledProgram();
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'imr-letter-neovim-'));
    const command = path.join(folder, 'bin/imr-letter');
    mkdirSync(path.dirname(command));
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${program.file()}" "$@"\n`);
    chmodSync(command, 0o755);
    writeFileSync(path.join(folder, 'configuration.lua'), configurationFor(installed ?? [0, 0]));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['letter.imr', 'letter.imr.txt'])('has diagnostics, symbols and formatting: %s', async (name) => {
    const letter = path.join(folder, name);
    writeFileSync(letter, MESSY);
    const report = await neovimOn(letter);
    expect(report.filetype).toBe('imr-letter');
    expect(report.codes).toContain('missing-rationale');
    expect(report.symbols).toEqual(
      expect.arrayContaining(['CLINICAL CASE SUMMARY', 'Wrist brace', 'Decision rationale']),
    );
    expect(report.tidied).toEqual(tidied(MESSY).trimEnd().split('\n'));
    expect(report.undone).toEqual(MESSY.trimEnd().split('\n'));
    expect(readFileSync(letter, 'utf8')).toBe(MESSY);
  });

  async function neovimOn(letter: string): Promise<Told> {
    const result = path.join(folder, 'report.json');
    rmSync(result, { force: true });
    const given = [path.join(folder, 'configuration.lua'), letter, result].join('\n');
    const script = path.join(import.meta.dirname, 'neovim.lua');
    await promisify(execFile)('nvim', ['--clean', '--headless', '-c', `luafile ${script}`], {
      cwd: folder,
      env: {
        ...process.env,
        IMR_NEOVIM: given,
        HOME: folder,
        XDG_STATE_HOME: folder,
        PATH: `${path.join(folder, 'bin')}${path.delimiter}${process.env.PATH}`,
      },
    });
    return JSON.parse(readFileSync(result, 'utf8')) as Told;
  }
});

/** Returns the configuration in docs/editors.md for a version: the first is for 0.11 and later. */
function configurationFor([major, minor]: readonly [number, number]): string {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/editors.md'), 'utf8');
  const [newer, older] = [...page.matchAll(/```lua\n(.*?)```/gs)].map(([, block]) => block);
  const own = major > 0 || minor >= 11 ? newer : older;
  if (!own) throw new Error('docs/editors.md holds no configuration for this Neovim.');
  return own;
}

function installedNeovim(): readonly [number, number] | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  if (process.platform === 'win32' || !folders.some((folder) => existsSync(path.join(folder, 'nvim'))))
    return undefined;
  const version = /NVIM v(\d+)\.(\d+)/.exec(execFileSync('nvim', ['--version'], { encoding: 'utf8' }));
  return version ? [Number(version[1]), Number(version[2])] : undefined;
}
