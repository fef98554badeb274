import type { LetterSettings } from '../client/letter-settings.ts';
import type { WorkspaceFolders } from '../client/workspace-folders.ts';
import type { Configurations } from './configurations.ts';

/** What applies to a file: configuration files, settings and its folder. */
interface ConfigSources {
  readonly configurations: Configurations;
  readonly settings: LetterSettings;
  readonly workspace: WorkspaceFolders;
}

/** The configuration files (`.imr-letter*.json`) that are open in the editor; their problems show even while no letter is open. */
export class ConfigFiles {
  #open: readonly string[];

  constructor(open: readonly string[]) {
    this.#open = open;
  }

  /** Records which files are open. */
  setOpen(open: readonly string[]): void {
    this.#open = open;
  }

  /** Reports the problems in the open files; `isAlone` clears those of all other files, because no letter uses them. */
  async report({ configurations, settings, workspace }: ConfigSources, isAlone: boolean): Promise<void> {
    if (isAlone) configurations.close();
    for (const uri of this.#open) {
      // What applies to a letter in the file's folder is this file, or a nearer one beside it.
      await configurations.of(uri, workspace.folderOf(uri), await settings.of(uri));
    }
  }
}
