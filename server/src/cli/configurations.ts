import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConfigurationProblem, RuleDefault } from '../config/severity-overrides.ts';
import { UserCatalogues } from '../config/user-catalogues.ts';
import { readDictionary } from '../platform/dictionary-file.ts';
import { diskFiles } from '../platform/disk-files.ts';
import { type Configuration, resolveConfiguration } from '../review/configuration.ts';
import { dictionarySpeller } from '../spelling/dictionary-speller.ts';
import { SuppressionFiles, type SuppressionKinds } from '../suppressions/suppression-files.ts';
import { memo } from '../text/memo.ts';
import type { LetterText } from './read-letters.ts';
import { type CliIo, sanitize } from './terminal.ts';

/** The configurations of a run; each folder is resolved once, each problem reported once. */
export interface Configurations {
  of(letter: LetterText): Promise<Configuration>;
  /** Reports a problem once. */
  tell(problem: ConfigurationProblem): Promise<void>;
}

/** Returns what the dictionary knows, which is read once a run; undefined where it is missing. */
const speller = memo(async () => {
  const dictionary = await readDictionary();
  return dictionary && dictionarySpeller(dictionary);
});

/** Returns the configurations of a run with suppressions of these kinds. Problems go to standard error, errors to `broken` too. */
export function configurationsOf(
  rules: readonly RuleDefault[],
  terminal: CliIo,
  broken: (message: string) => void,
  kinds: SuppressionKinds = { ignore: false, baseline: false },
): Configurations {
  const known = new Map<string, Configuration>();
  const reported = new Set<string>();
  const own = new UserCatalogues(diskFiles);
  const suppressions = new SuppressionFiles(diskFiles, rules, kinds);

  async function tell(problem: ConfigurationProblem): Promise<void> {
    const message = `${placeOf(problem, terminal.cwd)}: ${sanitize(problem.message)}`;
    if (reported.has(message)) return;
    reported.add(message);
    await terminal.err.write(`imr-letter: ${message}\n`);
    if (problem.severity === 'error') broken(message);
  }

  return {
    tell,
    async of({ uri, within }) {
      const key = `${within}\n${uri === undefined ? '' : path.posix.dirname(uri)}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const letter = uri === undefined ? {} : { letter: uri };
      const configuration = await resolveConfiguration({
        ...letter,
        within,
        own,
        suppressions,
        speller: await speller(),
        files: diskFiles,
        rules,
      });
      known.set(key, configuration);
      for (const problem of configuration.problems) await tell(problem);
      return configuration;
    },
  };
}

/** Returns the path of a problem's file, relative to the current directory, with line and column from 1. */
function placeOf({ uri, range }: ConfigurationProblem, cwd: string): string {
  const full = uri === undefined ? cwd : fileURLToPath(uri);
  const relative = path.relative(cwd, full);
  const file = sanitize(relative.startsWith('..') || path.isAbsolute(relative) ? full : relative);
  return range === undefined ? file : `${file}:${range.start.line + 1}:${range.start.character + 1}`;
}
