import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { build } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optionsFor } from '../../../scripts/build/bundles.mjs';
import type { DocumentResult } from '../../../server/src/documents/document.ts';
import { DocumentReader } from '../../../server/src/documents/document-reader.ts';
import { faultText } from '../../../server/src/documents/fault-text.ts';
import { documentThread } from '../../../server/src/platform/document-thread.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { damagedBytes } from '../../support/damaged-bytes.ts';
import { docxOf, letterDocx, paragraph, table } from '../../support/docx.ts';
import { letterPages, letterPdf, pdfOf } from '../../support/pdf.ts';

/** The number of damaged documents of each kind. */
const MOST = 300;
/** How far the process may grow, in bytes. */
const MOST_GROWTH = 1_200_000_000;

const letter = exampleLetter();
const long = `${letter}\n${'The knee was examined with care again and again. '.repeat(60)}`;
const pdfs = [
  letterPdf(letter),
  letterPdf(long, { password: '' }),
  pdfOf(letterPages(long, { head: 'Records of the Knee Clinic', foot: (page) => `Page ${page} of 2` })),
];
const wordDocuments = [letterDocx(letter), docxOf(table([['Case Number:', 'CM16-0123456']]) + paragraph(letter))];

let folder = '';
let reader: DocumentReader;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'imr-letter-documents-'));
  const outfile = path.join(folder, 'documents.js');
  await build({ ...optionsFor('documents', true), outfile, sourcemap: false });
  reader = new DocumentReader(documentThread(pathToFileURL(outfile)));
}, 120_000);

afterAll(() => {
  reader.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Reads a document in the worker; the answer is its text or a reason that has a sentence. */
async function read(bytes: Uint8Array): Promise<DocumentResult> {
  const result = await reader.read({ bytes });
  if ('fault' in result) expect(faultText(result.fault), result.fault).toMatch(/\w/);
  else expect(result.text).toMatch(/\S/);
  return result;
}

async function expectAnswers(files: readonly Uint8Array[]): Promise<void> {
  const before = process.memoryUsage.rss();
  let texts = 0;
  for (let seed = 1; seed <= MOST; seed++) {
    const result = await read(damagedBytes(files[seed % files.length] ?? new Uint8Array(), seed));
    if (!('fault' in result)) texts++;
    expect(process.memoryUsage.rss() - before, `seed ${seed}`).toBeLessThan(MOST_GROWTH);
  }
  // The damage is neither always nor never too much.
  expect(texts).toBeGreaterThan(0);
  expect(texts).toBeLessThan(MOST);
  expect('text' in (await read(files[0] ?? new Uint8Array()))).toBe(true);
}

/** A PDF with an object in the place of its page tree, and one page whose content is this stream. */
function hostilePdf({
  tree = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
  entries = '',
  content = Buffer.from(''),
}): Uint8Array {
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(
        `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n${tree}\nendobj\n` +
          '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << >> >>\nendobj\n' +
          `4 0 obj\n<< /Length ${content.length} ${entries} >>\nstream\n`,
      ),
      content,
      Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF\n'),
    ]),
  );
}

describe('damaged documents', () => {
  it(`${MOST} PDFs each have an answer, and the next document is read`, () => expectAnswers(pdfs), 600_000);

  it(`${MOST} Word documents each have an answer, and the next is read`, () => expectAnswers(wordDocuments), 600_000);
});

describe('hostile documents', () => {
  const twice = (megabytes: number) => deflateSync(deflateSync(Buffer.alloc(megabytes * 1_000_000, '[ ')));

  it.each([
    ['a page tree in a circle', hostilePdf({ tree: '<< /Type /Pages /Count 1 /Kids [2 0 R] >>' })],
    ['a tree of a billion pages', hostilePdf({ tree: '<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>' })],
    ['a deeply nested array', hostilePdf({ content: Buffer.from('['.repeat(2_000_000)) })],
    [
      'a stream that is packed twice',
      hostilePdf({ entries: '/Filter [/FlateDecode /FlateDecode]', content: twice(300) }),
    ],
  ])(
    'a PDF with %s has an answer',
    async (_what, bytes) => {
      const before = process.memoryUsage.rss();
      expect(await read(bytes)).toHaveProperty('fault');
      expect(process.memoryUsage.rss() - before).toBeLessThan(MOST_GROWTH);
      expect('text' in (await read(letterPdf(letter)))).toBe(true);
    },
    120_000,
  );

  it.each([
    ['deeply nested elements', docxOf('<w:tbl><w:tr><w:tc>'.repeat(200_000))],
    ['entities of entities', entities()],
    ['a part that is larger than it says', liar()],
    [
      'a thousand parts',
      zipSync(
        Object.fromEntries(
          Array.from({ length: 1000 }, (_, at) => [`word/document${at}.xml`, strToU8('x'.repeat(100_000))]),
        ),
      ),
    ],
  ])(
    'a Word document with %s has an answer',
    async (_what, bytes) => {
      expect(await read(bytes)).toHaveProperty('fault');
      expect('text' in (await read(letterDocx(letter)))).toBe(true);
    },
    120_000,
  );
});

function entities(): Uint8Array {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
  const xml = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "knee">${levels}]><d><p><r><t>&e9;</t></r></p></d>`;
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) });
}

/** An archive whose directory says that its parts have ten bytes. */
function liar(): Uint8Array {
  const bytes = Buffer.from(docxOf(paragraph('knee '.repeat(1_000_000))));
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4))
    bytes.writeUInt32LE(10, at + 24);
  return new Uint8Array(bytes);
}
