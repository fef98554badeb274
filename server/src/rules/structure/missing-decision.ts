import { itemLabel, itemRange, quoted } from '../../letter/item-label.ts';
import type { DisputedItem, Letter } from '../../letter/letter.ts';
import { collapseWhitespace, trimmed } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';

/** A placeholder in the place of the outcome, which left-over reports: ": [Outcome]", ": ____". */
const UNFILLED_OUTCOME = /:\s*(?:\[[^\][]{1,40}\]|<[^<>]{1,40}>|\{\{[^{}]{1,40}\}\}|_{3,}|x{4,}|tbd|\?{3,})$/i;

/** Every disputed item has a header that ends in its outcome. */
export const missingDecision: LetterRule = {
  code: 'missing-decision',
  severity: 'error',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary: 'The header of every disputed item ends in a colon and the outcome, Upheld or Overturned.',
    why: 'The determination states for each disputed treatment whether it is medically necessary (8 CCR §9792.10.6(d)); the outcome is what the parties look for first.',
    incorrect: exampleLetter(['Tramadol 50mg #84: Upheld', 'Tramadol 50mg #84']),
    correct: exampleLetter(),
    downgradedWhen: 'Warning where the outcome is present and only the colon before it is missing or replaced.',
    exceptions: [
      'An outcome on the line below its header.',
      'Other colons in a header.',
      'A placeholder in the place of the outcome (see left-over).',
    ],
  },
  check({ letter }, report) {
    for (const item of letter.items) {
      if (item.decision) {
        if (item.decision.separator && item.name.text !== '')
          report(missingColon(letter, item, item.decision.separator));
        continue;
      }
      if (UNFILLED_OUTCOME.test(item.name.text)) continue;
      const lacks = item.name.text === '' ? 'has labels but no name and no outcome' : 'has no outcome';
      report({
        span: itemRange(item),
        message: `${itemLabel(item)} ${lacks}. Its header must end in “: Upheld” or “: Overturned”.`,
      });
    }
  },
};

/** Reports an outcome that is not separated from its item's name by a plain colon. */
function missingColon({ source }: Letter, item: DisputedItem, separator: Span): Problem {
  const word = item.decision?.word.text ?? '';
  const printed = collapseWhitespace(source.slice(separator.start, separator.end));
  return {
    span: trimmed(source, separator.start, separator.end),
    message: `${itemLabel(item)}: ${quoted(printed)} – did you mean “: ${word}”?`,
    fix: { title: `Write “: ${word}”`, edits: [{ span: separator, text: `: ${word}` }], complete: true },
    maxSeverity: 'warning',
  };
}
