import { type Pages, pagesMeant } from '../../guidelines/page-limits.ts';
import type { Span } from '../../text/span.ts';
import { type CitedIn, inLetter } from '../cited-in.ts';

/** A page range as printed in a citation, with its span. */
export interface PrintedPages extends Pages {
  readonly span: Span;
  /** The number as printed, where it is given as a section: "Section(s): 326". */
  readonly section?: string;
}

/** "326", "326-328": page numbers given as a section. */
const NUMBER_ALONE = /^(\d{1,4})(?: ?[-–] ?(\d{1,4}))?$/;

const NONE: readonly PrintedPages[] = [];

/** Returns every page range of a citation; "341-3" means 341-343. */
export function pagesOf(cited: CitedIn): readonly PrintedPages[] {
  const { pages, topics } = cited.citation;
  if (pages.length === 0 && !topics.some(({ topic }) => topic === null)) return NONE;
  const printed: PrintedPages[] = [];
  for (const { ranges, span } of pages) {
    for (const [first, last] of ranges) printed.push(range(first, last, inLetter(cited, span)));
  }
  for (const { topic, words } of topics) {
    const number = topic === null ? NUMBER_ALONE.exec(words.text) : null;
    if (!number) continue;
    const own = range(Number(number[1]), Number(number[2] ?? number[1]), inLetter(cited, words.span));
    printed.push({ ...own, section: words.text });
  }
  return printed;
}

/** Tells whether a text is a page number or page range, under any label. */
export function isPageNumber(words: string): boolean {
  return NUMBER_ALONE.test(words);
}

function range(first: number, last: number, span: Span): PrintedPages {
  return { ...pagesMeant(first, last), span };
}
