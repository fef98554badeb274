import { URI, Utils } from 'vscode-uri';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { LetterSettings } from '../client/letter-settings.ts';
import type { Workspace } from '../client/workspace-folders.ts';
import type { Configurations } from './configurations.ts';

/** A draft that lies nowhere, for what counts without a letter. */
const NO_LETTER = 'untitled:letter';

/** The catalogue that counts for each letter: users may add to it, folder by folder. */
export class LetterCatalogues {
  readonly #configurations: Configurations;
  readonly #settings: LetterSettings;
  readonly #workspace: Workspace;
  readonly #watchFile: (uri: string) => void;
  readonly #watched = new Set<string>();

  /** `watchFile` asks to be told of changes of a file that lies in no open folder. */
  constructor(
    configurations: Configurations,
    settings: LetterSettings,
    workspace: Workspace,
    watchFile: (uri: string) => void,
  ) {
    this.#configurations = configurations;
    this.#settings = settings;
    this.#workspace = workspace;
    this.#watchFile = watchFile;
  }

  async of(letter: string): Promise<Catalogue> {
    const within = this.#workspace.folderOf(letter);
    // Settings are a folder's, so those of thousands of letters need not be asked for.
    const settings = await this.#settings.of(within ?? letter);
    const { catalogue } = await this.#configurations.of(letter, within, settings);
    for (const file of this.#configurations.catalogueFiles) this.#watch(file);
    return catalogue;
  }

  /** The catalogue for letters in a folder; without one, in the first that is open. */
  in(folder: string | undefined): Promise<Catalogue> {
    const own = folder ?? this.#workspace.folders[0];
    return this.of(own === undefined ? NO_LETTER : `${own.replace(/\/+$/, '')}/-.imr`);
  }

  /** The folder that the address of a letter's guideline must name; none where its catalogue is that without a folder. */
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
