import { strToU8, zipSync } from 'fflate';

/** Parts of a Word document beside its text, as XML. */
export interface DocxParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const COMPATIBILITY = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** Returns a Word document with this body, as XML of `w:body`. */
export function docxOf(body: string, parts: DocxParts = {}): Uint8Array {
  const root = (name: string, content: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${name} ${WORD} ${COMPATIBILITY}>${content}</w:${name}>`);
  const roots = {
    numbering: 'numbering',
    styles: 'styles',
    footnotes: 'footnotes',
    comments: 'comments',
    header: 'hdr',
    footer: 'ftr',
  };
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': root(
      'document',
      `<w:body>${body}<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:body>`,
    ),
  };
  for (const [part, name] of Object.entries(roots)) {
    const content = parts[part as keyof DocxParts];
    if (content !== undefined) files[`word/${part}.xml`] = root(name, content);
  }
  return zipSync(files);
}

/** Returns a paragraph with these runs, or with this text. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : run(content);
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs}</w:p>`;
}

/** Returns a run with this text. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${escapedXml(text)}</w:t></w:r>`;
}

/** Returns a table with these rows of cells, each cell as its paragraphs. */
export function table(rows: readonly (readonly (string | readonly string[])[])[]): string {
  const cell = (content: string | readonly string[]) =>
    `<w:tc>${[content]
      .flat()
      .map((text) => paragraph(text))
      .join('')}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** Returns a letter as a Word document, a paragraph for each of its lines. */
export function letterDocx(letter: string): Uint8Array {
  return docxOf(
    letter
      .trimEnd()
      .split('\n')
      .map((line) => paragraph(line))
      .join(''),
  );
}

function escapedXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
