import { type ConfigurationProblem, MOST_PROBLEMS, quoted } from './severity-overrides.ts';

/** Tests a path relative to a folder, with slashes: "2016/a.imr". */
export type Glob = (path: string) => boolean;

/** The globs of a list, and what was wrong with other entries. */
export interface GlobList {
  readonly globs: readonly Glob[];
  readonly problems: readonly ConfigurationProblem[];
}

/** The limits of a list and its patterns; a configuration file could hold anything. */
const MOST_GLOBS = 500;
const MAX_LENGTH = 300;
const MOST_ALTERNATIVES = 64;

/** Returns the globs of a list, as a configuration file holds it. */
export function readGlobs(value: unknown, key: readonly string[]): GlobList {
  if (value === undefined) return { globs: [], problems: [] };
  if (!Array.isArray(value))
    return {
      globs: [],
      problems: [{ severity: 'error', key, message: `"${key.join('.')}" must be a list of globs.` }],
    };
  const globs: Glob[] = [];
  const problems: ConfigurationProblem[] = [];
  const listed: readonly unknown[] = value.slice(0, MOST_GLOBS);
  for (const [index, pattern] of listed.entries()) {
    const glob = typeof pattern === 'string' ? globOf(pattern) : undefined;
    if (glob) globs.push(glob);
    else if (problems.length < MOST_PROBLEMS)
      problems.push({ severity: 'error', key: [...key, String(index)], message: `${quoted(pattern)} is not a glob.` });
  }
  if (value.length > MOST_GLOBS)
    problems.push({
      severity: 'error',
      key,
      message: `Only the first ${MOST_GLOBS} globs of "${key.join('.')}" are used.`,
    });
  return { globs, problems };
}

/**
 * Returns the test of a pattern with `*`, `?`, `**` and `{a,b}`; undefined if it is empty or too long. One without a slash matches in depth, and what
 * matches a folder matches all in it. A test takes a time in proportion to pattern and path, which no regular expression would promise.
 */
export function globOf(pattern: string): Glob | undefined {
  const trimmed = pattern.trim().replaceAll('\\', '/');
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return undefined;
  const alternatives = alternativesOf(trimmed);
  if (alternatives === undefined) return undefined;
  const all = alternatives.map((one) => {
    const steps = one.split('/').filter((step) => step !== '' && step !== '.');
    return one.replace(/\/+$/, '').includes('/') ? steps : ['**', ...steps];
  });
  return (path) => {
    const parts = path.split('/');
    return all.some((steps) =>
      isMatch(steps, parts, { isStar: (step) => step === '**', isSame: isNameMatch, isOpen: true }),
    );
  };
}

/** Returns the patterns that a pattern with braces stands for; undefined if they are too many. */
function alternativesOf(pattern: string): readonly string[] | undefined {
  let made = [''];
  for (const part of pattern.split(/(\{[^{}]*\})/)) {
    const choices = /^\{.*\}$/.test(part) ? part.slice(1, -1).split(',') : [part];
    if (made.length * choices.length > MOST_ALTERNATIVES) return undefined;
    made = made.flatMap((before) => choices.map((choice) => before + choice));
  }
  return made;
}

const NAMES = {
  isStar: (unit: string) => unit === '*',
  isSame: (unit: string, other: string) => unit === '?' || unit === other,
};

function isNameMatch(pattern: string, name: string): boolean {
  return isMatch([...pattern], [...name], { ...NAMES, isOpen: false });
}

/** How the steps of a pattern match; `isOpen` lets more follow after the last one. */
interface Matching {
  isStar(step: string): boolean;
  isSame(step: string, part: string): boolean;
  readonly isOpen: boolean;
}

/** Returns whether steps, some of which stand for any number of parts, match parts. */
function isMatch(steps: readonly string[], parts: readonly string[], { isStar, isSame, isOpen }: Matching): boolean {
  let step = 0;
  let star = -1;
  let resumeAt = 0;
  for (let part = 0; part < parts.length; ) {
    const wanted = steps[step];
    if (wanted === undefined && isOpen && step > 0) return true;
    if (wanted !== undefined && isStar(wanted)) {
      star = step++;
      resumeAt = part;
    } else if (wanted !== undefined && isSame(wanted, parts[part] ?? '')) {
      step++;
      part++;
    } else if (star >= 0) {
      step = star + 1;
      part = ++resumeAt;
    } else return false;
  }
  while (step < steps.length && isStar(steps[step] ?? '')) step++;
  return step === steps.length;
}
