import type { Citation } from '../citations/citation.ts';
import { citationsWithin } from '../citations/resolve.ts';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Guideline } from '../guidelines/guideline.ts';
import type { DisputedItem, GuidelineField, Letter } from '../letter/letter.ts';
import { isGuidelineField } from '../letter/parser/fields.ts';
import { partitionPoint } from '../text/partition-point.ts';
import type { Span } from '../text/span.ts';

/** A citation with its item and field. Its spans are relative to the field's body: `inLetter` converts them to the letter's offsets. */
export interface CitedIn {
  readonly item: DisputedItem;
  readonly field: GuidelineField;
  readonly citation: Citation;
  /** The guideline that it refers to, if it is in the catalogue. */
  readonly guideline: Guideline | undefined;
}

/** Converts a span of a citation to a span of its letter. */
export function inLetter({ field }: CitedIn, { start, end }: Span): Span {
  const from = field.body.span.start;
  return { start: from + start, end: from + end };
}

/** Returns every citation of a letter, in order. */
export function citedIn(letter: Letter, catalogue: Catalogue): readonly CitedIn[] {
  const all: CitedIn[] = [];
  for (const item of letter.items) {
    for (const field of item.fields) {
      if (!isGuidelineField(field)) continue;
      for (const citation of citationsWithin(field, letter, catalogue)) {
        const guideline = citation.guideline === null ? undefined : catalogue.guideline(citation.guideline);
        all.push({ item, field, citation, guideline });
      }
    }
  }
  return all;
}

/** Returns the citations of one field from all citations of its letter, which are in the order of their fields. */
export function citedBy(field: GuidelineField, all: readonly CitedIn[]): readonly CitedIn[] {
  const { start } = field.span;
  const first = partitionPoint(all, (cited) => cited.field.span.start < start);
  let last = first;
  while (all[last]?.field === field) last++;
  return all.slice(first, last);
}
