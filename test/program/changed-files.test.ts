import { chmodSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { bundledProgram } from '../support/bundled-program.ts';
import { folderWith } from '../support/folder.ts';
import { letterPdf } from '../support/pdf.ts';

const letter = exampleLetter();
const untidy = letter.replace(/\n\n/g, '\n\n\n\n');
const misspelled = letter.replace('Decision rationale:', 'Decision rational:');

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { run } = bundledProgram();

/** Returns the letter as `tidy` sets it. */
async function tidied(text: string): Promise<string> {
  return (await run(['tidy', '-'], { input: text })).out;
}

/** Sets the time of a file back, so that a write shows. */
function age(file: string): number {
  utimesSync(file, 1000, 1000);
  return statSync(file).mtimeMs;
}

describe('imr-letter tidy', () => {
  it('formats letters and leaves others alone', async () => {
    const tidy = await tidied(letter);
    const cwd = folderWith({ 'a.imr': untidy, 'in/b.imr': tidy, 'in/poem.txt': 'The   sea' });
    const before = age(path.join(cwd, 'in/b.imr'));
    const { code, out, err } = await run(['tidy', '.'], { cwd });
    expect({ code, out, err }).toEqual({ code: 0, out: 'a.imr: formatted\n1 of 2 files formatted.\n', err: '' });
    expect(readFileSync(path.join(cwd, 'a.imr'), 'utf8')).toBe(tidy);
    expect(statSync(path.join(cwd, 'in/b.imr')).mtimeMs).toBe(before);
    expect(readFileSync(path.join(cwd, 'in/poem.txt'), 'utf8')).toBe('The   sea');
  });

  it('names what would change and exits with 1 with --check, and writes nothing', async () => {
    const cwd = folderWith({ 'a.imr': untidy });
    const { code, out } = await run(['tidy', 'a.imr', '--check'], { cwd });
    expect({ code, out }).toEqual({ code: 1, out: 'a.imr: would be formatted\n1 of 1 file would be formatted.\n' });
    expect(readFileSync(path.join(cwd, 'a.imr'), 'utf8')).toBe(untidy);
    const sound = folderWith({ 'a.imr': await tidied(letter) });
    expect((await run(['tidy', 'a.imr', '--check'], { cwd: sound })).code).toBe(0);
  });

  it('wraps paragraphs at a column', async () => {
    const { out } = await run(['tidy', '-', '--wrap', '60'], { input: letter });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    expect((await run(['tidy', '-', '--wrap', 'wide'], { input: letter })).code).toBe(2);
  });

  it('keeps a byte order mark, line ends and the mode of a file', async () => {
    const cwd = folderWith({ 'a.imr': `\ufeff${untidy.replaceAll('\n', '\r\n')}` });
    const file = path.join(cwd, 'a.imr');
    chmodSync(file, 0o640);
    expect((await run(['tidy', 'a.imr'], { cwd })).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(`\ufeff${(await tidied(letter)).replaceAll('\n', '\r\n')}`);
    expect(statSync(file).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o640);
  });

  it('leaves files in other encodings and documents, and formats the rest', async () => {
    const cwd = folderWith({
      'a.imr': Buffer.from(untidy.replace('Tramadol', 'Tramad\u00f6l'), 'latin1'),
      'b.pdf': letterPdf(letter),
      'c.imr': untidy,
    });
    const { code, out, err } = await run(['tidy', 'a.imr', 'b.pdf', 'c.imr'], { cwd });
    expect(code).toBe(2);
    expect(out).toBe('c.imr: formatted\n1 of 2 files formatted.\n');
    expect(err.trim().split('\n')).toEqual([
      'imr-letter: a.imr: it is not UTF-8; save it as UTF-8 first',
      'imr-letter: b.pdf: it is a document; use imr-letter import to make a letter of it',
    ]);
  });
});

describe('imr-letter fix', () => {
  it('makes the sure fixes and leaves other files alone', async () => {
    const cwd = folderWith({ 'a.imr': misspelled, 'b.imr': letter });
    const before = age(path.join(cwd, 'b.imr'));
    const { code, out, err } = await run(['fix', '.'], { cwd });
    expect({ code, out, err }).toEqual({ code: 0, out: 'a.imr: 1 fix\n1 fix made in 1 of 2 files.\n', err: '' });
    expect(readFileSync(path.join(cwd, 'a.imr'), 'utf8')).toBe(letter);
    expect(statSync(path.join(cwd, 'b.imr')).mtimeMs).toBe(before);
  });

  it('names what it would fix with --dry-run, and writes nothing', async () => {
    const cwd = folderWith({ 'a.imr': misspelled });
    const { code, out } = await run(['fix', 'a.imr', '--dry-run'], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: 'a.imr: 1 fix possible\n1 fix possible in 1 of 1 file.\n' });
    expect(readFileSync(path.join(cwd, 'a.imr'), 'utf8')).toBe(misspelled);
  });

  it('prints the result for standard input', async () => {
    expect(await run(['fix', '-'], { input: misspelled })).toMatchObject({ code: 0, out: letter, err: '' });
    expect((await run(['fix', '-'], { input: letter })).out).toBe(letter);
  });

  it('leaves rules that are off', async () => {
    const rules = JSON.stringify({ rules: { 'missing-rationale': 'off' } });
    const cwd = folderWith({ '.imr-letter.json': rules, 'a.imr': misspelled });
    expect((await run(['fix', 'a.imr'], { cwd })).out).toBe('0 fixes made in 0 of 1 file.\n');
  });

  it('fixes each letter of a file', async () => {
    const two = `${misspelled}\n\n${misspelled}`;
    expect((await run(['fix', '-'], { input: two })).out).toBe(`${letter}\n\n${letter}`);
  });
});
