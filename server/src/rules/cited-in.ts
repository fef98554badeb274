import type { Citation } from '../citations/citation.ts';
import { citationsWithin } from '../citations/resolve.ts';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Guideline } from '../guidelines/guideline.ts';
import type { DisputedItem, GuidelineField, Letter } from '../letter/letter.ts';
import { isGuidelineField } from '../letter/parser/fields.ts';
import { partitionPoint } from '../text/partition-point.ts';
import type { Span } from '../text/span.ts';

/** A citation and where it stands. Its spans are counted from its field's words: `inLetter` makes them the letter's. */
export interface CitedIn {
  readonly item: DisputedItem;
  readonly field: GuidelineField;
  readonly citation: Citation;
  /** The guideline it means, if the catalogue knows it. */
  readonly guideline: Guideline | undefined;
}

/** A span of a citation as a span of its letter. */
export function inLetter({ field }: CitedIn, { start, end }: Span): Span {
  const from = field.body.span.start;
  return { start: from + start, end: from + end };
}

/** Every citation of a letter, in its order. */
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

/** Those of one field; all stand in the order of their fields. */
export function citedBy(field: GuidelineField, all: readonly CitedIn[]): readonly CitedIn[] {
  const { start } = field.span;
  const first = partitionPoint(all, (cited) => cited.field.span.start < start);
  let last = first;
  while (all[last]?.field === field) last++;
  return all.slice(first, last);
}
