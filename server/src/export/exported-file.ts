import { docxFile } from './docx/docx-file.ts';
import type { ExportedDocument } from './exported-document.ts';
import { htmlPage } from './html-page.ts';

/** The formats to which letters are exported; each is the extension of its files. */
export const EXPORT_FORMATS = ['docx', 'html'] as const;

/** A format to which letters are exported. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Returns the bytes of a file with the letters of a document. */
export function exportedFile(document: ExportedDocument, format: ExportFormat): Uint8Array<ArrayBuffer> {
  return format === 'docx' ? docxFile(document) : new TextEncoder().encode(htmlPage(document));
}
