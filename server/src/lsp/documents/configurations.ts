import { URI, Utils } from 'vscode-uri';
import type { Files } from '../../config/files.ts';
import type { ConfigurationProblem } from '../../config/severity-overrides.ts';
import { UserCatalogues } from '../../config/user-catalogues.ts';
import { type Configuration, configurationOf, resolveConfiguration } from '../../review/configuration.ts';
import { rules } from '../../rules/index.ts';
import { SuppressionFiles } from '../../suppressions/suppression-files.ts';
import type { Settings } from '../client/settings.ts';

/** Where problems of configurations are told: those of a file at their place in it, those of settings in the log. */
export interface ProblemReporter {
  show(uri: string, problems: readonly ConfigurationProblem[]): void;
  log(message: string): void;
  /** Tells the user at once. */
  warn(message: string): void;
}

/** The settings that count beside the files. */
export type CountingSettings = Pick<Settings, 'rules' | 'catalogues'>;

/** What counts for each letter; each folder is looked up once, until something changes. */
export class Configurations {
  readonly #files: Files;
  readonly #board: ProblemReporter;
  readonly #known = new Map<string, Promise<Configuration>>();
  /** By folder, the configuration files whose problems are shown for its letters. */
  readonly #shown = new Map<string, ReadonlySet<string>>();
  readonly #logged = new Set<string>();
  readonly #own: UserCatalogues;
  readonly #aside: SuppressionFiles;
  #isTrusted: boolean;

  constructor(files: Files, board: ProblemReporter, isTrusted = true) {
    this.#files = files;
    this.#own = new UserCatalogues(files);
    this.#aside = new SuppressionFiles(files, rules);
    this.#isTrusted = isTrusted;
    this.#board = board;
  }

  /** The files that add to the catalogue, those that are missing too. */
  get catalogueFiles(): ReadonlySet<string> {
    return this.#own.asked;
  }

  /** Has the folders' own catalogues count, or not. */
  trust(isTrusted: boolean): void {
    this.#isTrusted = isTrusted;
    this.forget();
  }

  of(letter: string, within: string | undefined, counting: CountingSettings): Promise<Configuration> {
    const folder = folderOf(letter);
    const settings: CountingSettings = { rules: counting.rules, catalogues: counting.catalogues };
    const key = JSON.stringify([folder, within, settings]);
    const known = this.#known.get(key);
    if (known) return known;
    const configuration = this.#resolve(letter, within, settings).then(
      (resolved) => {
        // An answer that something has changed since says nothing any more.
        if (this.#known.get(key) === configuration) this.#tell(folder, resolved.problems);
        return resolved;
      },
      () => configurationOf(rules),
    );
    this.#known.set(key, configuration);
    return configuration;
  }

  /** Forgets all, since a file, a setting or a folder changed. */
  forget(): void {
    this.#known.clear();
    this.#own.forget();
    this.#aside.forget();
  }

  /** Forgets what was set aside, since a file changed that says so; rules and catalogues stay as they are. */
  invalidateSuppressions(): void {
    this.#known.clear();
    this.#aside.forget();
  }

  /** Forgets all and takes back what is shown, since no letter is open any more. */
  close(): void {
    this.forget();
    for (const folder of [...this.#shown.keys()]) this.#tell(folder, []);
  }

  async #resolve(letter: string, within: string | undefined, counting: CountingSettings): Promise<Configuration> {
    const place = within === undefined ? {} : { within };
    const { rules: settings, catalogues } = counting;
    const own = { own: this.#own, aside: this.#aside, isTrusted: this.#isTrusted };
    return resolveConfiguration({ letter, ...place, settings, catalogues, ...own, files: this.#files, rules });
  }

  #tell(folder: string, problems: readonly ConfigurationProblem[]): void {
    const byFile = new Map<string, ConfigurationProblem[]>();
    for (const problem of problems) {
      if (problem.uri !== undefined) {
        byFile.set(problem.uri, [...(byFile.get(problem.uri) ?? []), problem]);
      } else if (!this.#logged.has(problem.message)) {
        this.#logged.add(problem.message);
        this.#board.log(problem.message);
        // A rule that is called wrongly leaves its own severity; a catalogue that is missing leaves much unsaid.
        if (problem.severity === 'error' && problem.key[0] === 'imrLetter.catalogues')
          this.#board.warn(problem.message);
      }
    }
    const before = this.#shown.get(folder) ?? [];
    if (byFile.size > 0) this.#shown.set(folder, new Set(byFile.keys()));
    else this.#shown.delete(folder);
    const elsewhere = new Set([...this.#shown.values()].flatMap((uris) => [...uris]));
    for (const uri of before) if (!elsewhere.has(uri)) this.#board.show(uri, []);
    for (const [uri, told] of byFile) this.#board.show(uri, told);
  }
}

/** The folder of a letter; a draft has none. */
function folderOf(letter: string): string {
  try {
    const uri = URI.parse(letter);
    return uri.path.startsWith('/') ? Utils.dirname(uri).toString() : '';
  } catch {
    return '';
  }
}
