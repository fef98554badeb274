import type { GuidelineField, Letter } from '../../server/src/letter/letter.ts';
import { isGuidelineField } from '../../server/src/letter/parser/fields.ts';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { letterWith } from './item-letter.ts';

/** A small sound letter whose reviewer's field cites; `decided` ("02/14/2017") gives it a case header. */
export function citingLetter(citation: string, decided?: string): string {
  const header = decided === undefined ? '' : `Case Number: CM17-0000001\nDecision Date: ${decided}\n`;
  return (
    header +
    letterWith(
      [
        'Lumbar brace: Upheld',
        'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.',
        `MAXIMUS guideline: ${citation}`,
        'Decision rationale: The brace would not help. As such, the request is not medically necessary.',
      ].join('\n'),
    )
  );
}

/** The first letter of a text and the reviewer's field of its first item. */
export function reviewersField(text: string): { readonly letter: Letter; readonly field: GuidelineField } {
  const letter = parseLetters(text)[0];
  const field = letter?.items[0]?.maximusGuideline;
  if (!letter || !field || !isGuidelineField(field)) throw new Error('The letter has no field of the reviewer.');
  return { letter, field };
}
