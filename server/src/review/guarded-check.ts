import type { Letter } from '../letter/letter.ts';
import { parseLetters } from '../letter/parser/parse.ts';
import type { Finding } from '../rules/rule.ts';
import { type CheckOptions, CheckProgress, check } from './check.ts';
import type { Configuration } from './configuration.ts';
import type { Watchdog } from './watchdog.ts';

/** A text with its letters. */
interface TextWithLetters {
  readonly source: string;
  readonly letters: readonly Letter[];
}

/** Options of a check under a watchdog. */
export interface GuardedCheckOptions extends Pick<CheckOptions, 'catalogue' | 'speller' | 'failed' | 'without'> {
  /** Called for a rule that was stopped; its findings are lost, those of other rules are kept. */
  readonly stopped: (code: string) => void;
  /** Called between letters now and then; false leaves the check. */
  readonly shouldContinue?: () => Promise<boolean>;
}

/** The maximum number of stopped rules. After that, the remaining rules are skipped: the text would stop each of them. */
const MOST_STOPPED = 3;
/** So much of a text is checked in one go, in UTF-16 units: a few milliseconds. */
const AT_ONCE = 100_000;

/** Returns the letters of a text; undefined if parsing took too long. */
export async function guardedLetters(watchdog: Watchdog, source: string): Promise<readonly Letter[] | undefined> {
  let letters: readonly Letter[] = [];
  const isWhole = await watchdog.soon(source.length, () => {
    letters = parseLetters(source);
  });
  return isWhole ? letters : undefined;
}

/** Returns the findings of a text that are in effect, without those of rules that took too long; undefined if the check was canceled. */
export async function guardedCheck(
  watchdog: Watchdog,
  { source, letters }: TextWithLetters,
  configuration: Pick<Configuration, 'severityOf'>,
  options: GuardedCheckOptions,
): Promise<Finding[] | undefined> {
  const alone = (own: readonly Letter[]) => checkedAlone(watchdog, { source, letters: own }, configuration, options);
  if (letters.length < 2) return alone(letters);
  const findings: Finding[] = [];
  for (let first = 0; first < letters.length; ) {
    const some = someFrom(letters, first);
    first += some.length;
    for (const found of await Promise.all(some.map((letter) => alone([letter])))) {
      for (const finding of found) findings.push(finding);
    }
    if (first < letters.length && options.shouldContinue && !(await options.shouldContinue())) return undefined;
  }
  return findings;
}

/** Returns the letters from an index on that are checked in one go, at least one. */
function someFrom(letters: readonly Letter[], first: number): readonly Letter[] {
  const start = letters[first]?.span.start ?? 0;
  let next = first + 1;
  while (next < letters.length && (letters[next]?.span.end ?? 0) - start < AT_ONCE) next++;
  return letters.slice(first, next);
}

/** Returns the findings of a text with at most one letter. */
async function checkedAlone(
  watchdog: Watchdog,
  { source, letters }: TextWithLetters,
  configuration: Pick<Configuration, 'severityOf'>,
  { stopped, without = new Set(), ...options }: GuardedCheckOptions,
): Promise<Finding[]> {
  const left = new Set(without);
  const [letter] = letters;
  const length = letter ? letter.span.end - letter.span.start : source.length;
  let progress = new CheckProgress();
  let found: Finding[] = [];
  const run = () => {
    progress = new CheckProgress();
    found = check(source, letters, configuration, { ...options, without: left, progress });
  };
  for (let isWhole = await watchdog.soon(length, run); !isWhole; isWhole = watchdog.now(length, run)) {
    const { running, findings } = progress;
    if (running !== undefined) {
      stopped(running);
      left.add(running);
    }
    if (running === undefined || left.size - without.size >= MOST_STOPPED)
      return findings.filter(({ code }) => !left.has(code)).sort((a, b) => a.span.start - b.span.start);
  }
  return found;
}
