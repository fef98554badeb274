import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Citation } from '../guidelines/citation.ts';
import type { Guideline } from '../guidelines/guideline.ts';
import { citationsWithin } from '../guidelines/resolve.ts';
import { isGuidelineField } from '../letter/fields.ts';
import type { DisputedItem, GuidelineField, Letter } from '../letter/letter.ts';
import type { Span } from '../letter/span.ts';

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

/** Every citation of a letter by its field, in the letter's order. */
export function citedIn(letter: Letter, catalogue: Catalogue): ReadonlyMap<GuidelineField, readonly CitedIn[]> {
  const all = new Map<GuidelineField, readonly CitedIn[]>();
  for (const item of letter.items) {
    for (const field of item.fields) {
      if (!isGuidelineField(field)) continue;
      const cited = citationsWithin(field, letter, catalogue).map((citation): CitedIn => {
        const guideline = citation.guideline === null ? undefined : catalogue.guideline(citation.guideline);
        return { item, field, citation, guideline };
      });
      all.set(field, cited);
    }
  }
  return all;
}
