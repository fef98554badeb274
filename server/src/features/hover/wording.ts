import type { PageRange } from '../../guidelines/guideline.ts';
import { cut } from '../../letter/item-label.ts';
import type { Confidence } from '../../terms/confidence.ts';
import type { Piece } from './markup.ts';

/** The longest quotation from a letter that a hover shows. */
const QUOTED_LENGTH = 120;

/** Returns pages as words: "page 24", "pages 64–66". */
export function pagesName(first: number, last: number): string {
  return first === last ? `page ${first}` : `pages ${first}–${last}`;
}

/** Returns the words for a fact's confidence. */
export function sureness(confidence: Confidence): Piece {
  const words = { cited: 'documented', derived: 'derived from documented facts', memory: 'from memory, not verified' };
  return { text: words[confidence], style: 'emphasis' };
}

/** Returns a topic's pages: "pages 63–66 (documented)", "usually found on pages 114–117, not verified". */
export function standing(pages: PageRange): readonly Piece[] {
  const place = pagesName(pages.first, pages.last);
  if (pages.confidence === 'memory')
    return [`usually found on ${place}, `, { text: 'not verified', style: 'emphasis' }];
  return [`${place} (`, sureness(pages.confidence), ')'];
}

/** Returns a topic's pages in a hover, which says only what is unsure: "pages 63–66", "usually pages 114–117, not verified". */
export function placeOf(pages: PageRange): readonly Piece[] {
  const place = pagesName(pages.first, pages.last);
  if (pages.confidence === 'cited') return [place];
  if (pages.confidence === 'derived') return [place, ' (', sureness('derived'), ')'];
  return [`usually ${place}, `, { text: 'not verified', style: 'emphasis' }];
}

/** Returns a page range with its confidence as plain text: "pages 63–66 (documented)", "usually pages 41–42, from memory, not verified". */
export function pagesDetail(pages: PageRange): string {
  const place = pagesName(pages.first, pages.last);
  if (pages.confidence === 'memory') return `usually ${place}, from memory, not verified`;
  return `${place} (${pages.confidence === 'cited' ? 'documented' : 'derived from documented facts'})`;
}

/** Returns words of a letter in quotation marks, truncated to a readable length. */
export function quotedFully(words: string): string {
  return `“${cut(words, QUOTED_LENGTH)}”`;
}

/** Returns a text with its first letter capitalized. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
