import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { docxFile } from '../../server/src/export/docx/docx-file.ts';
import { htmlPage } from '../../server/src/export/html-page.ts';
import { haveRealLetters, realLetters } from '../support/real-letters.ts';
import { contentOf, exported, imported, pageText, reimported, textToExport } from '../support/round-trip.ts';
import { office, officeDocuments, wordLetter } from '../support/word-writer.ts';
import { writtenLetters } from '../support/written-letters.ts';

const further = path.resolve(import.meta.dirname, '../../../shared/letters/dev');

/** The letters of the second collection in the extractions that keep the order of reading. */
function furtherLetters() {
  return ['layout', 'raw'].flatMap((extraction) => {
    const folder = path.join(further, extraction);
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((file) => ({
      name: path.basename(file, '.txt'),
      extraction,
      text: readFileSync(path.join(folder, file), 'utf8'),
    }));
  });
}

const published = haveRealLetters ? [...realLetters(), ...furtherLetters()] : [];
/** Compared without showing their text. */
const same = (one: string, other: string) => JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));

describe.skipIf(published.length === 0)('published letters (../shared/letters)', () => {
  it.each(published)(
    '$name ($extraction) is the same when its exported Word document is imported',
    async ({ text }) => {
      expect(same(await reimported(text), text)).toBe(true);
    },
  );

  it.each(published)('$name ($extraction) is the same in its exported HTML page', ({ text }) => {
    expect(same(pageText(htmlPage(exported(text))), text)).toBe(true);
  });

  it.each(published)('$name ($extraction) is the same when another program wrote it in Word', async ({ text }) => {
    expect(same(await imported(await wordLetter(textToExport(text))), text)).toBe(true);
  });
});

describe('letters in Word documents that LibreOffice wrote', () => {
  const letters = [...writtenLetters().map(({ name, text }) => ({ name, extraction: 'written', text })), ...published];
  const texts = letters
    .filter(({ text }) => exported(text).letters.length === 1)
    .map(({ name, extraction, text }) => [`${path.basename(name)}-${extraction}`, text] as const);

  it.skipIf(office === undefined)(
    'are the same (not run where LibreOffice is not on the path)',
    async () => {
      const documents = new Map(texts.map(([name, text]) => [name, docxFile(exported(text))]));
      const written = await officeDocuments(documents);
      expect(written.size).toBe(documents.size);
      const off: string[] = [];
      for (const [name, text] of texts) {
        if (!same(await imported(written.get(name) ?? new Uint8Array()), text)) off.push(name);
      }
      expect(off).toEqual([]);
    },
    600_000,
  );
});
