import { partitionPoint } from '../text/partition-point.ts';
import type { PageStart } from './document.ts';

/** Returns the page on which an offset of a document's text stands, from 1; undefined if its format has no pages. */
export function pageAt(pages: readonly PageStart[], offset: number): number | undefined {
  const above = partitionPoint(pages, ({ start }) => start <= offset);
  return pages[Math.max(above - 1, 0)]?.page;
}
