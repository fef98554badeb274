import type { ListNumbers, ListPlace } from './numbering.ts';
import { readXml, type XmlElement } from './read-xml.ts';

/** A paragraph, or a row of a table. */
export interface DocxBlock {
  /** A form feed stands where a page begins. */
  readonly text: string;
  readonly isRow?: true;
}

/** Between cells, and in the place of a tab between words. */
const CELL_SPACES = '   ';
/** What is deleted, hidden, a copy for older programs, or no word of the text. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'delInstrText',
  'rt',
  'sdtPr',
  'sectPr',
]);
/** Properties of before a tracked change. */
const FORMER = /^(?:pPr|rPr)Change$/;
/** Elements with text of their own, in runs; `t` of equations is one, too. */
const TEXT = 't';

interface Paragraph {
  text: string;
  place: ListPlace | undefined;
  /** Its end was deleted, so that the next continues it. */
  isJoined: boolean;
}

interface Row {
  readonly cells: DocxBlock[][];
}

/** Returns the paragraphs and rows of a part of a document as Word shows them, with insertions and without deletions. */
export function docxBlocks(xml: string, lists: ListNumbers, notes: ReadonlyMap<string, string>): readonly DocxBlock[] {
  const reader = new BlockReader(lists, notes);
  readXml(xml, reader);
  return reader.blocks;
}

/** Collects blocks while XML is read. */
class BlockReader {
  readonly blocks: DocxBlock[] = [];
  readonly #lists: ListNumbers;
  readonly #notes: ReadonlyMap<string, string>;
  /** Paragraphs that are open: a text box stands within one. */
  readonly #paragraphs: Paragraph[] = [];
  readonly #rows: Row[] = [];
  readonly #properties: string[] = [];
  /** The depth of what is left out. */
  #leftOut = 0;
  #isText = false;
  #isHidden = false;
  #joined = '';

  constructor(lists: ListNumbers, notes: ReadonlyMap<string, string>) {
    this.#lists = lists;
    this.#notes = notes;
  }

  open(element: XmlElement): void {
    const { name } = element;
    if (this.#leftOut === 0 && this.#properties.length > 0 && name === 'del') this.#deleteMark();
    if (this.#leftOut > 0 || FORMER.test(name) || (LEFT_OUT.has(name) && this.#properties.length === 0)) {
      this.#leftOut++;
      return;
    }
    if (name === 'pPr' || name === 'rPr') this.#properties.push(name);
    else if (this.#properties.length > 0) this.#property(element);
    else this.#content(element);
  }

  close(name: string): void {
    if (this.#leftOut > 0) {
      this.#leftOut--;
      return;
    }
    if (name === 'pPr' || name === 'rPr') this.#properties.pop();
    else if (name === TEXT) this.#isText = false;
    else if (name === 'p' && this.#properties.length === 0) this.#endParagraph();
    else if (name === 'tr') this.#endRow();
  }

  text(text: string): void {
    if (this.#isText && this.#leftOut === 0 && !this.#isHidden) this.#write(text.replace(/\s+/g, ' '));
  }

  #property(element: XmlElement): void {
    const paragraph = this.#paragraphs.at(-1);
    const value = element.attribute('val');
    if (this.#properties.length === 1 && this.#properties[0] === 'rPr') {
      if (element.name === 'vanish') this.#isHidden = value !== '0' && value !== 'false';
    } else if (!paragraph || value === undefined) return;
    else if (element.name === 'pStyle') paragraph.place ??= this.#lists.ofStyle(value);
    else if (element.name === 'ilvl')
      paragraph.place = { list: paragraph.place?.list ?? '', level: Number(value) || 0 };
    else if (element.name === 'numId') paragraph.place = { list: value, level: paragraph.place?.level ?? 0 };
  }

  /** The mark of a paragraph was deleted: its text continues in the next. */
  #deleteMark(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph && this.#properties[0] === 'pPr') paragraph.isJoined = true;
  }

  #content(element: XmlElement): void {
    switch (element.name) {
      case 'p':
        this.#paragraphs.push({ text: this.#joined, place: undefined, isJoined: false });
        this.#joined = '';
        break;
      case 'tr':
        this.#rows.push({ cells: [] });
        break;
      case 'tc':
        this.#rows.at(-1)?.cells.push([]);
        break;
      case 'r':
        this.#isHidden = false;
        break;
      case TEXT:
        this.#isText = true;
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.#writeNote(element);
        break;
      default:
        if (!this.#isHidden) this.#write(characterOf(element));
    }
  }

  #writeNote(element: XmlElement): void {
    const kind = element.name.replace('Reference', '');
    const note = this.#notes.get(`${kind} ${element.attribute('id')}`);
    if (note) this.#write(` [${note}]`);
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.isJoined) {
      this.#joined = paragraph.text;
      return;
    }
    const text = cleaned(paragraph.text);
    const mark = paragraph.place && /\S/.test(text) ? this.#lists.next(paragraph.place) : '';
    this.#add({ text: mark ? `${mark} ${text}` : text });
  }

  #add(block: DocxBlock): void {
    const cell = this.#rows.at(-1)?.cells.at(-1);
    if (cell) cell.push(block);
    else this.blocks.push(block);
  }

  #endRow(): void {
    const row = this.#rows.pop();
    if (row) for (const block of rowBlocks(row)) this.#add(block);
  }
}

/** Returns the character that an element stands for; empty for all others. */
function characterOf(element: XmlElement): string {
  switch (element.name) {
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
      return element.attribute('type') === 'page' ? '\n\f' : '\n';
    case 'lastRenderedPageBreak':
      return '\f';
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbolOf(element.attribute('char') ?? '');
    default:
      return '';
  }
}

/** Returns a symbol of a font by its number; fonts of symbols count theirs from F000. */
function symbolOf(hex: string): string {
  const code = Number.parseInt(hex, 16);
  if (code === 0xf0b7 || code === 0xf0a7) return '•';
  return code > 0x20 && code < 0xd800 ? String.fromCharCode(code) : '';
}

/** Returns words with ordinary spaces, without soft hyphens; a tab between words is a wide gap. */
function cleaned(text: string): string {
  return text
    .replace(/[\u00ad\u200b\ufeff]+/g, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/ *\t[ \t]*/g, CELL_SPACES)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/^[ \n]+|[ \n]+(?=\f*$)/g, '');
}

/** Returns a row as a line of cells; a row with one cell, or with cells of different numbers of paragraphs, as their paragraphs. */
function rowBlocks({ cells }: Row): readonly DocxBlock[] {
  const filled = cells.map((cell) => cell.filter(({ text }) => /\S/.test(text))).filter((cell) => cell.length > 0);
  const lines = Math.max(0, ...filled.map((cell) => cell.length));
  if (filled.length < 2 || filled.some((cell) => cell.length !== lines)) {
    return filled.length < 2 || lines > 1 ? filled.flat() : [];
  }
  return Array.from({ length: lines }, (_, line) => ({
    text: filled.map((cell) => cell[line]?.text.replace(/\n/g, ' ') ?? '').join(CELL_SPACES),
    isRow: true as const,
  }));
}
