import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { bundledProgram } from '../support/bundled-program.ts';
import { folderWith } from '../support/folder.ts';
import { letterPdf } from '../support/pdf.ts';
import { contentOf, imported } from '../support/round-trip.ts';

const letter = exampleLetter();
const faulty = exampleLetter(['low back pain', 'low low back pain']);

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { run } = bundledProgram();

function bytesOf(cwd: string, file: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(cwd, file)));
}

function partOf(cwd: string, file: string, part: string): string | undefined {
  const bytes = unzipSync(bytesOf(cwd, file))[part];
  return bytes && strFromU8(bytes);
}

describe('imr-letter export', () => {
  it('writes a Word document beside each letter, which gives the letter again', async () => {
    const cwd = folderWith({ 'a.imr': letter, 'in/b.imr.txt': letter, 'in/poem.txt': 'A poem about the sea' });
    expect(await run(['export', 'a.imr', 'in'], { cwd })).toEqual({
      code: 0,
      out: `a.docx: 1 disputed item\n${path.join('in', 'b.docx')}: 1 disputed item\n2 files written.\n`,
      err: '',
    });
    for (const file of ['a.docx', 'in/b.docx'])
      expect(contentOf(await imported(bytesOf(cwd, file)))).toEqual(contentOf(letter));
    expect((await run(['import', 'a.docx', '--out', 'again'], { cwd })).code).toBe(0);
    expect(contentOf(readFileSync(path.join(cwd, 'again/a.imr'), 'utf8'))).toEqual(contentOf(letter));
  });

  it('writes HTML pages, and to another folder as the letters lay', async () => {
    const cwd = folderWith({ 'in/a.imr': letter, 'in/deep/b.imr': letter });
    const { code, err } = await run(['export', 'in', '--to', 'html', '--out', 'out'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const file of ['out/a.html', 'out/deep/b.html'])
      expect(readFileSync(path.join(cwd, file), 'utf8')).toMatch(
        /^<!DOCTYPE html>[\s\S]*<h2>CLINICAL CASE SUMMARY<\/h2>/,
      );
    expect(readdirSync(path.join(cwd, 'in'))).toEqual(['a.imr', 'deep']);
  });

  it('replaces no other file unless it is asked to', async () => {
    const cwd = folderWith({ 'a.imr': letter, 'b.imr': letter, 'a.docx': 'mine' });
    expect(await run(['export', 'a.imr', 'b.imr'], { cwd })).toEqual({
      code: 2,
      out: 'b.docx: 1 disputed item\n1 file written.\n',
      err: 'imr-letter: a.imr: a.docx is there already; --force replaces it\n',
    });
    expect(readFileSync(path.join(cwd, 'a.docx'), 'utf8')).toBe('mine');
    expect((await run(['export', 'b.imr'], { cwd })).code).toBe(0);
    expect((await run(['export', 'a.imr', '--force'], { cwd })).code).toBe(0);
    expect(contentOf(await imported(bytesOf(cwd, 'a.docx')))).toEqual(contentOf(letter));
    writeFileSync(path.join(cwd, 'a.imr.txt'), faulty);
    expect((await run(['export', 'a.imr', 'a.imr.txt', '--force'], { cwd })).err).toBe(
      'imr-letter: a.imr.txt: a.docx was written from a.imr just now\n',
    );
  });

  it('adds findings as comments, without those that are ignored', async () => {
    const cwd = folderWith({ 'a.imr': faulty });
    const { code, out, err } = await run(['export', 'a.imr', '--comments'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^a\.docx: 1 disputed item, [1-9] comments?\n/);
    expect(partOf(cwd, 'a.docx', 'word/comments.xml')).toMatch(/\(doubled-word\)/);
    expect(contentOf(await imported(bytesOf(cwd, 'a.docx')))).toEqual(contentOf(faulty));
    writeFileSync(path.join(cwd, '.imr-letter.json'), JSON.stringify({ rules: { 'doubled-word': 'off' } }));
    await run(['export', 'a.imr', '--comments', '--force'], { cwd });
    expect(partOf(cwd, 'a.docx', 'word/comments.xml') ?? '').not.toMatch(/\(doubled-word\)/);
  });

  it('has no comments unless it is asked to, and none in HTML', async () => {
    const cwd = folderWith({ 'a.imr': faulty });
    await run(['export', 'a.imr'], { cwd });
    expect(partOf(cwd, 'a.docx', 'word/comments.xml')).toBeUndefined();
    const { code, err } = await run(['export', 'a.imr', '--comments', '--to', 'html'], { cwd });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("'--comments' cannot be used with") });
    expect(existsSync(path.join(cwd, 'a.html'))).toBe(false);
  });

  it('makes Word documents of PDFs, and none of itself', async () => {
    const cwd = folderWith({ 'a.pdf': letterPdf(letter) });
    expect(await run(['export', 'a.pdf'], { cwd })).toMatchObject({ code: 0, err: '' });
    expect(contentOf(await imported(bytesOf(cwd, 'a.docx')))).toEqual(contentOf(letter));
    expect(await run(['export', 'a.docx', '--force'], { cwd })).toMatchObject({
      code: 2,
      err: 'imr-letter: a.docx: it would replace itself\n',
    });
  });

  it.each([
    ['a file without a letter', ['empty.imr'], 'empty.imr: it is not a determination letter'],
    ['standard input', ['-'], '-: export reads files; - has no name for the document'],
    ['a file that is not there', ['gone.imr'], 'gone.imr: '],
  ])('names %s on standard error and writes nothing', async (_what, args, message) => {
    const cwd = folderWith({ 'empty.imr': '\n' });
    const { code, out, err } = await run(['export', ...args], { cwd, input: letter });
    expect({ code, out }).toEqual({ code: 2, out: '0 files written.\n' });
    expect(err).toContain(message);
    expect(readdirSync(cwd)).toEqual(['empty.imr']);
  });
});
