import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { asObject } from '../../protocol/guards.ts';

/** The folders that are open in the editor. */
export class Workspace {
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
    const gone = new Set(removed.map(({ uri }) => uri));
    const stay = this.#folders.filter((uri) => !gone.has(uri));
    this.#folders = [...new Set([...stay, ...added.map(({ uri }) => uri)])];
  }

  /** Whether a document is one of the workspace or a file or draft beside it, and not another version of a file. */
  holds(uri: string): boolean {
    return /^(?:file|untitled):/.test(uri) || this.folderOf(uri) !== undefined;
  }

  /** The innermost folder in which a letter lies; for a draft the only one, if there is one. */
  folderOf(uri: string): string | undefined {
    const letter = URI.parse(uri);
    if (letter.scheme === 'untitled') return this.#folders.length === 1 ? this.#folders[0] : undefined;
    const around = this.#folders.filter((folder) => lies(letter, URI.parse(folder)));
    return around.sort((a, b) => b.length - a.length)[0];
  }
}

function lies(letter: URI, folder: URI): boolean {
  const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return letter.scheme === folder.scheme && letter.authority === folder.authority && letter.path.startsWith(path);
}
