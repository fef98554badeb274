/** Something to be timed beside others. */
export interface Contender {
  readonly name: string;
  run(): unknown;
}

/** How often everything is timed; the first runs are thrown away. */
export interface Rounds {
  readonly warmUp: number;
  readonly rounds: number;
}

/** What the work gave last, kept so that an engine can't leave out what nobody reads. */
export const kept: { last: unknown } = { last: undefined };

/**
 * Milliseconds of each contender by its name, one for each round. In a round everyone has one turn (A B C, then B C A …), so
 * that a slow moment of the machine hits all alike.
 */
export async function interleaved(
  contenders: readonly Contender[],
  { warmUp, rounds }: Rounds,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const index of contenders.keys()) {
      const contender = contenders[(index + round + warmUp) % contenders.length];
      if (!contender) continue;
      const began = performance.now();
      kept.last = await contender.run();
      const took = performance.now() - began;
      if (round >= 0) times.get(contender.name)?.push(took);
    }
  }
  kept.last = undefined;
  return times;
}

/** The value that a share (0 to 1) of all values does not pass; `NaN` where there is none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}

/** The least and the most. */
export function spreadOf(values: readonly number[]): readonly [low: number, high: number] {
  return [Math.min(...values), Math.max(...values)];
}
