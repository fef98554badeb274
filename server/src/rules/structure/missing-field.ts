import { labelOf } from '../../letter/form.ts';
import { itemLabel, itemRange, quoted } from '../../letter/item-label.ts';
import type { DisputedItem, FieldKind, Letter } from '../../letter/letter.ts';
import type { Edit, Fix, Report } from '../rule.ts';
import { FIELD_NAMES, indexInForm } from './fields.ts';
import { gapBeforeLabel } from './gap.ts';

/** Reports each item that lacks a field, or whose label for it is misspelled or has no colon. */
export function missingField(letter: Letter, kind: FieldKind, report: Report): void {
  for (const item of letter.items) {
    const label = item[kind]?.label;
    if (!label) {
      // An item without an outcome begins where its labels indicate; an additional label could change that.
      const fix = item.decision && insertLabel(letter, item, kind);
      report({
        span: itemRange(item),
        message: `${itemLabel(item)} has no ${FIELD_NAMES[kind]}.`,
        ...(fix && { fix }),
      });
    } else if (label.spelling !== 'exact') {
      report({
        span: label.span,
        message: `${itemLabel(item)}: ${quoted(label.text)} – did you mean “${label.standard}”?`,
        fix: {
          title: `Write “${label.standard}”`,
          edits: [{ span: label.span, text: label.standard }],
          complete: true,
        },
      });
    }
  }
}

function insertLabel(letter: Letter, item: DisputedItem, kind: FieldKind): Fix {
  return { title: `Insert “${labelOf(kind)}”`, edits: [labelInsertion(letter, item, kind)], complete: false };
}

/** Returns the edit that inserts a missing label on a line of its own in the form's order and the letter's style. */
export function labelInsertion(letter: Letter, item: DisputedItem, kind: FieldKind): Edit {
  const label = labelOf(kind);
  const place = item.fields.findIndex((field) => indexInForm(field.kind) > indexInForm(kind));
  const next = item.fields[place];
  const before = next ? item.fields[place - 1] : item.fields.at(-1);
  const gap = gapBeforeLabel(letter, [before, next]);
  const { end } = before?.span ?? item.header;
  const sameLine = next && !/[\r\n]/.test(letter.source.slice(end, next.span.start));
  return sameLine
    ? { span: { start: end, end: next.span.start }, text: `${gap}${label}${gap}` }
    : { span: { start: end, end }, text: `${gap}${label}` };
}
