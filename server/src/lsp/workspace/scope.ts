import type { LetterSettings } from '../client/letter-settings.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import type { Settings } from '../client/settings.ts';
import type { WorkspaceFolders } from '../client/workspace-folders.ts';
import { LETTER_NAME } from './letters.ts';

/** The settings of a folder that apply to letters that are not open. */
export type FolderScope = Pick<Settings, 'run' | 'scope' | 'detectsText'>;

/** Which files are checked without being open, by the settings of their folders. */
export class WorkspaceScope {
  readonly #folders: readonly (FolderScope & { readonly prefix: string })[];

  constructor(folders: ReadonlyMap<string, FolderScope>) {
    const all = [...folders].map(([uri, scope]) => ({ ...scope, prefix: `${normalizeUri(uri).replace(/\/+$/, '')}/` }));
    this.#folders = all.sort((a, b) => b.prefix.length - a.prefix.length);
  }

  /** Returns whether the letters of any folder are checked. */
  get isAny(): boolean {
    return this.#folders.some(({ scope }) => scope === 'workspace');
  }

  /** Returns the settings for a file; undefined if it is checked only when open. `isRequested` includes it regardless of the settings. */
  of(key: string, isRequested: boolean): FolderScope | undefined {
    const folder = this.#folders.find(({ prefix }) => key.startsWith(prefix));
    if (!folder || (folder.scope !== 'workspace' && !isRequested)) return undefined;
    return folder.detectsText || LETTER_NAME.test(key) ? folder : undefined;
  }
}

/** Reads the scope from the settings of each open folder. */
export async function scopeNow(workspace: WorkspaceFolders, settings: LetterSettings): Promise<WorkspaceScope> {
  const folders = new Map<string, FolderScope>();
  for (const folder of workspace.folders) folders.set(folder, await settings.of(folder));
  return new WorkspaceScope(folders);
}
