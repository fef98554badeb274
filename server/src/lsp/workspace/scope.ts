import type { LetterSettings } from '../client/letter-settings.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import type { Settings } from '../client/settings.ts';
import type { Workspace } from '../client/workspace-folders.ts';
import { LETTER_NAME } from './letters.ts';

/** What counts for the letters of a folder that are not open. */
export type FolderScope = Pick<Settings, 'run' | 'scope' | 'detectsText'>;

/** Which files are checked without being open, as the folders' settings say. */
export class WorkspaceScope {
  readonly #folders: readonly (FolderScope & { readonly prefix: string })[];

  constructor(folders: ReadonlyMap<string, FolderScope>) {
    const all = [...folders].map(([uri, scope]) => ({ ...scope, prefix: `${normalizeUri(uri).replace(/\/+$/, '')}/` }));
    this.#folders = all.sort((a, b) => b.prefix.length - a.prefix.length);
  }

  /** Whether any folder's letters are checked. */
  get isAny(): boolean {
    return this.#folders.some(({ scope }) => scope === 'workspace');
  }

  /** What counts for a file; undefined where it is checked only when it is open. `all` has every folder's letters checked. */
  of(key: string, all: boolean): FolderScope | undefined {
    const folder = this.#folders.find(({ prefix }) => key.startsWith(prefix));
    if (!folder || (folder.scope !== 'workspace' && !all)) return undefined;
    return folder.detectsText || LETTER_NAME.test(key) ? folder : undefined;
  }
}

/** The scope as it is set now in each open folder. */
export async function scopeNow(workspace: Workspace, settings: LetterSettings): Promise<WorkspaceScope> {
  const folders = new Map<string, FolderScope>();
  for (const folder of workspace.folders) folders.set(folder, await settings.of(folder));
  return new WorkspaceScope(folders);
}
