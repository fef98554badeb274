import { itemLabel } from '../../letter/item-label.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';
import { FIELD_NAMES } from './fields.ts';

const MAXIMUS =
  'MAXIMUS guideline: Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment.\n';

/** A label stands once in an item. */
export const duplicateField: LetterRule = {
  code: 'duplicate-field',
  severity: 'error',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary: 'Each label occurs once in a disputed item.',
    why: 'With two fields of one kind, it is unclear which one applies. Often the header of the next item was lost between them.',
    incorrect: exampleLetter([
      MAXIMUS,
      `${MAXIMUS}\nMAXIMUS guideline: Decision based on MTUS Opioid Treatment 2016.\n`,
    ]),
    correct: exampleLetter(),
  },
  check({ letter }, report) {
    for (const item of letter.items) {
      for (const field of item.fields) {
        const first = item[field.kind];
        if (!first || first === field) continue;
        report({
          span: field.label.span,
          message: `${itemLabel(item)} has more than one ${FIELD_NAMES[field.kind]}.`,
          related: [{ span: first.label.span, message: 'This is the first one.' }],
        });
      }
    }
  },
};
