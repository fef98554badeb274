import { describe, expect, it } from 'vitest';
import type { DocumentResult, DocumentText } from '../../../server/src/documents/document.ts';
import { MOST_PAGES } from '../../../server/src/documents/document.ts';
import { pageAt } from '../../../server/src/documents/pages.ts';
import { readDocument } from '../../../server/src/documents/read-document.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { letterPages, letterPdf, pdfOf } from '../../support/pdf.ts';

const letter = exampleLetter();

function textOf(result: DocumentResult): DocumentText {
  if ('fault' in result) throw new Error(result.fault);
  return result;
}

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

const encrypted = (handler: string) => letterPdf(letter, { handler });

describe('a PDF', () => {
  it('gives the letter that it prints, a paragraph a line', async () => {
    const { kind, text, pages } = textOf(await readDocument({ bytes: letterPdf(letter) }));
    expect(kind).toBe('pdf');
    expect(wordsOf(text)).toEqual(wordsOf(letter));
    const items = (source: string) =>
      parseLetters(source)[0]?.items.map(({ name, rationale }) => [name.text, rationale?.body.text]);
    expect(items(text)).toEqual(items(letter));
    expect(text).toMatch(/^Decision rationale: .{100}/m);
    expect(pages[0]).toEqual({ page: 1, start: 0 });
  });

  it('tells the page of each place, also where a paragraph continues on the next', async () => {
    const long = `${letter}\n${'The knee was examined with care again and again. '.repeat(60)}Nothing was found.\n`;
    const { text, pages } = textOf(await readDocument({ bytes: letterPdf(long) }));
    expect(pages.length).toBeGreaterThan(1);
    expect(pageAt(pages, 0)).toBe(1);
    expect(pageAt(pages, text.length)).toBe(pages.length);
    const [, second] = pages;
    expect(pageAt(pages, (second?.start ?? 0) - 1)).toBe(1);
    expect(pageAt(pages, second?.start ?? 0)).toBe(2);
    expect(text).not.toMatch(/again\n\s*and again/);
  });

  it('leaves out page furniture', async () => {
    const long = `${letter}\n${'The knee was examined with care again and again. '.repeat(60)}Nothing was found.\n`;
    const pages = letterPages(long, { head: 'Records of the Knee Clinic', foot: (page) => `Page ${page} of 2` });
    const { text } = textOf(await readDocument({ bytes: pdfOf(pages) }));
    expect(wordsOf(text)).toEqual(wordsOf(long));
  });

  it('reads pages that are turned, and leaves out a stamp that is turned on them', async () => {
    const words = [
      { text: 'Printed upright', x: 100, y: 500 },
      { text: 'COPY', x: 200, y: 300, turned: 45 },
    ];
    expect(textOf(await readDocument({ bytes: pdfOf([{ words }]) })).text).toBe('Printed upright\n');
    const sideways = [{ text: 'Printed sideways', x: 300, y: 100, turned: 90 }];
    expect(textOf(await readDocument({ bytes: pdfOf([{ words: sideways, rotate: 90 }]) })).text).toBe(
      'Printed sideways\n',
    );
  });

  it('is read where it opens without a password, although it forbids copying', async () => {
    const { text } = textOf(await readDocument({ bytes: letterPdf(letter, { password: '' }) }));
    expect(wordsOf(text)).toEqual(wordsOf(letter));
  });

  it('asks for a password, refuses a wrong one and takes the right one', async () => {
    const bytes = () => letterPdf(letter, { password: 'knee' });
    expect(await readDocument({ bytes: bytes() })).toEqual({ fault: 'password-needed' });
    expect(await readDocument({ bytes: bytes(), password: 'elbow' })).toEqual({ fault: 'password-wrong' });
    expect(wordsOf(textOf(await readDocument({ bytes: bytes(), password: 'knee' })).text)).toEqual(wordsOf(letter));
  });

  it.each([
    ['encrypted', 'a certificate that is missing', encrypted('Adobe.PubSec')],
    ['no-text', 'pictures only', pdfOf([{ words: [], hasPicture: true }])],
    ['empty', 'blank pages', pdfOf([{ words: [] }])],
    ['empty', 'no bytes', new Uint8Array()],
    ['damaged', 'nothing but its first line', new TextEncoder().encode('%PDF-1.7\n')],
    ['damaged', 'half of it', letterPdf(letter).subarray(0, 200)],
    ['too-many-pages', 'hundreds of pages', pdfOf(Array.from({ length: MOST_PAGES + 1 }, () => ({ words: [] })))],
    ['unsupported', 'a text', new TextEncoder().encode('A poem about the sea')],
    ['encrypted', 'a Word document with a password', compoundFile('EncryptedPackage')],
    ['unsupported', 'a Word document before 2007', compoundFile('WordDocument')],
  ])('is answered %s for %s', async (fault, _what, bytes) => {
    expect(await readDocument({ bytes })).toEqual({ fault });
  });
});

/** The first bytes of a file of Office with a stream of this name. */
function compoundFile(stream: string): Uint8Array {
  const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return new Uint8Array(Buffer.concat([signature, Buffer.alloc(1000), Buffer.from(stream, 'utf16le')]));
}
