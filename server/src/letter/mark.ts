import { collapseWhitespace } from '../text/normalized-text.ts';
import type { Span } from '../text/span.ts';
import { labelOf, type Title } from './form.ts';
import type { FieldKind, Label, Outcome } from './letter.ts';

/** A stable word or phrase of the form where it stands in a text. */
export type Anchor =
  | { readonly type: 'case-header'; readonly span: Span }
  | { readonly type: 'letterhead'; readonly span: Span }
  | { readonly type: 'title'; readonly title: Title; readonly label: Label; readonly span: Span }
  | { readonly type: 'introduction'; readonly span: Span }
  | { readonly type: 'label'; readonly kind: FieldKind; readonly label: Label; readonly span: Span }
  | {
      readonly type: 'outcome';
      /** Where the name before it ends: at its colon. */
      readonly colon: number;
      readonly outcome: Outcome;
      /** What stands between name and outcome, and around the outcome, where that is no plain colon. */
      readonly separator?: Span;
      readonly span: Span;
    };

/** A title's mark. */
export function titleAnchor(source: string, span: Span, title: Title, spelling: 'exact' | 'misspelt'): Anchor {
  const label = { text: printed(source, span, title.words), span, spelling, standard: title.words };
  return { type: 'title', title, label, span };
}

/** Where a label stands and which it is; its bullet begins at `start`, if it has one. */
interface PrintedLabel {
  readonly span: Span;
  readonly kind: FieldKind;
  readonly spelling: Label['spelling'];
  readonly start?: number;
}

/** Returns the anchor of a label, with its bullet. */
export function labelAnchor(source: string, { span, kind, spelling, start = span.start }: PrintedLabel): Anchor {
  const standard = labelOf(kind);
  const label = { text: printed(source, span, standard), span, spelling, standard };
  return { type: 'label', kind, label, span: { start, end: span.end } };
}

/** The words of a mark, which mostly are the form's own. */
function printed(source: string, { start, end }: Span, standard: string): string {
  const words = source.slice(start, end);
  return words === standard ? standard : collapseWhitespace(words);
}

/** Marks in their order without the titles that stand within another one: ": CLINICAL CASE SUMMARY" is one title, with a slip. */
export function withoutInner(marks: readonly Anchor[]): readonly Anchor[] {
  let end = 0;
  return marks.filter(({ type, span }) => {
    if (type !== 'title') return true;
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
