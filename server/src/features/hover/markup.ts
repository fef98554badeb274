import { escapeMarkup } from '../../text/escape-markup.ts';
import { escapeMarkdown, legible } from '../../text/markdown.ts';
import type { Span } from '../../text/span.ts';

/** The content of a hover and its span. */
export interface Shown {
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/** A piece of a line: plain words, words set off, or a link. */
export type Piece = string | { readonly text: string; readonly style: 'strong' | 'emphasis' } | PieceLink;

interface PieceLink {
  readonly text: string;
  readonly url: string;
}

/** A line of a hover. */
export type Line = readonly Piece[];

/** A part of a hover: lines under each other, or a list. */
export type Block = { readonly lines: readonly Line[] } | { readonly points: readonly Line[] };

/** The most characters of a hover's Markdown. */
const LONGEST = 1200;

/** Returns blocks without the last sentences, and then without the last blocks before the last line, that make a hover too long to read. */
export function fitted(blocks: readonly Block[]): readonly Block[] {
  let kept = blocks;
  while (kept.length > 1 && toMarkdown(kept).length > LONGEST) {
    const long = kept.findLastIndex((block) => 'points' in block && block.points.length > 1);
    const cut = long >= 0 ? long : kept.length - 2;
    kept = kept.flatMap((block, index) => {
      if (index !== cut) return [block];
      return 'points' in block && block.points.length > 1 ? [{ points: block.points.slice(0, -1) }] : [];
    });
  }
  return kept;
}

/** Returns blocks as Markdown. */
export function toMarkdown(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      'lines' in block
        ? block.lines.map((line) => line.map(markdownPiece).join('')).join('  \n')
        : block.points.map((line) => `- ${line.map(markdownPiece).join('')}`).join('\n'),
    )
    .join('\n\n');
}

/** Returns blocks as plain text; links become URIs. */
export function toPlainText(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      'lines' in block
        ? block.lines.map((line) => line.map(plainPiece).join('')).join('\n')
        : block.points.map((line) => `• ${line.map(plainPiece).join('')}`).join('\n'),
    )
    .join('\n\n');
}

/** Returns blocks as HTML. All words are escaped; links are web addresses alone. */
export function toHtml(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      'lines' in block
        ? `<p>${block.lines.map(lineHtml).join('<br>')}</p>`
        : `<ul>${block.points.map((line) => `<li>${lineHtml(line)}</li>`).join('')}</ul>`,
    )
    .join('\n');
}

/** Returns a line as HTML. */
export function lineHtml(line: Line): string {
  return line.map(htmlPiece).join('');
}

function htmlPiece(piece: Piece): string {
  if (typeof piece === 'string') return withSpaces(piece, escapeMarkup(legible(piece)));
  const words = escapeMarkup(legible(piece.text));
  if ('url' in piece) return /^https?:/i.test(piece.url) ? `<a href="${escapeMarkup(piece.url)}">${words}</a>` : words;
  const tag = piece.style === 'strong' ? 'strong' : 'em';
  return `<${tag}>${words}</${tag}>`;
}

/** Returns the words of a piece with the spaces around it, which separate it from its neighbors and are not words. */
function withSpaces(piece: string, words: string): string {
  const [lead = ''] = /^\s?/.exec(piece) ?? [];
  const [trail = ''] = /\s?$/.exec(piece.slice(lead.length)) ?? [];
  return `${lead}${words}${trail}`;
}

function markdownPiece(piece: Piece): string {
  if (typeof piece === 'string') return withSpaces(piece, escapeMarkdown(piece));
  if ('url' in piece) return `[${escapeMarkdown(piece.text)}](<${piece.url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
  const mark = piece.style === 'strong' ? '**' : '_';
  const words = escapeMarkdown(piece.text);
  return words === '' ? '' : `${mark}${words}${mark}`;
}

function plainPiece(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return 'url' in piece ? `${piece.text}: ${piece.url}` : legible(piece.text);
}
