import type { Citation } from '../citations/citation.ts';
import { contains, type Span } from '../text/span.ts';

/** Returns the citation at an offset: the one whose pages are there, else the one that spans it. */
export function citationAt(citations: readonly Citation[], offset: number): Citation | undefined {
  const spanning = at(citations, offset, ({ span }) => span);
  if (!spanning || spanning === citations[0]) return spanning;
  return citations.find(({ pages }) => pages.some(({ whole }) => contains(whole, offset))) ?? spanning;
}

/** Returns the node at an offset, else the one that ends there: a cursor after a word's last letter is on that word. */
export function at<T>(things: readonly T[], offset: number, toSource: (thing: T) => Span): T | undefined {
  return (
    things.find((thing) => contains(toSource(thing), offset)) ?? things.find((thing) => toSource(thing).end === offset)
  );
}
