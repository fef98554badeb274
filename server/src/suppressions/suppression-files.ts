import { Utils } from 'vscode-uri';
import { foldersOf, type LetterPlace } from '../config/configuration-file.ts';
import { LARGEST } from '../config/file-limits.ts';
import type { Files } from '../config/files.ts';
import type { ConfigurationProblem, RuleDefault } from '../config/severity-overrides.ts';
import { BASELINE_FILE, type BaselineFile, readBaselineFile } from './baseline-file.ts';
import { IGNORE_FILE, type IgnoreFile, readIgnoreFile } from './ignore-file.ts';

/** The suppressions of a folder's letters, and the problems of their files. */
export interface SuppressionsInForce {
  readonly ignore: IgnoreFile | undefined;
  readonly baseline: BaselineFile | undefined;
  /** True if there is an unreadable baseline, which must not be replaced. */
  readonly isBaselineBroken: boolean;
  readonly problems: readonly ConfigurationProblem[];
}

/** No suppressions. */
export const NO_SUPPRESSIONS: SuppressionsInForce = {
  ignore: undefined,
  baseline: undefined,
  isBaselineBroken: false,
  problems: [],
};

/** The maximum size of each of the two files, in bytes. */
const MOST = { [IGNORE_FILE]: LARGEST.ignore, [BASELINE_FILE]: LARGEST.baseline } as const;

/** Which of the two count. */
export interface SuppressionKinds {
  readonly ignore: boolean;
  readonly baseline: boolean;
}

/** A file that counts, or why it does not. */
type Read<T> = T | ConfigurationProblem | undefined;

/** Reads suppression files, each once until they are forgotten. */
export class SuppressionFiles {
  readonly #files: Files;
  readonly #rules: readonly RuleDefault[];
  readonly #ignore = new Map<string, Promise<Read<IgnoreFile>>>();
  readonly #baseline = new Map<string, Promise<Read<BaselineFile>>>();

  readonly #kinds: SuppressionKinds;

  constructor(files: Files, rules: readonly RuleDefault[], kinds: SuppressionKinds = { ignore: true, baseline: true }) {
    this.#files = files;
    this.#rules = rules;
    this.#kinds = kinds;
  }

  forget(): void {
    this.#ignore.clear();
    this.#baseline.clear();
  }

  /** Returns the suppressions of a letter: of each kind the nearest file, from its folder upwards. */
  async of(place: LetterPlace): Promise<SuppressionsInForce> {
    const { ignore: ignores, baseline: counts } = this.#kinds;
    const ignore = ignores ? await this.#nearest(place, IGNORE_FILE, this.#ignore, readIgnoreFile) : undefined;
    const baseline = counts ? await this.#nearest(place, BASELINE_FILE, this.#baseline, readBaselineFile) : undefined;
    return {
      ignore: validFile(ignore),
      baseline: validFile(baseline),
      isBaselineBroken: baseline !== undefined && 'message' in baseline,
      problems: [ignore, baseline].flatMap((read) => (read && 'message' in read ? [read] : (read?.problems ?? []))),
    };
  }

  async #nearest<T>(
    place: LetterPlace,
    name: keyof typeof MOST,
    known: Map<string, Promise<Read<T>>>,
    read: (uri: string, text: string, rules: readonly RuleDefault[]) => Read<T>,
  ): Promise<Read<T>> {
    for (const folder of foldersOf(place)) {
      const uri = Utils.joinPath(folder, name).toString();
      const file = known.get(uri) ?? this.#file(uri, MOST[name], (text) => read(uri, text, this.#rules));
      known.set(uri, file);
      const found = await file;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #file<T>(uri: string, most: number, read: (text: string) => Read<T>): Promise<Read<T>> {
    return this.#files.readText(uri, most).then(
      (text) => (text === undefined ? undefined : read(text)),
      (error: unknown): ConfigurationProblem => {
        const why = error instanceof Error ? error.message : String(error);
        return { severity: 'error', message: `The file can't be read (${why}), so it has no effect.`, uri, key: [] };
      },
    );
  }
}

function validFile<T extends object>(read: Read<T>): T | undefined {
  return read && 'message' in read ? undefined : read;
}
