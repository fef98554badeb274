import {
  type DocumentSource,
  type DocumentText,
  LONGEST_TEXT,
  type PageStart,
  UnreadableDocument,
} from '../document.ts';
import { listNumbers } from './numbering.ts';
import { type DocxBlock, docxBlocks } from './paragraphs.ts';
import { docxParts } from './parts.ts';
import { readXml } from './read-xml.ts';

/** A document with at least so many empty paragraphs separates its paragraphs by them. */
const SEPARATING = 3;

/**
 * Returns the text of a Word document as Word shows it, with insertions and without deletions, comments, headers and footers; footnotes stand in brackets
 * at their place. Pages are those of Word's last layout. Throws an `UnreadableDocument` that says why there is no text.
 */
export function docxText({ bytes }: DocumentSource): DocumentText {
  const parts = docxParts(bytes);
  const lists = listNumbers(parts.numbering, parts.styles);
  const notes = new Map([...notesOf(parts.footnotes, 'footnote'), ...notesOf(parts.endnotes, 'endnote')]);
  const { text, pages } = joined(docxBlocks(parts.document, lists, notes));
  if (!/\S/.test(text))
    throw new UnreadableDocument(/<(?:w:drawing|w:pict)\b/.test(parts.document) ? 'no-text' : 'empty');
  if (text.length > LONGEST_TEXT) throw new UnreadableDocument('too-complex');
  return { kind: 'docx', text: `${text}\n`, pages };
}

/** Returns the words of each note by its kind and number. */
function notesOf(xml: string | undefined, kind: 'footnote' | 'endnote'): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  let key: string | undefined;
  let isText = false;
  if (xml === undefined) return notes;
  readXml(xml, {
    open(element) {
      if (element.name === kind) key = element.attribute('type') ? undefined : `${kind} ${element.attribute('id')}`;
      isText = element.name === 't';
    },
    close() {
      isText = false;
    },
    text(text) {
      if (key !== undefined && isText) notes.set(key, `${notes.get(key) ?? ''}${text}`);
    },
  });
  return new Map([...notes].map(([id, text]) => [id, text.trim().replace(/\s+/g, ' ')]));
}

/** Returns blocks as a text, with the pages that form feeds begin. */
function joined(blocks: readonly DocxBlock[]): { readonly text: string; readonly pages: readonly PageStart[] } {
  const isEmpty = ({ text }: DocxBlock) => !/\S/.test(text);
  const isSpaced = blocks.filter(isEmpty).length < SEPARATING;
  let marked = '';
  let last: DocxBlock | undefined;
  let gap = false;
  for (const block of blocks) {
    if (isEmpty(block)) {
      gap = true;
      if (block.text.includes('\f')) marked += '\f';
      continue;
    }
    if (last) {
      const isTable = last.isRow === true && block.isRow === true;
      const isApart = gap || (last.isRow === true) !== (block.isRow === true) || (isSpaced && !isTable);
      marked += isApart ? '\n\n' : '\n';
    }
    marked += block.text;
    last = block;
    gap = false;
  }
  return withPages(marked);
}

function withPages(marked: string): { readonly text: string; readonly pages: readonly PageStart[] } {
  // Word notes a page break of the writer in its layout, too.
  const parts = marked.replace(/\f(?=\s*\f)/g, '').split('\f');
  let text = parts[0] ?? '';
  const pages: PageStart[] = [{ page: 1, start: 0 }];
  parts.slice(1).forEach((part, index) => {
    pages.push({ page: index + 2, start: text.length + (/^\s*/.exec(part)?.[0].length ?? 0) });
    text += part;
  });
  return { text, pages };
}
