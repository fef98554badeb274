import type { Session } from '../session.ts';

/** The files beside letters that the editor shows: what is wrong in them is told in them, also while no letter is open. */
export class ConfigFiles {
  #shown: readonly string[];

  constructor(shown: unknown) {
    this.#shown = addresses(shown);
  }

  /** The editor shows these now. */
  show(shown: unknown): void {
    this.#shown = addresses(shown);
  }

  /** Tells what is wrong in them; in no other file any more where `alone` says that no letter counts. */
  async look({ configurations, settings, workspace }: Session, alone: boolean): Promise<void> {
    if (alone) configurations.close();
    for (const uri of this.#shown) {
      // What counts for a letter in its folder is this file, or a nearer one beside it.
      await configurations.of(uri, workspace.folderOf(uri), await settings.of(uri));
    }
  }
}

function addresses(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((uri): uri is string => typeof uri === 'string') : [];
}
