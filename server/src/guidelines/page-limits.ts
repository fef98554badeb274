import type { Guideline } from './guideline.ts';

/** A range of pages, both included. */
export interface Pages {
  readonly first: number;
  readonly last: number;
}

/** Returns the pages on which a guideline stands, and whether that is cited; undefined where the catalogue doesn't say. */
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

/** Returns whether pages lie in a guideline, as far as the catalogue says. */
export function isInside({ first, last }: Pages, guideline: Guideline): boolean {
  const limits = pageLimits(guideline);
  if (!limits) return true;
  return first >= limits.first - limits.tolerance && last <= limits.last + limits.tolerance;
}

/** Returns a printed range as meant: "341-3" means 341-343. */
export function pagesMeant(first: number, last: number): Pages {
  const digits = String(last).length;
  const whole = Number(`${String(first).slice(0, -digits)}${last}`);
  return { first, last: last < first && digits < String(first).length && whole > first ? whole : last };
}
