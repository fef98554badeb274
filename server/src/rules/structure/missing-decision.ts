import { called, placeOf } from '../called.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** Every disputed item has a header that ends in its outcome. */
export const missingDecision: LetterRule = {
  code: 'missing-decision',
  severity: 'error',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary: 'The header of every disputed item ends in a colon and the outcome, Upheld or Overturned.',
    why: 'The determination states for each disputed treatment whether it is medically necessary (8 CCR §9792.10.6(d)); the outcome is what the parties look for first.',
    bad: exampleLetter(['Tramadol 50mg #60: Upheld', 'Tramadol 50mg #60']),
    good: exampleLetter(),
    leaves: ['An outcome on the line below its header is in its place.', 'A header may hold other colons.'],
    rate: '0 of 42 letters with 130 items, 37 of the letters in three extractions.',
  },
  check({ letter }, report) {
    for (const item of letter.items) {
      if (item.decision) continue;
      const lacks = item.name.text === '' ? 'has labels but no name and no decision' : 'has no decision';
      report({
        span: placeOf(item),
        message: `${called(item)} ${lacks}; its header ends in “: Upheld” or “: Overturned”.`,
      });
    }
  },
};
