import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

const LETTER = exampleLetter();

/** The decisions section decides something. */
export const noDisputedItems: LetterRule = {
  code: 'no-disputed-items',
  severity: 'error',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary: 'The decisions section contains at least one disputed item.',
    why: 'A determination decides whether the disputed treatment is medically necessary (8 CCR §9792.10.6(b)(1)).',
    incorrect: LETTER.slice(0, LETTER.indexOf('Tramadol')),
    correct: LETTER,
    exceptions: ['A letter without the section’s title (see missing-section).'],
  },
  check({ letter }, report) {
    const decisions = letter.sections.find(({ kind }) => kind === 'decisions');
    if (!decisions || letter.items.length > 0) return;
    report({
      span: decisions.title.span,
      message: `“${decisions.title.standard}” contains no disputed item: no header with an outcome and none of the three labels.`,
    });
  },
};
