import { itemLabel, quoted } from '../../letter/item-label.ts';
import type { Outcome } from '../../letter/letter.ts';
import { outcomeMeant } from '../../letter/outcome.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

const WORDS: Record<Outcome, string> = { upheld: 'Upheld', overturned: 'Overturned' };
/** Both outcomes, in either order: "Upheld Overturned", "Overturned/Upheld". */
const BOTH = /\bupheld\b.*\boverturned\b|\boverturned\b.*\bupheld\b/i;

/** An item is upheld or overturned. */
export const unknownDecision: LetterRule = {
  code: 'unknown-decision',
  severity: 'error',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary: 'The outcome of an item is Upheld or Overturned, and only one of them.',
    why: 'There is no third outcome. A modified request is decided by its remaining part; a letter with both outcomes has items of both.',
    incorrect: exampleLetter(['#84: Upheld', '#84: Uphold']),
    correct: exampleLetter(),
    exceptions: ['Differences in case.'],
  },
  check({ letter }, report) {
    for (const item of letter.items) {
      if (!item.decision || item.decision.outcome) continue;
      const { text, span } = item.decision.word;
      const outcome = outcomeMeant(text);
      if (outcome) {
        const meant = WORDS[outcome];
        report({
          span,
          message: `${itemLabel(item)} has the outcome ${quoted(text)} – did you mean “${meant}”?`,
          fix: { title: `Write “${meant}”`, edits: [{ span, text: meant }], complete: true },
        });
      } else {
        const fault = BOTH.test(text) ? 'has two outcomes' : `has the outcome ${quoted(text)}`;
        report({ span, message: `${itemLabel(item)} ${fault}; an item is either Upheld or Overturned.` });
      }
    }
  },
};
