import { escapedText } from './escaped-text.ts';
import {
  type CaseHeaderTable,
  type ExportedBlock,
  type ExportedDocument,
  type ExportedParagraph,
  isMark,
} from './exported-document.ts';

const TAGS = { title: 'h2', item: 'h3', text: 'p' } as const;

const STYLE = `@page {
  size: letter;
  margin: 1in;
  @bottom-center { content: "Page " counter(page) " of " counter(pages); font: 12pt "Times New Roman", serif; }
}
body { max-width: 6.5in; margin: 0 auto; color: #000; background: #fff; font: 12pt/1.25 "Times New Roman", Times, serif; }
article + article { break-before: page; }
h1, h2, h3 { margin: 1em 0 0.75em; font-size: inherit; break-after: avoid; }
h1, h2 { text-align: center; }
p { margin: 0 0 0.75em; orphans: 2; widows: 2; }
.close { margin-bottom: 0; }
table { width: 100%; border-collapse: collapse; break-inside: avoid; }
th, td { padding: 0 1em 0 0; text-align: left; vertical-align: top; }
@media screen { body { padding: 1in; } }`;

/**
 * Returns a document as an HTML page that prints on Letter paper. All words are escaped; the page has no scripts and refers to nothing
 * outside of it. Comments are left out.
 */
export function htmlPage({ title, letters }: ExportedDocument): string {
  return `<!DOCTYPE html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapedText(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
${letters.map(letterHtml).join('\n')}
</main>
</body>
</html>
`;
}

/** Returns a letter; its first title is the page's heading. */
function letterHtml(blocks: readonly ExportedBlock[]): string {
  const heading = blocks.find(({ kind }) => kind === 'title');
  return `<article>\n${blocks.map((block) => blockHtml(block, block === heading)).join('\n')}\n</article>`;
}

function blockHtml(block: ExportedBlock, isHeading: boolean): string {
  if (block.kind === 'case-header') return tableHtml(block);
  const tag = isHeading ? 'h1' : TAGS[block.kind];
  return `<${tag}${block.isClose ? ' class="close"' : ''}>${contentHtml(block)}</${tag}>`;
}

/** Returns the words of a paragraph; a heading is bold as a whole. */
function contentHtml({ kind, pieces }: ExportedParagraph): string {
  return pieces
    .map((piece) => {
      if (isMark(piece)) return '';
      const words = escapedText(piece.text);
      return piece.isBold && kind === 'text' ? `<strong>${words}</strong>` : words;
    })
    .join('');
}

function tableHtml({ rows }: CaseHeaderTable): string {
  const cells = Math.max(...rows.map((row) => row.length));
  const html = rows.map((row) => {
    const own = row.map((cell, index) => {
      const span = index === row.length - 1 && row.length < cells ? ` colspan="${cells - index}"` : '';
      const words = escapedText(cell.pieces.flatMap((piece) => (isMark(piece) ? [] : piece.text)).join(''));
      return index % 2 === 0 ? `<th scope="row">${words}</th>` : `<td${span}>${words}</td>`;
    });
    return `<tr>${own.join('')}</tr>`;
  });
  return `<table>\n${html.join('\n')}\n</table>`;
}
