/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A number from 0 up to, but not including, another. */
  below(most: number): number;
  /** One of some things. */
  of<T>(things: readonly [T, ...T[]]): T;
  of<T>(things: readonly T[]): T | undefined;
  /** Whether something happens that happens once in so many times. */
  once(inTimes: number): boolean;
}

/** The numbers of a seed (Mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  function of<T>(things: readonly [T, ...T[]]): T;
  function of<T>(things: readonly T[]): T | undefined;
  function of<T>(things: readonly T[]): T | undefined {
    return things[below(things.length)];
  }
  return { below, of, once: (inTimes) => below(inTimes) === 0 };
}
