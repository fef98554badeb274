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

const byName = new Map<string, Reading>();
const byPattern = new WeakMap<RegExp, Reading>();

/**
 * Counts the steps of all patterns that a run looks for: the same on every machine, however busy it is. Fails where the matcher that
 * counts finds something else than the engine.
 */
export function stepsOf(run: () => unknown): Steps {
  const steps = new Map<string, number>();
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

/** What grows as its text does takes twice the steps on twice the text, what grows as its square four times. */
const MOST = 2.6;
/** So many steps are left alone: in a small text a pattern may not be reached at all. */
const FEW = 2000;

/** The patterns that take more than their share of steps on twice the text, with their steps on next to no text, some, and twice that. */
export function outgrown(none: Steps, some: Steps, twice: Steps): string {
  return [...twice]
    .map(([name, steps]) => [name, none.get(name) ?? 0, some.get(name) ?? 0, steps] as const)
    .filter(([, least, fewer, more]) => more - least > MOST * (fewer - least) + FEW)
    .map(([name, least, fewer, more]) => `${name}: ${least}, ${fewer}, then ${more} steps`)
    .join('\n');
}
