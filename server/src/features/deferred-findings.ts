import { UNDECIDED, UNNAMED } from '../letter/form.ts';
import type { DisputedItem, Letter } from '../letter/letter.ts';
import type { Finding } from '../rules/rule.ts';
import { contains, firstEndingAfter, type Span } from '../text/span.ts';

/** Rules for what an unfinished item lacks. */
const UNWRITTEN: ReadonlySet<string> = new Set([
  'missing-decision',
  'missing-claims-administrator-guideline',
  'missing-maximus-guideline',
  'missing-rationale',
  'empty-field',
  'no-conclusion',
  'truncated-text',
]);

/** The placeholders of a new letter and a new item. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['MM/DD/YYYY', 'Specialty', UNNAMED, UNDECIDED]);
/** The case number of a new letter: "CM26-0000000". */
const CASE_NUMBER_PLACEHOLDER = /^CM\d\d-0{7}$/;

/**
 * Returns the findings without those that say what is not written yet: what the item edited last lacks, and, while the text is being
 * written, what an item lacks that nobody has begun and what the form put there to be replaced. `edits` are the places that were
 * changed, as they are read, the latest first; those outside of all items don't count, and one that reaches over several items was not writing.
 */
export function deferUnfinishedItem(
  findings: readonly Finding[],
  letters: readonly Letter[],
  edits: readonly Span[],
  isBeingWritten = edits.length > 0,
): readonly Finding[] {
  if (findings.length === 0 || !isBeingWritten) return findings;
  const { original = '', originalSpan = (span: Span) => span } = letters[0]?.folded ?? {};
  const edited = itemEditedLast(letters, edits);
  const last = edited && originalSpan(edited);
  const unstarted = unstartedItems(letters).map(originalSpan);
  return findings.filter(({ code, span }) => {
    const words = original.slice(span.start, span.end);
    if (PLACEHOLDERS.has(words) || CASE_NUMBER_PLACEHOLDER.test(words)) return false;
    if (!UNWRITTEN.has(code)) return true;
    return ![last, firstEndingAfter(unstarted, span.start)].some((own) => own && contains(own, span.start));
  });
}

/** Returns the items that have labels but neither an outcome nor a word in any field. */
function unstartedItems(letters: readonly Letter[]): Span[] {
  const isUnstarted = ({ decision, fields }: DisputedItem) =>
    !decision && fields.length > 0 && fields.every(({ body }) => body.span.start === body.span.end);
  return letters.flatMap(({ items }) => items.filter(isUnstarted).map(({ span }) => span));
}

/** Returns the span of the item edited last, with the white space after it. */
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

/** Returns the span from an item up to what follows: another item, a section, a letter or the end of the text. */
function regionOf({ span: { start, end } }: DisputedItem, letter: Letter, letters: readonly Letter[]): Span {
  const next = [...letter.items, ...letter.sections, ...letters].map(({ span }) => span.start);
  return { start, end: Math.min(letter.source.length + 1, ...next.filter((place) => place >= end)) };
}
