import { describe, expect, it, vi } from 'vitest';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { bundledProgram } from '../support/bundled-program.ts';
import { folderWith } from '../support/folder.ts';

const PDF = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj', 'latin1');
const WORD = Buffer.from('PK\x03\x04\x14\0\x06\0[Content_Types].xml', 'latin1');

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { run } = bundledProgram();

describe('PDF, Word and other documents', () => {
  it('are reported with their format if named, and the rest is checked', async () => {
    const cwd = folderWith({ 'a.pdf': PDF, 'b.docx': WORD, 'called.imr': PDF, 'sound.imr': exampleLetter() });
    const { code, out, err } = await run(
      ['check', 'a.pdf', 'b.docx', 'called.imr', 'sound.imr', '--format', 'ndjson'],
      { cwd },
    );
    expect(code).toBe(2);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual(['sound.imr']);
    expect(err).toContain('a.pdf: it is a PDF document, not text');
    expect(err).toContain('b.docx: it is a Word document (.docx), not text');
    expect(err).toContain('called.imr: it is a PDF document, not text');
  });

  it('make the exit code 2 if a folder or glob has nothing else', async () => {
    const cwd = folderWith({ 'in/a.pdf': PDF, 'in/b.docx': WORD, 'in/poem.txt': 'A poem about the sea' });
    for (const args of [
      ['check', 'in'],
      ['check', 'in/*'],
      ['check', 'in', '--fail-on', 'never'],
      ['parse', 'in'],
    ]) {
      const { code, err } = await run(args, { cwd });
      expect(code, args.join(' ')).toBe(2);
      expect(err.replaceAll('\\', '/')).toContain('in/a.pdf: it is a PDF document, not text');
    }
  });

  it('are reported in one line beside letters', async () => {
    const cwd = folderWith({ 'a.pdf': PDF, 'b.docx': WORD, 'sound.imr': exampleLetter() });
    const both = await run(['check'], { cwd });
    expect(both).toMatchObject({
      code: 0,
      err: 'imr-letter: 2 files are not read: they are documents or pictures, not text\n',
    });
    const one = await run(['check'], { cwd: folderWith({ 'a.pdf': PDF, 'sound.imr': exampleLetter() }) });
    expect(one).toMatchObject({ code: 0, err: 'imr-letter: a.pdf is not read: it is a PDF document, not text\n' });
  });

  it('are recognized by content: a text named .pdf is a letter', async () => {
    const cwd = folderWith({ 'letter.pdf': exampleLetter() });
    expect(await run(['check', 'letter.pdf'], { cwd })).toMatchObject({ code: 0, err: '' });
  });

  it('are reported on standard input', async () => {
    const { code, err } = await run(['check', '-'], { input: PDF.toString('latin1') });
    expect(code).toBe(2);
    expect(err).toContain('-: it is a PDF document, not text');
  });
});
