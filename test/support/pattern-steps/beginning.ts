import { type Characters, remembered } from './character.ts';
import type { Instruction } from './instruction.ts';

/** The characters that a program may go over first; undefined where it may go over none. */
export function beginningOf(code: readonly Instruction[]): Characters | undefined {
  const first = new Set<Characters>();
  const places = new Set([0]);
  // What is added to a set while it is walked over is reached, too.
  for (const at of places) {
    const step = code[at];
    switch (step?.op) {
      case 'character':
        first.add(step.among);
        break;
      case 'either':
        places.add(at + step.first).add(at + step.second);
        break;
      case 'jump':
      case 'look':
        places.add(at + step.by);
        break;
      case 'place':
      case 'keep':
      case 'forget':
      case 'moved':
        places.add(at + 1);
        break;
      default:
        return undefined;
    }
  }
  const all = [...first];
  return remembered((character) => all.some((among) => among(character)));
}
