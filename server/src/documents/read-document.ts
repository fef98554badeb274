import { withCaseHeadersInRows } from './case-header-rows.ts';
import { type DocumentResult, type DocumentSource, LARGEST_DOCUMENT, UnreadableDocument } from './document.ts';
import { documentKind } from './document-kind.ts';
import { docxText } from './docx/docx-text.ts';
import { pdfText } from './pdf/pdf-text.ts';

/**
 * Returns the text of a PDF or DOCX as a clean letter: a paragraph a line, the case header in rows, without page furniture; or why there is
 * none. Never rejects. It may take long on a damaged document: run it in a worker with a time limit (`DocumentReader`).
 */
export async function readDocument(source: DocumentSource): Promise<DocumentResult> {
  const { bytes } = source;
  if (bytes.length === 0) return { fault: 'empty' };
  if (bytes.length > LARGEST_DOCUMENT) return { fault: 'too-large' };
  const kind = documentKind(bytes);
  if (kind === 'encrypted') return { fault: 'encrypted' };
  if (kind === undefined) return { fault: 'unsupported' };
  try {
    const read = kind === 'pdf' ? await pdfText(source) : docxText(source);
    return { ...read, ...withCaseHeadersInRows(read) };
  } catch (error) {
    return { fault: error instanceof UnreadableDocument ? error.fault : 'damaged' };
  }
}
