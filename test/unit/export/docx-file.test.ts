import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { docxFile } from '../../../server/src/export/docx/docx-file.ts';
import { exportLetters } from '../../../server/src/export/export-letters.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { contentOf, exported, imported, reimported } from '../../support/round-trip.ts';

const letter = `Case Number: CM16-0123456\n\n${exampleLetter()}`;

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function withFinding(message: string): Uint8Array {
  const start = letter.indexOf('low back');
  const span = { start, end: start + 8 };
  return docxFile(exportLetters(letter, parseLetters(letter), [{ code: 'a-rule', severity: 'hint', message, span }]));
}

function wellFormed(xml: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  let isSound = true;
  parser.on('error', () => {
    isSound = false;
  });
  parser.write(xml).close();
  return isSound;
}

describe('an exported Word document', () => {
  it('gives the letter again when it is imported', async () => {
    expect(contentOf(await reimported(letter))).toEqual(contentOf(letter));
  });

  it('keeps every character that a letter may hold', async () => {
    const words = 'He said: “C5–6 is <not> & never was ‘tender’ — 5 × 3 ≥ 10 µg é 漢 😀.”';
    expect(await reimported(exampleLetter(['low back pain', words]))).toContain(words);
  });

  it('leaves out what XML forbids', async () => {
    const odd = exampleLetter(['low back pain', 'low\u0000 back\u0001 \ufffepain\ud83d']);
    expect(await reimported(odd)).toContain('has had low back pain since a fall');
  });

  it('consists of well-formed parts, each with a type and named by a relationship', () => {
    const parts = partsOf(withFinding('Is it <low> & “back”?'));
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
      'word/footer.xml',
      'word/settings.xml',
      'word/styles.xml',
    ]);
    expect(Object.entries(parts).filter(([, xml]) => !wellFormed(xml))).toEqual([]);
    const types = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    expect(types.sort()).toEqual(
      Object.keys(parts)
        .filter((name) => name.endsWith('.xml') && name !== '[Content_Types].xml')
        .sort(),
    );
    for (const id of ['styles', 'settings', 'footer', 'comments'])
      expect(parts['word/_rels/document.xml.rels']).toContain(`Target="${id}.xml"`);
  });

  it('is set on Letter paper with “Page X of Y” in its footer', () => {
    const parts = partsOf(docxFile(exported(letter)));
    expect(parts['word/document.xml']).toContain('<w:pgSz w:w="12240" w:h="15840"/>');
    const footer = parts['word/footer.xml'] ?? '';
    expect(
      footer.replace(/<w:fldSimple w:instr=" (\w+) ">.*?<\/w:fldSimple>/g, '{$1}').replace(/<[^>]+>/g, ''),
    ).toMatch(/Page \{PAGE\} of \{NUMPAGES\}$/);
  });

  it('counts the pages of each of several letters', async () => {
    const several = `${letter}\n${letter}`;
    const parts = partsOf(docxFile(exported(several)));
    expect(parts['word/footer.xml']).toContain(' SECTIONPAGES ');
    expect(parts['word/document.xml']?.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
    expect(contentOf(await reimported(several))).toEqual(contentOf(several));
  });

  it('has findings as comments that are no part of the letter', async () => {
    const bytes = withFinding('Is it <low> & “back”?');
    const parts = partsOf(bytes);
    expect(parts['word/comments.xml']).toContain('Hint: Is it &lt;low&gt; &amp; “back”? (a-rule)');
    expect(parts['word/document.xml']).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r><w:t xml:space="preserve">low back<\/w:t><\/w:r><w:commentRangeEnd w:id="0"\/>/,
    );
    expect(await imported(bytes)).toBe(await reimported(letter));
    expect(partsOf(docxFile(exported(letter)))['word/comments.xml']).toBeUndefined();
  });

  it('is the same file for the same letter', () => {
    expect(docxFile(exported(letter))).toEqual(docxFile(exported(letter)));
  });
});
