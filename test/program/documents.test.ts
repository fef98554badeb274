import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { bundledProgram } from '../support/bundled-program.ts';
import { docxOf, letterDocx, paragraph } from '../support/docx.ts';
import { folderWith } from '../support/folder.ts';
import { letterPdf, pdfOf } from '../support/pdf.ts';

const letter = exampleLetter();
const faulty = exampleLetter([
  'Decision rationale: The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request is not medically necessary.\n',
  '',
]);
const PDF = letterPdf(letter);
const WORD = letterDocx(letter);
const RTF = Buffer.from('{\\rtf1 A poem about the sea}');
const POEM = pdfOf([{ words: [{ text: 'A poem about the sea', x: 72, y: 700 }] }]);

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { run } = bundledProgram();

function linesOf(out: string): { file: string; findings: { code: string; page?: number }[] }[] {
  return out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe('PDF and Word documents', () => {
  it('are checked if they are named, with the page of each finding', async () => {
    const long = letter.replace(
      'CLINICAL CASE SUMMARY',
      `CLINICAL CASE SUMMARY\n${'The knee was examined with care and is now better. '.repeat(60)}`,
    );
    const faulted = letterPdf(long.replace('Decision rationale:', 'Decision rational:'));
    const cwd = folderWith({ 'a.pdf': faulted, 'b.docx': letterDocx(faulty), 'called.imr': PDF, 'sound.imr': letter });
    const args = ['check', 'a.pdf', 'b.docx', 'called.imr', 'sound.imr', '--fail-on', 'never'];
    const { code, out, err } = await run([...args, '--format', 'ndjson'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [pdf, word, ...others] = linesOf(out);
    const label = pdf?.findings.find((finding) => finding.code === 'missing-rationale');
    expect(label?.page).toBe(2);
    expect(word?.findings.map((finding) => [finding.code, finding.page])).toContainEqual(['missing-rationale', 1]);
    expect(others).toMatchObject([
      { file: 'called.imr', findings: [] },
      { file: 'sound.imr', findings: [] },
    ]);
    expect((await run(args, { cwd })).out).toMatch(/^ +page 2, \d+:\d+ +\w+ +.*missing-rationale$/m);
    const sarif = JSON.parse((await run([...args, '--format', 'sarif'], { cwd })).out);
    expect(sarif.runs[0].results.map(({ properties }: { properties: { page?: number } }) => properties.page)).toContain(
      2,
    );
  });

  it('are parsed like the text in them', async () => {
    const cwd = folderWith({ 'a.pdf': PDF, 'a.docx': WORD, 'a.imr': letter });
    const { out, err } = await run(['parse', 'a.pdf', 'a.docx', 'a.imr'], { cwd });
    expect(err).toBe('');
    const itemsOf = (line: string) =>
      JSON.parse(line).letters[0].items.map(({ range: _range, page: _page, ...item }: Record<string, unknown>) => item);
    const [pdf = '', word = '', text = ''] = out.trim().split('\n');
    expect(itemsOf(pdf)).toEqual(itemsOf(text));
    expect(itemsOf(word)).toEqual(itemsOf(text));
    expect(JSON.parse(pdf).letters[0]).toMatchObject({ page: 1, items: [{ page: 1 }] });
    expect(JSON.parse(text).letters[0].page).toBeUndefined();
  });

  it('are read from standard input', async () => {
    const { out, err } = await run(['check', '-', '--format', 'ndjson'], { input: PDF });
    expect(err).toBe('');
    expect(linesOf(out)).toMatchObject([{ file: '-', findings: [] }]);
  });

  it('are read in folders that include them, if they are letters', async () => {
    const cwd = folderWith({ 'in/a.pdf': PDF, 'in/deep/b.docx': WORD, 'in/poem.pdf': POEM, 'in/c.imr': letter });
    const files = async (...args: readonly string[]) => {
      const { out, err } = await run(['parse', 'in', ...args], { cwd });
      expect(err.replace(/.*\bnot read: .*\n/, '')).toBe('');
      return linesOf(out).map(({ file }) => file.replaceAll('\\', '/'));
    };
    expect(await files('--include', '*.pdf')).toEqual(['in/a.pdf', 'in/c.imr']);
    expect(await files('--include', '*.pdf', '--include', '*.docx')).toEqual([
      'in/a.pdf',
      'in/c.imr',
      'in/deep/b.docx',
    ]);
    expect(await files('--include', 'deep/*')).toEqual(['in/c.imr', 'in/deep/b.docx']);
    expect(await files()).toEqual(['in/c.imr']);
  });

  it('are read by a glob that names their format', async () => {
    const cwd = folderWith({ 'in/a.pdf': PDF, 'in/poem.pdf': POEM, 'in/b.docx': WORD });
    const { out, err } = await run(['parse', 'in/*.pdf'], { cwd });
    expect(err).toBe('');
    expect(linesOf(out).map(({ file }) => file.replaceAll('\\', '/'))).toEqual(['in/a.pdf']);
  });

  it('are reported in one line beside letters, if a folder does not include them', async () => {
    const both = await run(['check'], { cwd: folderWith({ 'a.pdf': PDF, 'b.docx': WORD, 'sound.imr': letter }) });
    expect(both).toMatchObject({
      code: 0,
      err: 'imr-letter: 2 files are not read: they are documents or pictures, not text; --include reads PDF and Word files in folders\n',
    });
    const one = await run(['check'], { cwd: folderWith({ 'a.rtf': RTF, 'sound.imr': letter }) });
    expect(one).toMatchObject({ code: 0, err: 'imr-letter: a.rtf is not read: it is an RTF document\n' });
  });

  it('make the exit code 2 if a folder or glob has nothing else', async () => {
    const cwd = folderWith({ 'in/a.pdf': PDF, 'in/b.rtf': RTF, 'in/poem.txt': 'A poem about the sea' });
    for (const args of [
      ['check', 'in'],
      ['check', 'in/*'],
      ['check', 'in', '--fail-on', 'never'],
      ['parse', 'in'],
    ]) {
      const { code, err } = await run(args, { cwd });
      expect(code, args.join(' ')).toBe(2);
      expect(err.replaceAll('\\', '/')).toContain(
        'in/a.pdf: it is a PDF document; name it, or use --include, to read it',
      );
      expect(err.replaceAll('\\', '/')).toContain('in/b.rtf: it is an RTF document, not text');
    }
  });

  it('are named with the reason where they can’t be read, and the rest is checked', async () => {
    const cwd = folderWith({
      'password.pdf': letterPdf(letter, { password: 'knee' }),
      'scan.pdf': pdfOf([{ words: [], hasPicture: true }]),
      'torn.pdf': PDF.subarray(0, 300),
      'empty.pdf': '',
      'torn.docx': WORD.subarray(0, 300),
      'bomb.docx': docxOf(paragraph('a'.repeat(20_000_000))),
      'sheet.xlsx': zipSync({ '[Content_Types].xml': Buffer.from('<Types/>'), 'xl/workbook.xml': Buffer.from('<x/>') }),
      'note.rtf': RTF,
      'sound.imr': letter,
    });
    const names = readdirSync(cwd);
    const { code, out, err } = await run(['check', ...names, '--format', 'ndjson'], { cwd });
    expect(code).toBe(2);
    expect(linesOf(out).map(({ file }) => file)).toEqual(['sound.imr']);
    expect(err.trim().split('\n').sort()).toEqual([
      'imr-letter: bomb.docx: it takes too much time or memory to read and was given up',
      'imr-letter: empty.pdf: it holds no text',
      'imr-letter: note.rtf: it is an RTF document, not text; save its text as a .txt file and name that',
      'imr-letter: password.pdf: it is protected with a password; save a copy without one',
      'imr-letter: scan.pdf: it holds pictures only; run text recognition (OCR) first',
      'imr-letter: sheet.xlsx: it is an Excel workbook (.xlsx), not text; save its text as a .txt file and name that',
      'imr-letter: torn.docx: it is damaged',
      'imr-letter: torn.pdf: it is damaged',
    ]);
  });

  it('are recognized by content: a text named .pdf is a letter', async () => {
    const cwd = folderWith({ 'letter.pdf': letter });
    expect(await run(['check', 'letter.pdf'], { cwd })).toMatchObject({ code: 0, err: '' });
  });
});

describe('imr-letter import', () => {
  it('writes a letter beside each document', async () => {
    const cwd = folderWith({
      'a.pdf': PDF,
      'in/b.docx': WORD,
      'in/c.PDF': PDF,
      'in/poem.pdf': POEM,
      'in/d.imr': letter,
    });
    const { code, out, err } = await run(['import', 'a.pdf', 'in'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: 'imr-letter: 1 document is no determination letter and left out\n' });
    expect(out.replaceAll('\\', '/').split('\n')).toEqual([
      'a.imr: 1 disputed item',
      'in/b.imr: 1 disputed item',
      'in/c.imr: 1 disputed item',
      '3 letter files written.',
      '',
    ]);
    for (const file of ['a.imr', 'in/b.imr', 'in/c.imr']) {
      expect(readFileSync(path.join(cwd, file), 'utf8').trim().split(/\s+/), file).toEqual(letter.trim().split(/\s+/));
    }
    expect(readdirSync(path.join(cwd, 'in')).sort()).toEqual([
      'b.docx',
      'b.imr',
      'c.PDF',
      'c.imr',
      'd.imr',
      'poem.pdf',
    ]);
  });

  it('writes to another folder as the documents lie in the ones named', async () => {
    const cwd = folderWith({ 'in/a.pdf': PDF, 'in/deep/a.pdf': PDF });
    expect(await run(['import', 'in', '--out', 'letters'], { cwd })).toMatchObject({ code: 0, err: '' });
    expect(existsSync(path.join(cwd, 'letters/a.imr'))).toBe(true);
    expect(existsSync(path.join(cwd, 'letters/deep/a.imr'))).toBe(true);
    expect(existsSync(path.join(cwd, 'in/a.imr'))).toBe(false);
  });

  it('leaves a file that is there, unless it is forced or the same', async () => {
    const cwd = folderWith({ 'a.pdf': PDF, 'a.imr': 'My own words\n', 'b.pdf': PDF });
    const first = await run(['import', 'a.pdf', 'b.pdf'], { cwd });
    expect(first).toMatchObject({ code: 2, err: 'imr-letter: a.pdf: a.imr is there already; --force replaces it\n' });
    expect(readFileSync(path.join(cwd, 'a.imr'), 'utf8')).toBe('My own words\n');
    expect(await run(['import', 'b.pdf'], { cwd })).toMatchObject({ code: 0, err: '' });
    expect(await run(['import', 'a.pdf', '--force'], { cwd })).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(path.join(cwd, 'a.imr'), 'utf8')).toContain('HOW THE IMR');
  });

  it('writes nothing for what is no letter, can’t be read, or has the name of another', async () => {
    const cwd = folderWith({
      'a.pdf': PDF,
      'a.docx': WORD,
      'poem.pdf': POEM,
      'torn.pdf': PDF.subarray(0, 300),
      'b.imr': letter,
    });
    const { code, err } = await run(['import', 'a.pdf', 'a.docx', 'poem.pdf', 'torn.pdf', 'b.imr', '-'], { cwd });
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toEqual([
      'imr-letter: a.docx: a.imr was written from a.pdf just now',
      'imr-letter: poem.pdf: it is not a determination letter',
      'imr-letter: torn.pdf: it is damaged',
      'imr-letter: b.imr: it is neither a PDF nor a Word document (.docx)',
      'imr-letter: -: import reads files; standard input has no name for the letter',
    ]);
    expect(readdirSync(cwd).sort()).toEqual(['a.docx', 'a.imr', 'a.pdf', 'b.imr', 'poem.pdf', 'torn.pdf']);
  });

  it('needs a path', async () => {
    expect((await run(['import'])).code).toBe(2);
  });
});
