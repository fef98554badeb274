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

function markdownPiece(piece: Piece): string {
  // Spaces around a piece separate it from its neighbors and are not words.
  if (typeof piece === 'string') {
    const [lead = ''] = /^\s?/.exec(piece) ?? [];
    const [trail = ''] = /\s?$/.exec(piece.slice(lead.length)) ?? [];
    return `${lead}${escapeMarkdown(piece)}${trail}`;
  }
  if ('url' in piece) return `[${escapeMarkdown(piece.text)}](<${piece.url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
  const mark = piece.style === 'strong' ? '**' : '_';
  const words = escapeMarkdown(piece.text);
  return words === '' ? '' : `${mark}${words}${mark}`;
}

function plainPiece(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return 'url' in piece ? `${piece.text}: ${piece.url}` : legible(piece.text);
}
