import { itemLabel } from '../../letter/item-label.ts';
import type { TextSpan } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';
import { FIELD_NAMES } from './fields.ts';

/** Placeholders: "TBD", "xxx", "[ ]", "[insert rationale]", "____", "...", "???". */
const PLACEHOLDER =
  /^(?:t\.?b\.?[ad]\.?|to be (?:done|determined|added|completed)|to ?do|to come|pending|insert (?:text|here)|x{2,}|[[<{(][^\])}>]*[\])}>]|[\W_]+)[.:!]?$/i;
/** The maximum length of a placeholder, in UTF-16 units. */
const MAX_LENGTH = 80;

/** A field has words. */
export const emptyField: LetterRule = {
  code: 'empty-field',
  severity: 'error',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary: 'No field of an item is empty or holds only a placeholder.',
    why: 'A label with nothing after it tells the parties nothing. A placeholder such as TBD is left over from a draft.',
    incorrect: exampleLetter([
      'The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request is not medically necessary.',
      'TBD',
    ]),
    correct: exampleLetter(),
    exceptions: [
      'The sentence that no medical evidence was cited, which is a complete field.',
      'Short text that is not a placeholder.',
    ],
  },
  check({ letter }, report) {
    for (const item of letter.items) {
      for (const { kind, label, body } of item.fields) {
        if (body.span.end === body.span.start) {
          report({ span: label.span, message: `The ${FIELD_NAMES[kind]} of ${itemLabel(item)} is empty.` });
        } else if (isPlaceholder(body)) {
          report({
            span: body.span,
            message: `The ${FIELD_NAMES[kind]} of ${itemLabel(item)} is only a placeholder.`,
          });
        }
      }
    }
  },
};

/** Returns whether a field holds nothing but a placeholder. */
export function isPlaceholder(body: TextSpan): boolean {
  return body.span.end - body.span.start <= MAX_LENGTH && PLACEHOLDER.test(body.text);
}
