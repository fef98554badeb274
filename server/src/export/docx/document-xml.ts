import { escapedText } from '../escaped-text.ts';
import {
  type CaseHeaderTable,
  type ExportedBlock,
  type ExportedDocument,
  type ExportedParagraph,
  isMark,
  type Piece,
} from '../exported-document.ts';
import { FOOTER_ID, HEADING_STYLES, WORD } from './names.ts';

/** Letter paper with margins of one inch, in twentieths of a point. */
const PAGE = { width: 12_240, height: 15_840, margin: 1440 } as const;
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** The widths of the columns of a case header: labels and values, twice. */
const COLUMNS = [2000, 2680, 2200, 2480] as const;

/** Returns the part `word/document.xml`. */
export function documentXml({ letters }: ExportedDocument): string {
  const body = letters.map((blocks, index) => letterXml(blocks, index === letters.length - 1)).join('');
  return `<w:document ${WORD}><w:body>${body}</w:body></w:document>`;
}

/** Returns a letter as a section; that of the last letter closes the document, others stand in their last paragraphs. */
function letterXml(blocks: readonly ExportedBlock[], isLast: boolean): string {
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="${FOOTER_ID}"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/>${margins()}<w:pgNumType w:start="1"/></w:sectPr>`;
  const last = blocks.at(-1);
  const closing = last?.kind === 'case-header' ? [{ kind: 'text' as const, pieces: [], isClose: false }] : [];
  const all: readonly ExportedBlock[] = [...blocks, ...closing];
  const xml = all.map((block, index) =>
    block.kind === 'case-header'
      ? tableXml(block)
      : paragraphXml(block, !isLast && index === all.length - 1 ? section : ''),
  );
  return `${xml.join('')}${isLast ? section : ''}`;
}

function margins(): string {
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => `w:${side}="${PAGE.margin}"`).join(' ');
  return `<w:pgMar ${sides} w:header="720" w:footer="720" w:gutter="0"/>`;
}

function paragraphXml({ kind, pieces, isClose }: ExportedParagraph, section = ''): string {
  const style = kind === 'text' ? '' : `<w:pStyle w:val="${HEADING_STYLES[kind]}"/>`;
  const spacing = isClose ? '<w:spacing w:after="0"/>' : '';
  const properties = style + spacing + section;
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${pieces.map(pieceXml).join('')}</w:p>`;
}

function pieceXml(piece: Piece): string {
  if (!isMark(piece)) return runXml(piece.text, piece.isBold);
  const id = `w:id="${piece.comment}"`;
  if (piece.at === 'start') return `<w:commentRangeStart ${id}/>`;
  return `<w:commentRangeEnd ${id}/><w:r><w:commentReference ${id}/></w:r>`;
}

/** Returns a run; tabs are elements of their own. */
export function runXml(text: string, isBold = false): string {
  const parts = text.split('\t').map((part) => part && `<w:t xml:space="preserve">${escapedText(part)}</w:t>`);
  return `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}${parts.join('<w:tab/>')}</w:r>`;
}

function tableXml({ rows }: CaseHeaderTable): string {
  const grid = COLUMNS.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(rowXml).join('')}</w:tbl>`;
}

/** Returns a row; the last of two cells reaches to the margin. */
function rowXml(cells: readonly ExportedParagraph[]): string {
  const xml = cells.map((cell, index) => {
    const span = index === cells.length - 1 ? COLUMNS.length - index : 1;
    const width = COLUMNS.slice(index, index + span).reduce((sum, one) => sum + one, 0);
    const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanned}</w:tcPr>${paragraphXml(cell)}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${xml.join('')}</w:tr>`;
}
