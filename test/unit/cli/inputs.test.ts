import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInputs } from '../../../server/src/cli/inputs.ts';
import type { Input } from '../../../server/src/platform/walk-folder.ts';
import { folderWith } from '../../support/folder.ts';

async function found(paths: readonly string[], cwd: string): Promise<{ inputs: Input[]; unreadable: string[] }> {
  const inputs: Input[] = [];
  const unreadable: string[] = [];
  const told = async (file: string, why: string) => void unreadable.push(`${file}: ${why}`);
  for await (const input of findInputs(paths, cwd, told)) inputs.push(input);
  return { inputs, unreadable };
}

async function names(paths: readonly string[], cwd: string): Promise<string[]> {
  return (await found(paths, cwd)).inputs.map((input) => input.file.replaceAll('\\', '/'));
}

describe('findInputs', () => {
  it('returns the letters below the current directory, in order, without a path', async () => {
    const cwd = folderWith({
      'b.imr': '',
      'a.imr.txt': '',
      'c.TXT': '',
      'notes.md': '',
      'deep/er/d.IMR': '',
      'node_modules/x/e.imr': '',
      '.git/f.imr': '',
      'folder.imr/g.imr': '',
    });
    expect(await names([], cwd)).toEqual(['a.imr.txt', 'b.imr', 'c.TXT', 'deep/er/d.IMR', 'folder.imr/g.imr']);
  });

  it('returns documents in folders, marked as such', async () => {
    const cwd = folderWith({ 'a.imr': '', 'b.PDF': '', 'deep/c.docx': '', 'd.png': '' });
    expect((await found([], cwd)).inputs.filter(({ isDocument }) => isDocument).map(({ file }) => file)).toEqual([
      'b.PDF',
      path.join('deep', 'c.docx'),
    ]);
  });

  it('keeps paths as they were given', async () => {
    const cwd = folderWith({ 'in/a.imr': '', 'in/b.txt': '' });
    expect(await names(['./in'], cwd)).toEqual(['in/a.imr', 'in/b.txt']);
    expect(await names(['./in/a.imr'], cwd)).toEqual(['./in/a.imr']);
    const full = path.join(cwd, 'in', 'b.txt');
    expect((await found([full], cwd)).inputs).toEqual([{ file: full, path: full, within: cwd, declared: true }]);
  });

  it('declares files as letters by extension, or if named explicitly', async () => {
    const cwd = folderWith({ 'a.imr': '', 'b.imr.txt': '', 'c.txt': '', 'd.md': '' });
    const declared = async (...paths: string[]) =>
      (await found(paths, cwd)).inputs.filter((input) => input.declared).map((input) => input.file);
    expect(await declared('.')).toEqual(['a.imr', 'b.imr.txt']);
    expect(await declared('*')).toEqual(['a.imr', 'b.imr.txt']);
    expect(await declared('c.txt', 'd.md')).toEqual(['c.txt', 'd.md']);
  });

  it('returns each file once', async () => {
    const cwd = folderWith({ 'a.imr': '', 'b.imr': '' });
    expect(await names(['b.imr', '.', '*.imr', '-', '-'], cwd)).toEqual(['b.imr', 'a.imr', '-']);
  });

  it('matches globs outside of package folders', async () => {
    const cwd = folderWith({ 'x/a.imr': '', 'x/y/b.imr': '', 'x/y/c.txt': '', 'node_modules/d.imr': '' });
    expect(await names(['**/*.imr'], cwd)).toEqual(['x/a.imr', 'x/y/b.imr']);
    expect(await names(['x/{y,z}/*.{imr,txt}'], cwd)).toEqual(['x/y/b.imr', 'x/y/c.txt']);
    expect(await names([`${cwd.replaceAll('\\', '/')}/x/*.imr`], cwd)).toEqual([
      path.join(cwd, 'x/a.imr').replaceAll('\\', '/'),
    ]);
  });

  it('finds a file whose name looks like a glob', async () => {
    const cwd = folderWith({ 'letter [1].imr': '' });
    expect(await names(['letter [1].imr'], cwd)).toEqual(['letter [1].imr']);
  });

  it('reports missing files and returns the others', async () => {
    const cwd = folderWith({ 'a.imr': '' });
    const { inputs, unreadable } = await found(['no.imr', '*.no', 'a.imr/b.imr', 'a.imr'], cwd);
    expect(unreadable).toEqual([
      'no.imr: no such file or directory',
      '*.no: no file matches it',
      "a.imr/b.imr: it can't be read (ENOTDIR)",
    ]);
    expect(inputs.map((input) => input.file)).toEqual(['a.imr']);
  });

  it.skipIf(process.platform === 'win32')(
    'follow links to files, not to folders, and keep those that lead nowhere',
    async () => {
      const cwd = folderWith({ 'real/a.imr': '', 'b/': '' });
      symlinkSync(path.join(cwd, 'real/a.imr'), path.join(cwd, 'b/link.imr'));
      symlinkSync(cwd, path.join(cwd, 'b/round.imr'));
      symlinkSync(path.join(cwd, 'nowhere'), path.join(cwd, 'b/lost.imr'));
      expect(await names(['b'], cwd)).toEqual(['b/link.imr', 'b/lost.imr']);
      expect(await names(['b/**/*.imr'], cwd)).toEqual(['b/link.imr', 'b/lost.imr']);
      expect(await names(['*/*.imr'], cwd)).toEqual(['b/link.imr', 'b/lost.imr', 'real/a.imr']);
    },
  );

  it('sets the configuration root to the current directory, or to the named folder outside of it', async () => {
    const cwd = folderWith({ 'here/a.imr': '', 'other/deep/b.imr': '' });
    const here = path.join(cwd, 'here');
    const within = async (given: string) => (await found([given], here)).inputs.map((input) => input.within);
    expect(await within('.')).toEqual([here]);
    expect(await within('a.imr')).toEqual([here]);
    expect(await within('../other')).toEqual([path.join(cwd, 'other')]);
    expect(await within('../other/**/*.imr')).toEqual([path.join(cwd, 'other')]);
    expect(await within('../other/deep/b.imr')).toEqual([path.join(cwd, 'other', 'deep')]);
    expect(await within('-')).toEqual([here]);
  });
});
