import { itemLabel, itemRange } from '../../letter/item-label.ts';
import { isNamed } from '../../letter/parser/item-name.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** Every disputed item names what is in dispute. */
export const unnamedItem: LetterRule = {
  code: 'unnamed-item',
  severity: 'error',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary: 'The header of every disputed item names the treatment or service before its outcome.',
    why: 'The determination states for each disputed treatment whether it is medically necessary (8 CCR §9792.10.6(d)). An outcome without a name decides nothing that could be authorized.',
    incorrect: exampleLetter(['Tramadol 50mg #84: Upheld', ': Upheld']),
    correct: exampleLetter(),
    exceptions: ['An item with neither a name nor an outcome (see missing-decision).'],
  },
  check({ letter }, report) {
    for (const item of letter.items) {
      if (!item.decision || isNamed(item)) continue;
      const span = item.name.text === '' ? item.decision.word.span : itemRange(item);
      report({ span, message: `${itemLabel(item)} names no treatment or service before its outcome.` });
    }
  },
};
