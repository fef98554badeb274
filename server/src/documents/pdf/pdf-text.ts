import type { DocumentSource, DocumentText } from '../document.ts';
import { pageLines } from './page-lines.ts';
import { joinLines } from './paragraphs.ts';
import { readPages } from './read-pages.ts';
import { withoutFurniture } from './without-furniture.ts';

/** Returns the text of a PDF. Throws an `UnreadableDocument` that says why there is none. */
export async function pdfText({ bytes, password }: DocumentSource): Promise<DocumentText> {
  const pages = await readPages(bytes, password);
  const lines = withoutFurniture(pages.flatMap(pageLines));
  return { kind: 'pdf', ...joinLines(lines) };
}
