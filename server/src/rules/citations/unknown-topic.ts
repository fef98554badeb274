import type { Guideline } from '../../guidelines/guideline.ts';
import { guidelineLabel } from '../../guidelines/guideline-label.ts';
import { quoted } from '../../letter/item-label.ts';
import { inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';
import { isPageNumber } from './cited-pages.ts';

/** "3.3.6 Use of Urine Drug Testing (UDT)": the number of the parent section, the section's own number, and the title. */
const NUMBERED = /^((?:\d{1,2}\.)*)(\d{1,2})\.?(?=[\s:–—-]|$)/;

/** A section that the guideline has. */
export const unknownTopic: LetterRule = {
  code: 'unknown-topic',
  severity: 'information',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary: 'A section cited from the MTUS is one of the guideline’s sections in the catalogue.',
    why: 'Readers cannot find a section of another guideline, or a misspelled one.',
    incorrect: exampleLetter(['3.3 Initiating and Monitoring Chronic Opioid Treatment', 'Muscle relaxants (for pain)']),
    correct: exampleLetter(),
    exceptions: [
      'Guidelines without sections in the catalogue, and those outside the MTUS.',
      'A section whose number is in the catalogue, under any title, or precedes one that is.',
      'The list of sections is incomplete, so the severity is never above information by default.',
    ],
  },
  check(context, report) {
    for (const cited of context.citations) {
      const { citation, guideline } = cited;
      if (!guideline || !citation.mtus || guideline.topics.length === 0) continue;
      for (const { topic, words, near } of citation.topics) {
        if (topic !== null && near === undefined) continue;
        const { text } = words;
        const span = inLetter(cited, words.span);
        if (near !== undefined) {
          report({
            span,
            message: `Unknown section ${quoted(text)} – did you mean “${near}”?`,
            fix: { title: `Write “${near}”`, edits: [{ span, text: near }], complete: true },
          });
        } else if (!isPageNumber(text) && !isNumberedBelow(text, guideline)) {
          const message = `${quoted(text)} is not among the sections known here for ${guidelineLabel(guideline)} (the list is incomplete). Check its spelling.`;
          report({ span, message });
        }
      }
    }
  },
};

/** Tells whether a section's number precedes a known sibling's: where there is a 1.3, there is a 1.2. */
function isNumberedBelow(text: string, { topics }: Guideline): boolean {
  const [, within = '', own] = NUMBERED.exec(text) ?? [];
  if (own === undefined || within === '') return false;
  return topics.some(({ title }) => {
    const [, others, last] = NUMBERED.exec(title) ?? [];
    return others === within && Number(own) > 0 && Number(own) < Number(last);
  });
}
