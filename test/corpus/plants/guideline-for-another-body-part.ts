import type { Letter } from '../../../server/src/letter/letter.ts';
import { replaced } from './replaced.ts';

const LIMB = /\b(?:knees?|shoulders?|wrists?|elbows?|ankles?)\b/i;
const SPINE = /\b(?:lumbar|back|spine|cervical|thoracic|neck)\b/i;

/** The low-back chapter in the MAXIMUS guideline field of each item that is for a limb alone. */
export function guidelineForAnotherBodyPart(letter: Letter): readonly string[] {
  return letter.items.flatMap(({ disputed, maximusGuideline }) => {
    if (!maximusGuideline || !LIMB.test(disputed.text) || SPINE.test(disputed.text)) return [];
    const words = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.';
    return [replaced(letter, maximusGuideline.body.span, words)];
  });
}
