import type { Letter } from '../../../server/src/letter/letter.ts';
import { replaced } from './replaced.ts';

const SIDES = /\b(?:left|right)\b/gi;

/** The other side throughout the rationale of each item that is for one side, where the rationale names that one. */
export function wrongSide(letter: Letter): readonly string[] {
  return letter.items.flatMap(({ disputed, rationale }) => {
    const sides = new Set(disputed.text.toLowerCase().match(SIDES));
    const [side] = sides;
    if (!rationale || !side || sides.size > 1) return [];
    const { start, end } = rationale.body.span;
    const words = letter.source.slice(start, end);
    if (!words.toLowerCase().match(SIDES)?.includes(side)) return [];
    return [replaced(letter, rationale.body.span, words.replace(SIDES, flipped))];
  });
}

function flipped(side: string): string {
  const other = side.toLowerCase() === 'left' ? 'right' : 'left';
  return /^[LR]/.test(side) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}
