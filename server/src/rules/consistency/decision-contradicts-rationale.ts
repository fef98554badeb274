import { conflictingConclusion } from '../../analysis/conclusions/conclusions.ts';
import { tokensOf } from '../../analysis/tokens/token-scan.ts';
import { itemLabel } from '../../letter/item-label.ts';
import { outcomeMeant } from '../../letter/outcome.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** An item is upheld where its rationale finds no medical necessity, and overturned where it finds one. */
export const decisionContradictsRationale: LetterRule = {
  code: 'decision-contradicts-rationale',
  severity: 'error',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'The outcome of an item is the one that its rationale concludes.',
    why: 'A determination states whether the disputed treatment is medically necessary (8 CCR §9792.10.6(d)). Upheld means that it isn’t, Overturned that it is. Where the rationale concludes the opposite, the parties can’t know what was decided.',
    incorrect: exampleLetter(['Tramadol 50mg #60: Upheld', 'Tramadol 50mg #60: Overturned']),
    correct: exampleLetter(),
    exceptions: [
      'Rationales that conclude nothing plainly, or find one part necessary and another not.',
      'What is quoted, what a guideline, a provider or an earlier reviewer holds, and what would be necessary if something were otherwise.',
      'Words that are neither outcome, nor one with a slip of the pen.',
    ],
  },
  check({ letter, sentencesOf }, report) {
    for (const item of letter.items) {
      const { decision, rationale } = item;
      const outcome = decision && outcomeMeant(decision.word.text);
      if (!outcome || !rationale) continue;
      const expected = outcome === 'overturned';
      const conclusion = conflictingConclusion(tokensOf(letter), sentencesOf(rationale.body), expected);
      if (!conclusion) continue;
      const says = conclusion.necessary ? 'is' : 'isn’t';
      report({
        span: decision.word.span,
        message: `${itemLabel(item)} is ${decision.word.text}, but its rationale concludes that it ${says} medically necessary.`,
        related: [{ span: conclusion.span, message: 'This is what the rationale concludes.' }],
      });
    }
  },
};
