import { URI, Utils } from 'vscode-uri';
import type { Files } from '../../config/files.ts';
import type { ConfigurationProblem } from '../../config/severity-overrides.ts';
import { UserCatalogues } from '../../config/user-catalogues.ts';
import { type Configuration, configurationOf, resolveConfiguration } from '../../review/configuration.ts';
import { rules } from '../../rules/index.ts';
import type { Speller } from '../../rules/speller.ts';
import { SuppressionFiles } from '../../suppressions/suppression-files.ts';
import type { Settings } from '../client/settings.ts';

/** Reports problems of configurations: those of a file as its diagnostics, those of settings in the log. */
export interface ProblemReporter {
  show(uri: string, problems: readonly ConfigurationProblem[]): void;
  log(message: string): void;
  /** Shows a warning to the user. */
  warn(message: string): void;
}

/** The settings that are part of the configuration. */
export type UsedSettings = Pick<Settings, 'rules' | 'catalogues' | 'spelling'>;

/** What configurations are made of beside files and settings. */
export interface ConfigurationsOptions {
  readonly isTrusted?: boolean;
  /** Knows the words of the dictionary, once that is read. */
  readonly dictionary?: { readonly speller: Speller | undefined };
}

/** Caches the configuration of each folder until files, settings or folders change. */
export class Configurations {
  readonly #files: Files;
  readonly #reporter: ProblemReporter;
  readonly #cache = new Map<string, Promise<Configuration>>();
  /** By folder, the configuration files whose problems are reported for its letters. */
  readonly #shown = new Map<string, ReadonlySet<string>>();
  readonly #logged = new Set<string>();
  /** The files that configuration files extend. */
  readonly #extended = new Set<string>();
  readonly #catalogues: UserCatalogues;
  readonly #suppressions: SuppressionFiles;
  readonly #dictionary: ConfigurationsOptions['dictionary'];
  #isTrusted: boolean;

  constructor(files: Files, reporter: ProblemReporter, { isTrusted = true, dictionary }: ConfigurationsOptions = {}) {
    this.#dictionary = dictionary;
    this.#files = files;
    this.#catalogues = new UserCatalogues(files);
    this.#suppressions = new SuppressionFiles(files, rules);
    this.#isTrusted = isTrusted;
    this.#reporter = reporter;
  }

  /** Returns the files that configurations name, catalogues and extended ones, missing ones too. */
  get namedFiles(): ReadonlySet<string> {
    return new Set([...this.#catalogues.asked, ...this.#extended]);
  }

  /** Sets whether the catalogues of the folders apply. */
  setTrusted(isTrusted: boolean): void {
    this.#isTrusted = isTrusted;
    this.forget();
  }

  of(letter: string, within: string | undefined, used: UsedSettings): Promise<Configuration> {
    const folder = folderOf(letter);
    const settings: UsedSettings = { rules: used.rules, catalogues: used.catalogues, spelling: used.spelling };
    const key = JSON.stringify([folder, within, settings]);
    const known = this.#cache.get(key);
    if (known) return known.then((configuration) => configuration.forLetter(letter));
    const configuration = this.#resolve(letter, within, settings).then(
      (resolved) => {
        // A result that was invalidated meanwhile is not reported.
        if (this.#cache.get(key) !== configuration) return resolved;
        for (const file of resolved.extended) this.#extended.add(file);
        this.#report(folder, resolved.problems);
        return resolved;
      },
      () => configurationOf(rules),
    );
    this.#cache.set(key, configuration);
    return configuration;
  }

  /** Invalidates all, since a file, a setting or a folder changed. */
  forget(): void {
    this.#cache.clear();
    this.#extended.clear();
    this.#catalogues.forget();
    this.#suppressions.forget();
  }

  /** Invalidates suppressions, since an ignore file or a baseline changed; rules and catalogues stay. */
  invalidateSuppressions(): void {
    this.#cache.clear();
    this.#suppressions.forget();
  }

  /** Invalidates which words are known, since the dictionary was read; files stay. */
  invalidateWords(): void {
    this.#cache.clear();
  }

  /** Invalidates all and clears the reported problems, since no letter is open any more. */
  close(): void {
    this.forget();
    for (const folder of [...this.#shown.keys()]) this.#report(folder, []);
  }

  async #resolve(letter: string, within: string | undefined, used: UsedSettings): Promise<Configuration> {
    const place = within === undefined ? {} : { within };
    const { rules: settings, catalogues, spelling } = used;
    const speller = spelling ? this.#dictionary?.speller : undefined;
    const own = { own: this.#catalogues, suppressions: this.#suppressions, isTrusted: this.#isTrusted };
    return resolveConfiguration({ letter, ...place, settings, catalogues, ...own, speller, files: this.#files, rules });
  }

  #report(folder: string, problems: readonly ConfigurationProblem[]): void {
    const byFile = new Map<string, ConfigurationProblem[]>();
    for (const problem of problems) {
      if (problem.uri !== undefined) {
        byFile.set(problem.uri, [...(byFile.get(problem.uri) ?? []), problem]);
      } else if (!this.#logged.has(problem.message)) {
        this.#logged.add(problem.message);
        this.#reporter.log(problem.message);
        // A misspelled rule keeps its default severity; without a catalogue, many findings are missing.
        if (problem.severity === 'error' && problem.key[0] === 'imrLetter.catalogues')
          this.#reporter.warn(problem.message);
      }
    }
    const before = this.#shown.get(folder) ?? [];
    if (byFile.size > 0) this.#shown.set(folder, new Set(byFile.keys()));
    else this.#shown.delete(folder);
    const elsewhere = new Set([...this.#shown.values()].flatMap((uris) => [...uris]));
    for (const uri of before) if (!elsewhere.has(uri)) this.#reporter.show(uri, []);
    for (const [uri, own] of byFile) this.#reporter.show(uri, own);
  }
}

/** Returns the folder of a letter; empty for a draft. */
function folderOf(letter: string): string {
  try {
    const uri = URI.parse(letter);
    return uri.path.startsWith('/') ? Utils.dirname(uri).toString() : '';
  } catch {
    return '';
  }
}
