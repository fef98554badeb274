import { escapeMarkup } from '../text/escape-markup.ts';
import { lineHtml, type Piece } from './hover/markup.ts';

/** A piece of a line, or words that lead to a place in the editor. */
export type PagePiece = Piece | { readonly text: string; readonly target: string };

/** A line of a page: what is Markdown's own ("- ", "### ") and the words behind it. */
export interface PageLine {
  readonly mark: '' | '- ' | '# ' | '## ' | '### ';
  readonly pieces: readonly PagePiece[];
  /** The id of the topic whose title it is. */
  readonly topic?: string;
}

const TAGS = { '# ': 'h1', '## ': 'h2', '### ': 'h3' } as const;

/** Returns whether a piece leads to a place in the editor or to an official text. */
export function isPageLink(piece: PagePiece): piece is { readonly text: string; readonly target: string } {
  return typeof piece !== 'string' && 'target' in piece;
}

/** Returns the id of a topic's heading, which is the fragment of its URI too. */
export function topicAnchor(topic: string): string {
  return `topic-${topic}`;
}

/**
 * Returns the lines of a page as HTML: an outline of its topics, then the page. All words are escaped. A link has its number among the links
 * of the page as `data-link`, and no address of its own.
 */
export function pageHtml(lines: readonly PageLine[]): string {
  const parts: string[] = [];
  let items: string[] = [];
  let links = 0;
  const endList = () => {
    if (items.length > 0) parts.push(`<ul>${items.join('')}</ul>`);
    items = [];
  };
  for (const { mark, pieces, topic } of lines) {
    const words = pieces
      .map((piece) => {
        if (!isPageLink(piece)) return lineHtml([piece]);
        return `<a href="#" data-link="${links++}">${lineHtml([piece.text])}</a>`;
      })
      .join('');
    if (mark === '- ') {
      items.push(`<li>${words}</li>`);
      continue;
    }
    endList();
    if (mark === '') {
      if (words !== '') parts.push(`<p>${words}</p>`);
      continue;
    }
    const anchor = topic === undefined ? '' : ` id="${escapeMarkup(topicAnchor(topic))}" tabindex="-1"`;
    parts.push(`<${TAGS[mark]}${anchor}>${words}</${TAGS[mark]}>`);
  }
  endList();
  return `${outline(lines)}<main>${parts.join('\n')}</main>`;
}

function outline(lines: readonly PageLine[]): string {
  const entries = lines.flatMap(({ topic, pieces }) => {
    if (topic === undefined) return [];
    const title = pieces.filter((piece) => typeof piece === 'string');
    return [`<li><a href="#${escapeMarkup(encodeURIComponent(topicAnchor(topic)))}">${lineHtml(title)}</a></li>`];
  });
  return entries.length < 2 ? '' : `<nav aria-label="Topics"><ul>${entries.join('')}</ul></nav>\n`;
}
