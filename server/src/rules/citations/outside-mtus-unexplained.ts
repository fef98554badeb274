import { explainsOutsideMtus } from '../../citations/outside-mtus.ts';
import { itemLabel } from '../../letter/item-label.ts';
import { inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** A decision outside the MTUS says why the MTUS does not decide. */
export const outsideMtusUnexplained: LetterRule = {
  code: 'outside-mtus-unexplained',
  severity: 'information',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary:
      'A decision that rests on Non-MTUS guidelines alone says why: the MTUS is silent, does not apply or was rebutted.',
    why: 'The search for evidence goes from the MTUS to the current ACOEM or ODG, then to other guidelines, then to studies (8 CCR §9792.21.1).',
    incorrect: exampleLetter(
      [
        'MTUS Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
        'Non-MTUS Citation Official Disability Guidelines (ODG), Pain Chapter',
      ],
      ['The MTUS opioid guidelines ask for', 'The Official Disability Guidelines recommend it only with'],
    ),
    correct: exampleLetter(
      [
        'MTUS Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
        'Non-MTUS Citation Official Disability Guidelines (ODG), Pain Chapter',
      ],
      [
        'The MTUS opioid guidelines ask for',
        'The MTUS is silent on this request. The Official Disability Guidelines recommend it only with',
      ],
    ),
    exceptions: ['Fields that also cite the MTUS.', 'The claims administrator’s field.'],
  },
  check({ letter, citationsOf }, report) {
    for (const item of letter.items) {
      const { maximusGuideline, rationale } = item;
      if (!maximusGuideline || !rationale || rationale.body.span.end === rationale.body.span.start) continue;
      const citations = citationsOf(maximusGuideline);
      const [first] = citations;
      if (!first || citations.some(({ citation }) => citation.mtus)) continue;
      const words = letter.source.slice(rationale.body.span.start, rationale.body.span.end);
      if (explainsOutsideMtus(words)) continue;
      report({
        span: inLetter(first, first.citation.title.span),
        message: `${itemLabel(item)} rests on Non-MTUS guidelines alone, and the rationale does not say that the MTUS is silent, does not apply or was rebutted (8 CCR §9792.21.1).`,
        related: [{ span: rationale.label.span, message: 'This is the rationale.' }],
      });
    }
  },
};
