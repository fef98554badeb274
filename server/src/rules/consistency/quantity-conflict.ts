import { flow } from '../../letter/flow.ts';
import { NUMBER, numbersWithin } from '../../reading/requests/number-words.ts';
import { holdNumber, type Quantity, quantitiesIn } from '../../reading/requests/quantities.ts';
import { quantityConflict as conflictOf } from '../../reading/requests/quantity-conflict.ts';
import { spanWithin } from '../../reading/requests/restatements.ts';
import { shareWord } from '../../reading/requests/shared-words.ts';
import { called, quoted } from '../called.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** "9 sessions for the neck and 9 for the back": parts of what is requested. */
const IN_PARTS = new RegExp(`\\b(?:and|plus|&) (?:${NUMBER}) (?:for|to|on|of)\\b`, 'i');

const GOOD = [
  ['Tramadol 50mg #60', 'Acupuncture 2 times a week for 6 weeks'],
  [
    'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
    'Acupuncture Treatment 2007',
  ],
  [
    'The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request',
    'The MTUS asks for a gain in function, and the record shows none. The request for 12 sessions of acupuncture',
  ],
] as const;

/** The rationale concludes on the quantity that is requested. */
export const quantityConflict: LetterRule = {
  code: 'quantity-conflict',
  severity: 'warning',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'Where the rationale concludes on the request, it names the quantity that the item names.',
    why: 'The determination says what the employer has to authorize; with another dose, number, frequency or level in its conclusion, it says two things.',
    bad: exampleLetter(GOOD[0], GOOD[1], [GOOD[2][0], GOOD[2][1].replace('12', '18')]),
    good: exampleLetter(...GOOD),
    leaves: [
      'Products: “2 times a week for 6 weeks” is 12 sessions.',
      'Any quantity of the item’s header: what was originally requested, what was authorized, and what remains.',
      'What guidelines recommend, what was done before, and what goes beyond a limit.',
      'Parts: “9 sessions for the neck and 9 for the back”.',
      'Quantities of a kind that only one of the two places names.',
    ],
    rate: 'none on 42 letters with 130 items. With a number of a conclusion changed, it was found in 68 of 69.',
  },
  check({ letter, restatementsOf }, report) {
    for (const item of letter.items) {
      const { name } = item;
      if (!item.rationale || !holdNumber(name.text)) continue;
      let requested: readonly Quantity[] | undefined;
      for (const restatement of restatementsOf(item)) {
        const { words } = restatement;
        if (!restatement.concludes || !holdNumber(words) || IN_PARTS.test(words) || numbersWithin(words, name.text))
          continue;
        requested ??= quantitiesIn(name.text);
        const conflict = conflictOf(requested, quantitiesIn(words));
        if (!conflict || !shareWord(name.text, words)) continue;
        const { start, end } = conflict.requested;
        report({
          span: spanWithin(letter.source, restatement, conflict.named),
          message: `${called(item)} says ${quoted(name.text.slice(start, end))}, but its rationale concludes on ${quoted(words.slice(conflict.named.start, conflict.named.end))}.`,
          related: [
            {
              span: flow(letter.source, name.span).spanOf(start, end),
              message: 'The requested quantity stands here.',
            },
          ],
        });
        break;
      }
    }
  },
};
