/** The engine's own, also while another takes its place. */
export const execOfEngine = RegExp.prototype.exec;

/** Whether a character, given as its number, is one of some. */
export type Characters = (character: number) => boolean;

const FEW = 0x180;
const known = new Map<string, Characters>();

/** The characters that a class, an escape or a letter of a pattern stands for. */
export function charactersOf(raw: string, flags: string): Characters {
  const kept = flags.replace(/[^isuv]/g, '');
  const key = `${kept}/${raw}`;
  const before = known.get(key);
  if (before) return before;
  const pattern = new RegExp(`^(?:${raw})$`, kept);
  const characters = remembered((character) => execOfEngine.call(pattern, String.fromCodePoint(character)) !== null);
  known.set(key, characters);
  return characters;
}

/** Characters of which each is asked for once. */
export function remembered(ask: Characters): Characters {
  const known: (boolean | undefined)[] = new Array(FEW).fill(undefined);
  const others = new Map<number, boolean>();
  return (character) => {
    const answer = character < FEW ? known[character] : others.get(character);
    if (answer !== undefined) return answer;
    const asked = ask(character);
    if (character < FEW) known[character] = asked;
    else others.set(character, asked);
    return asked;
  };
}
