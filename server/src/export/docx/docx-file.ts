import { strToU8, type Zippable, zipSync } from 'fflate/browser';
import { escapedText } from '../escaped-text.ts';
import type { ExportedDocument } from '../exported-document.ts';
import { documentXml, runXml } from './document-xml.ts';
import { FOOTER_ID, WORD } from './names.ts';
import { STYLES } from './styles.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** Whose comments they are. */
const COMMENTER = 'w:author="IMR Letter" w:initials="IMR"';
/** Word lays a document out as its version of 2013 and later does, not in the compatibility mode of older ones. */
const SETTINGS = `<w:settings ${WORD}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
/** The time of all parts, the earliest of ZIP, so that the same letter gives the same file. */
const TIME = new Date(1980, 0, 1);

/** A part of the main document: its file name, its type, and its relationship. */
interface Part {
  readonly name: string;
  readonly id: string;
  readonly xml: string;
}

/** Returns a document as the bytes of a Word file (.docx); the same document gives the same bytes. */
export function docxFile(document: ExportedDocument): Uint8Array<ArrayBuffer> {
  const parts: readonly Part[] = [
    { name: 'styles', id: 'styles', xml: STYLES },
    { name: 'settings', id: 'settings', xml: SETTINGS },
    { name: 'footer', id: FOOTER_ID, xml: footerXml(document) },
    ...(document.comments.length > 0 ? [{ name: 'comments', id: 'comments', xml: commentsXml(document) }] : []),
  ];
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(parts),
    '_rels/.rels': relationships([
      ['document', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['properties', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapedText(document.title)}</dc:title></cp:coreProperties>`,
    'word/document.xml': documentXml(document),
    'word/_rels/document.xml.rels': relationships(
      parts.map(({ name, id }) => [id, `${OFFICE}/${name}`, `${name}.xml`]),
    ),
    ...Object.fromEntries(parts.map(({ name, xml }) => [`word/${name}.xml`, xml])),
  };
  const packed: Zippable = {};
  for (const [name, xml] of Object.entries(files)) packed[name] = [strToU8(DECLARATION + xml), { mtime: TIME }];
  return zipSync(packed);
}

function contentTypes(parts: readonly Part[]): string {
  const own = parts.map(({ name }) => `<Override PartName="/word/${name}.xml" ContentType="${CONTENT}.${name}+xml"/>`);
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/>${own.join('')}</Types>`;
}

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const xml = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${xml.join('')}</Relationships>`;
}

/** Returns the footer, "Page X of Y", where Y counts the pages of one letter. */
function footerXml({ letters }: ExportedDocument): string {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} ">${runXml('1')}</w:fldSimple>`;
  // Not every word processor knows the pages of a section, so a single letter counts those of the document.
  const count = letters.length > 1 ? 'SECTIONPAGES' : 'NUMPAGES';
  return `<w:ftr ${WORD}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${runXml('Page ')}${field('PAGE')}${runXml(' of ')}${field(count)}</w:p></w:ftr>`;
}

function commentsXml({ comments }: ExportedDocument): string {
  const xml = comments.map((text, id) => `<w:comment w:id="${id}" ${COMMENTER}><w:p>${runXml(text)}</w:p></w:comment>`);
  return `<w:comments ${WORD}>${xml.join('')}</w:comments>`;
}
