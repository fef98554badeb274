import { readDocument } from '../../server/src/documents/read-document.ts';
import { docxFile } from '../../server/src/export/docx/docx-file.ts';
import { exportLetters } from '../../server/src/export/export-letters.ts';
import type { ExportedDocument } from '../../server/src/export/exported-document.ts';
import { exportedText } from '../../server/src/export/exported-text.ts';
import { tidyEdits } from '../../server/src/features/tidy/tidy.ts';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';

/** Returns the text that is exported of a source. */
export function textToExport(source: string): string {
  return exportedText(source, [...tidyEdits(parseLetters(source), { column: 0, eol: '\n' })].flat());
}

/** Returns a text as the document that is exported of it. */
export function exported(source: string): ExportedDocument {
  const text = textToExport(source);
  return exportLetters(text, parseLetters(text));
}

/** Returns the text that the import reads in the Word document exported of a text. */
export async function reimported(source: string): Promise<string> {
  return imported(docxFile(exported(source)));
}

/** Returns the text of a Word document as the import reads it. Throws for one that can't be read. */
export async function imported(bytes: Uint8Array): Promise<string> {
  const read = await readDocument({ bytes });
  if ('fault' in read) throw new Error(read.fault);
  return read.text;
}

/** Returns the text of an exported HTML page: a line for each paragraph and each row. */
export function pageText(html: string): string {
  return html
    .replace(/^[\s\S]*<body>\n/, '')
    .replace(/<\/(?:td|th)>/g, '   ')
    .replace(/<\/(?:p|h2|h3|tr)>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'");
}

/** Returns what the letters of a text say, without their white space. */
export function contentOf(text: string): unknown {
  return parseLetters(text).map(({ form, header, reviewer, sections, items }) => ({
    form,
    header: Object.fromEntries((header?.entries ?? []).map(({ key, value }) => [key, value?.text]).sort()),
    reviewer: reviewer && [reviewer.style, ...[...reviewer.licenses, ...reviewer.specialties].map((part) => part.text)],
    sections: sections.map(({ kind, title, body }) => [kind, collapsed(title.text), collapsed(body.text)]),
    items: items.map(({ name, disputed, decision, fields }) => ({
      name: name.text,
      disputed: disputed.text,
      decision: decision?.word.text,
      outcome: decision?.outcome,
      fields: fields.map(({ kind, label, body }) => [kind, collapsed(label.text), collapsed(body.text)]),
    })),
  }));
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
