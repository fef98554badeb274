import { UNNAMED } from '../../letter/form.ts';
import { itemLabel, itemRange } from '../../letter/item-label.ts';
import type { DisputedItem } from '../../letter/letter.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

const FIELDS = `Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.

Decision rationale: The guidelines named above hold for the same drug. The request is not medically necessary.
`;

/** Each service is decided once. */
export const duplicateItem: LetterRule = {
  code: 'duplicate-item',
  severity: 'warning',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary: 'No two disputed items have the same name.',
    why: 'A request that is decided twice may be decided differently. Where two requests differ in date, side or quantity, their names say so.',
    incorrect: `${exampleLetter()}\nTramadol 50mg  #84: Upheld\n\n${FIELDS}`,
    correct: `${exampleLetter()}\nTramadol 50mg #30: Upheld\n\n${FIELDS}`,
    exceptions: [
      'Names that differ in a word, a number or a punctuation mark.',
      'New items without a name (“Treatment or service”).',
    ],
  },
  check({ letter }, report) {
    if (letter.items.length < 2) return;
    const seen = new Map<string, DisputedItem>();
    for (const item of letter.items) {
      const name = item.name.text.toLowerCase();
      const first = seen.get(name);
      if (name === '' || name.startsWith(UNNAMED.toLowerCase())) continue;
      if (first) {
        report({
          span: itemRange(item),
          message: `Two items are both named ${itemLabel(item)}.`,
          related: [{ span: itemRange(first), message: 'This is the first one.' }],
        });
      } else seen.set(name, item);
    }
  },
};
