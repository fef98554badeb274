import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DocumentReader } from '../../server/src/documents/document-reader.ts';
import { documentThread } from '../../server/src/platform/document-thread.ts';
import { letterPdf } from '../support/pdf.ts';
import { realPdfs } from '../support/real-letters.ts';
import { writtenLetters } from '../support/written-letters.ts';
import { median, percentile, spreadOf } from './clock.ts';
import type { Group, Row } from './row.ts';

/** Measures how long a PDF takes in the program's worker once it is warm, and the import of a folder of PDFs. */
export async function measureImport(dist: string, quick: boolean): Promise<Group[]> {
  const bundle = path.join(dist, 'documents.js');
  if (!existsSync(bundle))
    return [{ title: 'PDF files', rows: [], skipped: [`${path.basename(bundle)} is not built.`] }];
  const published = realPdfs();
  const pdfs = published.length > 0 ? published.map((file) => readFileSync(file)) : writtenPdfs();
  const words = `${pdfs.length} ${published.length > 0 ? 'published PDFs' : 'PDFs of letters written for the project'}`;
  return [
    await eachPdf(`Reading ${words}, each by itself`, pathToFileURL(bundle), pdfs),
    await wholeFolder(path.join(dist, 'cli.js'), pdfs, quick ? 100 : 1_000),
  ];
}

function writtenPdfs(): readonly Uint8Array[] {
  return writtenLetters().map(({ text }) => letterPdf(text));
}

async function eachPdf(title: string, bundle: URL, pdfs: readonly Uint8Array[]): Promise<Group> {
  const reader = new DocumentReader(documentThread(bundle));
  const round = async (): Promise<number[]> => {
    const times: number[] = [];
    for (const bytes of pdfs) {
      const began = performance.now();
      const read = await reader.read({ bytes });
      times.push(performance.now() - began);
      if ('fault' in read) throw new Error(`A PDF was not read: ${read.fault}.`);
    }
    return times;
  };
  try {
    const first = await round();
    const warm = await round();
    const rows: readonly Row[] = [
      { what: 'the first, with the start of its worker', value: first[0] ?? Number.NaN, unit: 'ms' },
      {
        what: 'half of them, warm, within',
        value: median(warm),
        unit: 'ms',
        spread: spreadOf(warm),
        target: { most: 40 },
      },
      { what: '95 % of them, warm, within', value: percentile(warm, 0.95), unit: 'ms' },
    ];
    return { title, rows };
  } finally {
    reader.close();
  }
}

async function wholeFolder(program: string, pdfs: readonly Uint8Array[], count: number): Promise<Group> {
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-letter-bench-'));
  try {
    const [from, to] = [path.join(folder, 'pdf'), path.join(folder, 'letters')];
    mkdirSync(from);
    for (let index = 0; index < count; index++) {
      writeFileSync(path.join(from, `${index}.pdf`), pdfs[index % pdfs.length] ?? '');
    }
    const began = performance.now();
    await run(program, ['import', from, '--out', to]);
    const ms = performance.now() - began;
    const written = readdirSync(to).length;
    if (written !== count) throw new Error(`${written} of ${count} letters were written.`);
    const what = `imr-letter import: start to all ${count.toLocaleString('en')} letters written`;
    return {
      title: 'Importing a folder of PDFs',
      rows: [{ what, value: ms, unit: 'ms', target: { most: 60 * count } }],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, options: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...options], { stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The program ended with code ${code}.`))));
  });
}
