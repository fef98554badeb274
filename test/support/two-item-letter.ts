import { exampleLetter } from '../../server/src/rules/example-letter.ts';

const HEADER = `Case Number:          CM16-0099901
Date Assigned:        01/09/2017      Date of Injury:      03/14/2015
Decision Date:        01/30/2017      UR Denial Date:      12/20/2016
Priority:             Standard        Application          12/29/2016
                                      Received:

`;
const BRACE = `Lumbar brace: Upheld

Claims Administrator guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Physical Methods.

MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Physical Methods.

Decision rationale: The MTUS low back chapter finds no lasting benefit in supports after the first days. Those are long over. The request is not medically necessary.

`;

/** A sound letter with a case header and two items, no findings; some of its words may be replaced. */
export function twoItemLetter(...replacements: readonly (readonly [words: string, by: string])[]): string {
  const letter = HEADER + exampleLetter(['Tramadol 50mg #84', `${BRACE}Tramadol 50mg #84`]);
  return replacements.reduce((text, [words, by]) => {
    if (!text.includes(words)) throw new Error(`The letter has no “${words}”.`);
    return text.replace(words, () => by);
  }, letter);
}
