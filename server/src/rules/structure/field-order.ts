import { itemLabel } from '../../letter/item-label.ts';
import type { DisputedItem, Field, Letter } from '../../letter/letter.ts';
import { exampleLetter } from '../example-letter.ts';
import type { Fix, LetterRule } from '../rule.ts';
import { FIELD_NAMES, indexInForm } from './fields.ts';

const CLAIMS =
  'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.\n\n';

/** The fields of an item stand in the form's order. */
export const fieldOrder: LetterRule = {
  code: 'field-order',
  severity: 'warning',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary: 'The fields of an item are in the form’s order: claims administrator, MAXIMUS, rationale.',
    why: 'Readers of many determinations, and programs that collect them, expect each field in its place.',
    incorrect: exampleLetter([CLAIMS, ''], ['Decision rationale:', `${CLAIMS}Decision rationale:`]),
    correct: exampleLetter(),
    exceptions: ['Fields that are missing or occur twice, which other rules report.'],
  },
  check({ letter }, report) {
    for (const item of letter.items) {
      if (isInOrder(item.fields)) continue;
      const fields = item.fields.filter((field) => item[field.kind] === field);
      const misplaced = fields.find(
        (field, index) => index > 0 && indexInForm(field.kind) < indexInForm(fields[index - 1]?.kind ?? field.kind),
      );
      const after = misplaced && fields.find((field) => indexInForm(field.kind) > indexInForm(misplaced.kind));
      if (!misplaced || !after) continue;
      const fix = reorderFields(letter, item);
      report({
        span: misplaced.label.span,
        message: `In ${itemLabel(item)}, the ${FIELD_NAMES[misplaced.kind]} must come before the ${FIELD_NAMES[after.kind]}.`,
        related: [{ span: after.label.span, message: `This is the ${FIELD_NAMES[after.kind]}.` }],
        ...(fix && { fix }),
      });
    }
  },
};

function isInOrder(fields: readonly Field[]): boolean {
  for (let at = 1; at < fields.length; at++) {
    const [before, field] = [fields[at - 1], fields[at]];
    if (before && field && indexInForm(field.kind) < indexInForm(before.kind)) return false;
  }
  return true;
}

/**
 * Reorders the fields where that is certain: no field occurs twice, each ends like a sentence, and each label is spelled as on the
 * form, since another spelling is recognized only at the start of a line.
 */
function reorderFields({ source }: Letter, { fields }: DisputedItem): Fix | undefined {
  const words = (field: Field) => source.slice(field.span.start, field.span.end);
  const kinds = new Set(fields.map(({ kind }) => kind));
  if (kinds.size < fields.length) return undefined;
  if (!fields.every((field) => field.label.spelling === 'exact' && /[.!?)”"]$/.test(words(field)))) return undefined;
  const inOrder = fields.toSorted((a, b) => indexInForm(a.kind) - indexInForm(b.kind));
  const edits = fields.flatMap((field, index) => {
    const wanted = inOrder[index];
    return wanted && wanted !== field ? [{ span: field.span, text: words(wanted) }] : [];
  });
  return { title: 'Reorder the fields', edits, complete: true };
}
