import { collapseWhitespace } from '../text/normalized-text.ts';
import type { Span } from '../text/span.ts';
import { labelOf, type Title } from './form.ts';
import type { FieldKind, Label, Outcome } from './letter.ts';

/** A word or phrase of the form at its place in a text, by which the parser finds the parts of a letter. */
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
      /** From the name's end to the last punctuation mark around the outcome, where that is more than a colon. */
      readonly separator?: Span;
      readonly span: Span;
    };

/** Returns the anchor of a title. */
export function titleAnchor(source: string, span: Span, title: Title, spelling: 'exact' | 'misspelled'): Anchor {
  const label = { text: printed(source, span, title.words), span, spelling, standard: title.words };
  return { type: 'title', title, label, span };
}

/** A label at its place in a text; its bullet begins at `start`, if it has one. */
interface LabelPlace {
  readonly span: Span;
  readonly kind: FieldKind;
  readonly spelling: Label['spelling'];
  readonly start?: number;
}

/** Returns the anchor of a label, with its bullet. */
export function labelAnchor(source: string, { span, kind, spelling, start = span.start }: LabelPlace): Anchor {
  const standard = labelOf(kind);
  const label = { text: printed(source, span, standard), span, spelling, standard };
  return { type: 'label', kind, label, span: { start, end: span.end } };
}

/** Returns the words of an anchor, which mostly are the form's own. */
function printed(source: string, { start, end }: Span, standard: string): string {
  const words = source.slice(start, end);
  return words === standard ? standard : collapseWhitespace(words);
}

/** Returns anchors without the titles within other titles: ": CLINICAL CASE SUMMARY" is one title, with a slip. */
export function withoutInner(marks: readonly Anchor[]): readonly Anchor[] {
  let end = 0;
  return marks.filter(({ type, span }) => {
    if (type !== 'title') return true;
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
