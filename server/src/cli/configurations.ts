import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../config/files.ts';
import type { ConfigurationProblem, RuleDefault } from '../config/severity-overrides.ts';
import { UserCatalogues } from '../config/user-catalogues.ts';
import { readDictionary } from '../platform/dictionary-file.ts';
import { diskFiles } from '../platform/disk-files.ts';
import { type Configuration, resolveConfiguration } from '../review/configuration.ts';
import { dictionarySpeller } from '../spelling/dictionary-speller.ts';
import { SuppressionFiles, type SuppressionKinds } from '../suppressions/suppression-files.ts';
import { memo } from '../text/memo.ts';
import type { CheckerOptions } from './checker-options.ts';
import type { LetterText } from './read-letters.ts';
import { type CliIo, sanitize } from './terminal.ts';

/** A file, and the folder up to which its configuration may lie. */
type Place = Pick<LetterText, 'uri' | 'within'>;

/** The configurations of a run; each folder is resolved once. */
export interface Configurations {
  of(place: Place): Promise<Configuration>;
}

/** Returns what the dictionary knows, which is read once a run; undefined where it is missing. */
const speller = memo(async () => {
  const dictionary = await readDictionary();
  return dictionary && dictionarySpeller(dictionary);
});

/** Receives a problem of a configuration, which may come several times. */
export type ReportProblem = (problem: ConfigurationProblem) => Promise<void>;

/** Returns what names each problem once on standard error, and hands errors to `broken` too. */
export function problemReporter(
  { cwd, err }: Pick<CliIo, 'cwd' | 'err'>,
  broken: (message: string) => void,
): ReportProblem {
  const reported = new Set<string>();
  return async (problem) => {
    const message = `${placeOf(problem, cwd)}: ${sanitize(problem.message)}`;
    if (reported.has(message)) return;
    reported.add(message);
    await err.write(`imr-letter: ${message}\n`);
    if (problem.severity === 'error') broken(message);
  };
}

/** Files where there are none. */
const NO_FILES: Files = { readText: async () => undefined };

/** Returns the configurations of a run with suppressions of these kinds; `isApart`, without any file. */
export function configurationsOf(
  rules: readonly RuleDefault[],
  report: ReportProblem,
  { isApart = false, ...kinds }: SuppressionKinds & Pick<CheckerOptions, 'isApart'> = {
    ignore: false,
    baseline: false,
  },
): Configurations {
  const known = new Map<string, Promise<Configuration>>();
  const files = isApart ? NO_FILES : diskFiles;
  const own = new UserCatalogues(files);
  const suppressions = new SuppressionFiles(files, rules, kinds);

  async function resolved({ uri, within }: Place): Promise<Configuration> {
    const configuration = await resolveConfiguration({
      ...(uri !== undefined && { letter: uri }),
      within,
      own,
      suppressions,
      speller: await speller(),
      files,
      rules,
    });
    for (const problem of configuration.problems) await report(problem);
    return configuration;
  }

  return {
    of(place) {
      const { uri, within } = place;
      const key = `${within}\n${uri === undefined ? '' : path.posix.dirname(uri)}`;
      const found = known.get(key) ?? resolved(place);
      known.set(key, found);
      return found.then((configuration) => configuration.forLetter(uri));
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
