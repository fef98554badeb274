import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type IPropertiesOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { headerLabelOf } from '../../server/src/letter/form.ts';
import type { CaseHeader } from '../../server/src/letter/letter.ts';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';

// Word documents made by programs that are not this project's.

/** Returns the bytes of a Word document that the library `docx` writes, with a header and page numbers of its own. */
export async function wordDocument(
  children: readonly FileChild[],
  options: Omit<IPropertiesOptions, 'sections'> = {},
): Promise<Uint8Array> {
  const header = new Header({
    children: [new Paragraph('Final Determination Letter for IMR Case Number CM16-0000001')],
  });
  const pages = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  const footer = new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [pages] })] });
  const section = { headers: { default: header }, footers: { default: footer }, children };
  return new Uint8Array(await Packer.toBuffer(new Document({ ...options, sections: [section] })));
}

/** Returns a letter as a writer keeps it in Word: the case header in a table with two entries a row, and a paragraph for each line. */
export function wordLetter(text: string): Promise<Uint8Array> {
  const [letter] = parseLetters(text);
  const span = letter?.header && letter.folded.originalSpan(letter.header.span);
  const body = span ? `${text.slice(0, span.start)}\n${text.slice(span.end)}` : text;
  const lines = body.split(/[\r\n\f]+/).filter((line) => /\S/.test(line));
  const paragraphs = lines.map((line) => new Paragraph({ spacing: { after: 200 }, children: [new TextRun(line)] }));
  return wordDocument(letter?.header ? [headerTable(letter.header), ...paragraphs] : paragraphs);
}

function headerTable({ entries }: CaseHeader): Table {
  const cells = entries.map(({ key, value }) => [headerLabelOf(key), value?.text ?? '']);
  const pairs = cells.flatMap((cell, index) => (index % 2 === 0 ? [[...cell, ...(cells[index + 1] ?? [])]] : []));
  return wordTable(pairs);
}

/** Returns a table with these rows of cells. */
export function wordTable(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) => new TableRow({ children: row.map((words) => new TableCell({ children: [new Paragraph(words)] })) }),
    ),
  });
}

/** The program of LibreOffice where it is on the path. */
export const office = ['soffice', 'libreoffice'].find((program) => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** Returns Word documents by their names as LibreOffice writes them again. */
export async function officeDocuments(documents: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  if (office === undefined) throw new Error('LibreOffice is not on the path.');
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-letter-office-'));
  try {
    const files = [...documents].map(([name, bytes]) => {
      const file = path.join(folder, `${name}.docx`);
      writeFileSync(file, bytes);
      return file;
    });
    const out = path.join(folder, 'out');
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const convert = ['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', out];
    await promisify(execFile)(office, [profile, ...convert, ...files]);
    return new Map(
      readdirSync(out).map((file) => [
        path.basename(file, '.docx'),
        new Uint8Array(readFileSync(path.join(out, file))),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
