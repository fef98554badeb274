import { itemLabel } from '../letter/item-label.ts';
import type { DisputedItem, Letter } from '../letter/letter.ts';
import type { Finding } from '../rules/rule.ts';
import { itemAt } from './check-ids.ts';
import type { ReadinessDetail } from './readiness-check.ts';

/** The findings that say that an item is not decided. */
export const UNDECIDED: ReadonlySet<string> = new Set(['missing-decision', 'unknown-decision']);

/**
 * Returns the items without an outcome of which no finding tells, shown or suppressed, since a placeholder stands where it belongs. The
 * layouts of 2013, of which not all are known, may state an outcome that is not read.
 */
export function untoldUndecided(letter: Letter, found: readonly Finding[]): readonly DisputedItem[] {
  const undecided = letter.labelled ? letter.items.filter(({ decision }) => !decision?.outcome) : [];
  if (undecided.length === 0) return [];
  const told = new Set(
    found.flatMap(({ code, span }) => (UNDECIDED.has(code) ? (itemAt(letter, span.start) ?? []) : [])),
  );
  return undecided.filter((item) => !told.has(item));
}

/** Returns what the list says of such an item. */
export function undecidedDetail(item: DisputedItem, { folded }: Letter): ReadinessDetail {
  return {
    state: 'failed',
    message: `${itemLabel(item)} has no outcome yet.`,
    label: 'without an outcome',
    code: 'missing-decision',
    span: folded.originalSpan(item.header),
  };
}
