import { describe, expect, it } from 'vitest';
import { documentFormat } from '../../../server/src/letter/document-format.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';

const BYTES: Readonly<Record<string, readonly (string | number)[]>> = {
  'a PDF document': ['%PDF-1.7\n%', 0xe2, 0xe3, '\n1 0 obj'],
  'a Word document (.docx)': ['PK', 3, 4, 0x14, 0, 6, 0, 8, 0, '[Content_Types].xml', 0xff],
  'a Word document (.doc)': [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  'an RTF document': ['{\\rtf1\\ansi Case Number: CM17-0000001}'],
  'an OpenDocument text (.odt)': ['PK', 3, 4, 0x14, 0, 'mimetypeapplication/vnd.oasis.opendocument.text'],
  'an Excel workbook (.xlsx)': ['PK', 3, 4, 0x14, 0, '[Content_Types].xml', 0, 'xl/workbook.xml'],
  'a ZIP archive': ['PK', 3, 4, 0x14, 0, 'letters.txt'],
};
const PICTURES: readonly (readonly (string | number)[])[] = [
  [0x89, 'PNG\r\n', 0x1a, '\n'],
  [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 'JFIF', 0],
  ['II*', 0, 8, 0, 0, 0],
  ['GIF89a'],
];

function bytesOf(parts: readonly (string | number)[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part, 'latin1'))),
  );
}

describe('documentFormat', () => {
  const all = [...Object.entries(BYTES), ...PICTURES.map((parts) => ['a picture', parts] as const)];

  it.each(all)('detects by its first bytes: %s', (format, parts) => {
    const bytes = bytesOf(parts);
    expect(documentFormat(Buffer.from(bytes).toString('latin1'))).toBe(format);
  });

  it.each(all)('detects where an editor decoded it as UTF-8: %s', (format, parts) => {
    expect(documentFormat(new TextDecoder('utf-8').decode(bytesOf(parts)))).toBe(format);
  });

  it('returns undefined for texts, even those about documents', () => {
    for (const text of [
      '',
      exampleLetter(),
      'The %PDF-1.7 was attached.',
      'PK was seen.',
      'JFIF',
      '{rtf}',
      'MMI was reached',
    ])
      expect(documentFormat(text), text.slice(0, 20)).toBeUndefined();
  });
});
