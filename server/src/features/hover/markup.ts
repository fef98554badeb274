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

/** Characters that mean something to Markdown wherever they stand. */
const ANYWHERE = /[\\`*_[\]<>|~$@]/g;
/** "&amp;" would be read as a character. */
const ENTITY = /&(?=[#\w])/g;
/** "https://…" and "www.…" would become links; only the catalogue's own may. */
const ADDRESS = /:(?=\/\/)|\.(?<=\bwww\.)/gi;
/** "1. ", "- ", "# ", "+ " and "===" at the start of a line would become a list, a title or a rule. */
const AT_START = /^(?:[-+#=]|\d+(?=[.)]))/;
/** Characters that no reader sees: control characters and those that turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Returns Markdown that shows exactly some words on one line, without markup, HTML or links. */
export function escapeMarkdown(words: string): string {
  const escaped = legible(words).replace(ANYWHERE, '\\$&').replace(ENTITY, '\\&').replace(ADDRESS, '\\$&');
  const start = AT_START.exec(escaped)?.[0];
  if (start === undefined) return escaped;
  return /^\d/.test(start) ? `${start}\\${escaped.slice(start.length)}` : `\\${escaped}`;
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

function legible(words: string): string {
  return words.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}
