import type { Guideline } from '../../guidelines/guideline.ts';
import type { Span } from '../../letter/span.ts';
import { type CitedIn, inLetter } from '../cited-in.ts';

/** Pages that a citation prints, as meant, and where they stand. */
export interface PrintedPages {
  readonly first: number;
  readonly last: number;
  readonly span: Span;
}

/** "Section(s): 326": a page where a section is named. */
const NUMBER_ALONE = /^(\d{1,4})(?: ?[-–] ?(\d{1,4}))?$/;

const NONE: readonly PrintedPages[] = [];

/** Every range of pages that a citation prints; "341-3" means 341-343. */
export function pagesOf(cited: CitedIn): readonly PrintedPages[] {
  const { pages, topics } = cited.citation;
  if (pages.length === 0 && !topics.some(({ topic }) => topic === null)) return NONE;
  const printed: PrintedPages[] = [];
  for (const { ranges, span } of pages) {
    for (const [first, last] of ranges) printed.push(range(first, last, inLetter(cited, span)));
  }
  for (const { topic, words } of topics) {
    const number = topic === null ? NUMBER_ALONE.exec(words.text) : null;
    if (number) printed.push(range(Number(number[1]), Number(number[2] ?? number[1]), inLetter(cited, words.span)));
  }
  return printed;
}

/** Whether words are page numbers, whatever label they stand under. */
export function isPageNumber(words: string): boolean {
  return NUMBER_ALONE.test(words);
}

/** The pages on which a guideline stands, and whether that is cited; undefined where the catalogue doesn't tell. */
export function pageLimits(guideline: Guideline) {
  const { totalPages, bookPages, bookNumbering, pageTolerance = 1, aliases } = guideline;
  if (bookNumbering) {
    if (!bookPages) return undefined;
    const sure = bookPages.confidence === 'cited';
    const { first, last, note } = bookPages;
    return { first, last, tolerance: pageTolerance, sure, ...(note !== undefined && { note }) };
  }
  if (!totalPages) return undefined;
  const years = new Set(aliases.flatMap((alias) => /\b(?:19|20)\d\d$/.exec(alias) ?? []));
  const sure = totalPages.confidence !== 'memory' && years.size < 2;
  return { first: 1, last: totalPages.count, tolerance: 0, sure, ...(totalPages.note && { note: totalPages.note }) };
}

/** Whether a range lies on a guideline's pages, as far as the catalogue tells. */
export function isInside({ first, last }: PrintedPages, guideline: Guideline): boolean {
  const limits = pageLimits(guideline);
  if (!limits) return true;
  return first >= limits.first - limits.tolerance && last <= limits.last + limits.tolerance;
}

function range(first: number, last: number, span: Span): PrintedPages {
  const digits = String(last).length;
  const whole = Number(`${String(first).slice(0, -digits)}${last}`);
  return { first, last: last < first && digits < String(first).length && whole > first ? whole : last, span };
}
