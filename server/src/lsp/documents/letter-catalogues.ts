import { URI, Utils } from 'vscode-uri';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { LetterSettings } from '../client/letter-settings.ts';
import type { WorkspaceFolders } from '../client/workspace-folders.ts';
import type { Configurations } from './configurations.ts';

/** The URI of a draft outside of all folders, for the configuration without a letter. */
const NO_LETTER = 'untitled:letter';

/** Returns the catalogue that applies to a letter, with the user catalogues of its folder. */
export class LetterCatalogues {
  readonly #configurations: Configurations;
  readonly #settings: LetterSettings;
  readonly #workspace: WorkspaceFolders;
  readonly #watchFile: (uri: string) => void;
  readonly #watched = new Set<string>();

  /** `watchFile` watches a file outside of the open folders. */
  constructor(
    configurations: Configurations,
    settings: LetterSettings,
    workspace: WorkspaceFolders,
    watchFile: (uri: string) => void,
  ) {
    this.#configurations = configurations;
    this.#settings = settings;
    this.#workspace = workspace;
    this.#watchFile = watchFile;
  }

  async of(letter: string): Promise<Catalogue> {
    const within = this.#workspace.folderOf(letter);
    // Settings are per folder, so they are not requested for each of thousands of letters.
    const settings = await this.#settings.of(within ?? letter);
    const { catalogue } = await this.#configurations.of(letter, within, settings);
    for (const file of this.#configurations.namedFiles) this.#watch(file);
    return catalogue;
  }

  /** Returns the catalogue for letters in a folder; without one, in the first open folder. */
  in(folder: string | undefined): Promise<Catalogue> {
    const own = folder ?? this.#workspace.folders[0];
    return this.of(own === undefined ? NO_LETTER : `${own.replace(/\/+$/, '')}/-.imr`);
  }

  /** Returns the folder that the URI of a letter's guideline page must name; undefined if its catalogue is that without a folder. */
  async folderOf(letter: string): Promise<string | undefined> {
    if ((await this.of(letter)) === (await this.in(undefined))) return undefined;
    const uri = URI.parse(letter);
    return uri.path.startsWith('/') ? Utils.dirname(uri).toString() : this.#workspace.folderOf(letter);
  }

  #watch(file: string): void {
    if (this.#watched.has(file)) return;
    this.#watched.add(file);
    if (this.#workspace.folderOf(file) === undefined) this.#watchFile(file);
  }
}
