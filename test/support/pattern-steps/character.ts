/** The engine's own, also while another takes its place. */
export const execOfEngine = RegExp.prototype.exec;

/** Whether a character, given as its number, is one of some. */
export type Characters = (character: number) => boolean;

const FEW = 0x180;
const known = new Map<string, Characters>();

/** The characters that a class, an escape or a letter of a pattern stands for; the engine tells once of each character. */
export function charactersOf(raw: string, flags: string): Characters {
  const kept = flags.replace(/[^isuv]/g, '');
  const key = `${kept}/${raw}`;
  const before = known.get(key);
  if (before) return before;
  const pattern = new RegExp(`^(?:${raw})$`, kept);
  const told: (boolean | undefined)[] = new Array(FEW).fill(undefined);
  const others = new Map<number, boolean>();
  const ask = (character: number) => execOfEngine.call(pattern, String.fromCodePoint(character)) !== null;
  const characters = (character: number): boolean => {
    const answer = character < FEW ? told[character] : others.get(character);
    if (answer !== undefined) return answer;
    const asked = ask(character);
    if (character < FEW) told[character] = asked;
    else others.set(character, asked);
    return asked;
  };
  known.set(key, characters);
  return characters;
}
