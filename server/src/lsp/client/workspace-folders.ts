import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { asObject } from '../../protocol/guards.ts';

/** The open workspace folders. */
export class WorkspaceFolders {
  #folders: readonly string[];

  constructor({ workspaceFolders, rootUri }: Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>) {
    const folders: readonly unknown[] = Array.isArray(workspaceFolders)
      ? workspaceFolders.map((folder) => asObject(folder).uri)
      : [rootUri];
    this.#folders = folders.filter((uri): uri is string => typeof uri === 'string' && uri !== '');
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  change(added: readonly Pick<WorkspaceFolder, 'uri'>[], removed: readonly Pick<WorkspaceFolder, 'uri'>[]): void {
    const removedUris = new Set(removed.map(({ uri }) => uri));
    const kept = this.#folders.filter((uri) => !removedUris.has(uri));
    this.#folders = [...new Set([...kept, ...added.map(({ uri }) => uri)])];
  }

  /** Returns whether a document is a file, a draft or in an open folder, and not another version of a file (as `git:`). */
  isReviewed(uri: string): boolean {
    return /^(?:file|untitled):/.test(uri) || this.folderOf(uri) !== undefined;
  }

  /** Returns the innermost open folder that contains a letter; for a draft the only open folder, if there is just one. */
  folderOf(uri: string): string | undefined {
    const letter = URI.parse(uri);
    if (letter.scheme === 'untitled') return this.#folders.length === 1 ? this.#folders[0] : undefined;
    const containing = this.#folders.filter((folder) => isInside(letter, URI.parse(folder)));
    return containing.sort((a, b) => b.length - a.length)[0];
  }
}

function isInside(letter: URI, folder: URI): boolean {
  const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return letter.scheme === folder.scheme && letter.authority === folder.authority && letter.path.startsWith(path);
}
