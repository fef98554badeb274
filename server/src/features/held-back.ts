import type { DisputedItem, Letter } from '../letter/letter.ts';
import type { Span } from '../letter/span.ts';
import type { Finding } from '../rules/rule.ts';

/** What an item lacks while it is being written. */
const UNWRITTEN: ReadonlySet<string> = new Set([
  'missing-decision',
  'missing-claims-administrator-guideline',
  'missing-maximus-guideline',
  'missing-rationale',
  'empty-field',
]);

/**
 * The findings without those that say what the item edited last lacks: it is still being written. `edits` are the places that were
 * changed, the latest first; those outside of all items don't count, and one that reaches over several items was not writing.
 */
export function withoutUnwritten(
  findings: readonly Finding[],
  letters: readonly Letter[],
  edits: readonly Span[],
): readonly Finding[] {
  const item = itemEditedLast(letters, edits);
  if (!item) return findings;
  return findings.filter(({ code, span }) => !UNWRITTEN.has(code) || span.start < item.start || span.start >= item.end);
}

/** Where the item edited last stands, with the blanks behind it. */
function itemEditedLast(letters: readonly Letter[], edits: readonly Span[]): Span | undefined {
  for (const edit of edits) {
    const letter = letters.findLast(({ span }) => span.start <= edit.start) ?? letters[0];
    const item = letter?.items.findLast(({ span }) => span.start <= edit.start);
    const region = letter && item && regionOf(item, letter, letters);
    const next = letter?.items.find(({ span }) => span.start > edit.start);
    if (region && edit.end <= region.end) return region;
    if ((region && edit.start < region.end) || (next && edit.end > next.span.start)) return undefined;
  }
  return undefined;
}

/** An item up to what comes next: another item, a section, a letter or the end of the text. */
function regionOf({ span: { start, end } }: DisputedItem, letter: Letter, letters: readonly Letter[]): Span {
  const next = [...letter.items, ...letter.sections, ...letters].map(({ span }) => span.start);
  return { start, end: Math.min(letter.source.length + 1, ...next.filter((place) => place >= end)) };
}
