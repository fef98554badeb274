import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Guideline } from '../guidelines/guideline.ts';
import { isInside, pageLimits, pagesMeant } from '../guidelines/page-limits.ts';
import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import type { Citation, PageCitation } from './citation.ts';

/** "303-305" in a list of pages. */
const RANGE = /\d{1,4}(?:\s*[-–]\s*\d{1,4})?/g;

/**
 * Gives the pages that several chapters share ("Neck and Upper Back Complaints, Low Back Complaints Page(s): 177-178, 303") to the
 * chapter in which they lie. They are the last chapter's unless they can't be in it and are in one before that has none of its own.
 */
export function withSharedPages(
  citations: readonly Citation[],
  source: string,
  catalogue: Catalogue,
): readonly Citation[] {
  if (citations.length < 2 || citations.every(({ pages }) => pages.length === 0)) return citations;
  const shared = [...citations];
  for (let at = 1; at < shared.length; at++) {
    const last = shared[at];
    const guideline = last && guidelineOf(last, catalogue);
    if (!last || !guideline || last.pages.length === 0) continue;
    const before: number[] = [];
    while (shared[at - 1 - before.length]?.pages.length === 0) before.push(at - 1 - before.length);
    if (before.length === 0) continue;
    const own: PageCitation[] = [];
    for (const pages of last.pages) {
      const targets = pages.ranges.map((range) => {
        if (isIn(range, guideline)) return undefined;
        return before.find((index) => {
          const other = guidelineOf(shared[index], catalogue);
          return other && pageLimits(other) && isIn(range, other);
        });
      });
      if (targets.every((index) => index === undefined)) own.push(pages);
      else own.push(...movePages(pages, targets, shared, source));
    }
    shared[at] = { ...last, pages: own };
  }
  return shared;
}

/** Adds each range of a list to the chapter it moves to; gives those that stay. */
function movePages(pages: PageCitation, to: readonly (number | undefined)[], shared: Citation[], source: string) {
  const stay: PageCitation[] = [];
  const places = rangesIn(pages.span, source);
  for (const [index, range] of pages.ranges.entries()) {
    const span = places[index] ?? pages.span;
    const single: PageCitation = { ranges: [range], span, whole: span };
    const target = to[index];
    const citation = target === undefined ? undefined : shared[target];
    if (target === undefined || !citation) stay.push(single);
    else shared[target] = { ...citation, pages: [...citation.pages, single] };
  }
  return stay;
}

function rangesIn({ start, end }: Span, source: string): readonly Span[] {
  return matchesOf(source.slice(start, end), RANGE).map(({ 0: digits, index }) => ({
    start: start + index,
    end: start + index + digits.length,
  }));
}

function guidelineOf(citation: Citation | undefined, catalogue: Catalogue): Guideline | undefined {
  return citation?.guideline ? catalogue.guideline(citation.guideline) : undefined;
}

function isIn([first, last]: readonly [number, number], guideline: Guideline): boolean {
  return isInside(pagesMeant(first, last), guideline);
}
