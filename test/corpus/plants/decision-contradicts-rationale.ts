import type { Letter } from '../../../server/src/letter/letter.ts';
import { replaced } from './replaced.ts';

/** The other outcome in the place of each item's own. */
export function decisionContradictsRationale(letter: Letter): readonly string[] {
  return letter.items.flatMap(({ decision }) => {
    if (!decision?.outcome) return [];
    return [replaced(letter, decision.word.span, decision.outcome === 'upheld' ? 'Overturned' : 'Upheld')];
  });
}
