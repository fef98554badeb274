import { execOfEngine } from './character.ts';
import { compiled } from './compile.ts';
import type { Program } from './instruction.ts';
import { searched } from './run.ts';

/** How many steps each pattern takes, by the pattern as it is written. */
export type Steps = ReadonlyMap<string, number>;

interface Reading {
  readonly name: string;
  readonly program: Program;
}

/** A run that takes more steps is given up; the most of what the tests count takes a tenth of it. */
const LIMIT = 300_000_000;

const byName = new Map<string, Reading>();
const byPattern = new WeakMap<RegExp, Reading>();

/**
 * Counts the steps of all patterns that a run looks for: the same on every machine, however busy it is. Fails where the matcher that
 * counts finds something else than the engine.
 */
export function stepsOf(run: () => unknown): Steps {
  const steps = new Map<string, number>();
  let all = 0;
  const counting = function (this: RegExp, words: string) {
    // What reads the pattern looks for patterns itself.
    RegExp.prototype.exec = execOfEngine;
    const { name, program } = readingOf(this);
    RegExp.prototype.exec = counting;
    const text = String(words);
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = execOfEngine.call(this, text);
    const outcome = searched(program, text, from, this.sticky);
    if (!isSame(text, found, outcome.places)) throw new Error(`The steps of ${name} led elsewhere than the engine.`);
    all += outcome.steps;
    if (all > LIMIT) throw new Error(`${name} was looked for when ${all} steps had been taken.`);
    steps.set(name, (steps.get(name) ?? 0) + outcome.steps);
    return found;
  };
  RegExp.prototype.exec = counting;
  try {
    run();
  } finally {
    RegExp.prototype.exec = execOfEngine;
  }
  return steps;
}

function readingOf(pattern: RegExp): Reading {
  const known = byPattern.get(pattern);
  if (known) return known;
  const name = String(pattern);
  const reading = byName.get(name) ?? { name, program: compiled(pattern) };
  byName.set(name, reading);
  byPattern.set(pattern, reading);
  return reading;
}

function isSame(text: string, found: RegExpExecArray | null, places: readonly number[] | undefined): boolean {
  if (!found || !places) return !found && !places;
  return (
    found.index === places[0] &&
    found.every((words, at) => {
      const [start = -1, end = -1] = places.slice(2 * at, 2 * at + 2);
      return words === (start < 0 || end < 0 ? undefined : text.slice(start, end));
    })
  );
}

/** As a text goes on, each more of it takes as many steps as before; of what grows with the square, three times as many at its double. */
const MOST = 1.6;
/** So many steps are left alone: in a small text a pattern may not be reached at all. */
const FEW = 2000;
/**
 * What has outgrown a text is looked at again from so many times it: a pattern that reads no further than to a limit grows with the
 * square up to that, and another may be looked for only from some size on.
 */
const AGAIN = [2, 4];

/** The patterns that take more than their share of steps as one thing is said so many times, twice as often, and more. */
export function outgrown(run: (times: number) => unknown, times: number): string {
  // What is made once is there before it is counted; of a text, nothing is remembered but of the last.
  run(1);
  const steps = (often: number) => stepsOf(() => run(often));
  let found = [...grown(steps, [1, times, 2 * times])];
  for (const more of AGAIN) {
    if (found.length === 0) break;
    const still = grown(steps, [more * times, 2 * more * times, 4 * more * times]);
    found = found.filter(([name]) => still.has(name));
  }
  return found.map(([name, counts]) => `${name}: ${counts}`).join('\n');
}

/** The patterns that take more than their share from the second size to the third, with the steps they take at each. */
function grown(steps: (times: number) => Steps, sizes: readonly [number, number, number]): ReadonlyMap<string, string> {
  const [little, some, much] = sizes;
  const [first, second, third] = [steps(little), steps(some), steps(much)];
  const share = (MOST * (much - some)) / (some - little);
  const found = new Map<string, string>();
  for (const [name, most] of third) {
    const [least, more] = [first.get(name) ?? 0, second.get(name) ?? 0];
    if (most - more > share * Math.max(more - least, 0) + FEW) found.set(name, `${least}, ${more}, then ${most} steps`);
  }
  return found;
}
