import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReadFileResult } from '../../../server/src/protocol/params.ts';
import { FindLettersRequest, ReadFileRequest } from '../../../server/src/protocol.ts';

/** The files that the server may read (letters and configuration files), and their maximum size in bytes. */
const READABLE = /\.(?:imr|txt|json)$/i;
const MAX_BYTES = 20_000_000;

const LETTERS = '**/*.{imr,txt}';
const LETTER_NAME = /\.(?:imr|txt)$/i;
const SKIPPED_FOLDERS = /^(?:node_modules|\.git)$/;
/** The error codes of a file system for a file that does not exist. */
const ABSENT: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory']);
/** The error codes for a file that exists and can't be read. */
const UNREADABLE: ReadonlySet<string> = new Set(['NoPermissions', 'Unavailable']);
/** The maximum number of folders that are searched. */
const MAX_FOLDERS = 5_000;
const SKIPPED = '**/{node_modules,.git}/**';

/** Registers the server's requests to find letters, and to read files that it can't access: in the browser and in virtual folders. */
export function registerFileRequests(client: BaseLanguageClient): void {
  client.onRequest<ReadFileResult, void>(ReadFileRequest.method, async (params: unknown): Promise<ReadFileResult> => {
    if (!ReadFileRequest.isParams(params)) return null;
    const { uri, most } = params;
    const file = client.protocol2CodeConverter.asUri(uri);
    if (!READABLE.test(file.path)) return null;
    const size = await sizeOf(file);
    if (size === undefined) return null;
    if (size > Math.min(MAX_BYTES, most ?? MAX_BYTES)) return { tooLarge: true };
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) };
  });
  client.onRequest(FindLettersRequest.method, async (params: unknown) => {
    if (!FindLettersRequest.isParams(params)) return { uris: [] };
    const { most } = params;
    const uris: string[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const found = await findLetters(folder, most - uris.length);
      uris.push(...found.map((uri) => client.code2ProtocolConverter.asUri(uri)));
      if (uris.length >= most) break;
    }
    return { uris };
  });
}

/** Returns at most `most` files of a folder that may be letters. */
async function findLetters({ uri }: vscode.WorkspaceFolder, most: number): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(uri, LETTERS), SKIPPED, most);
  // Not every file system of an extension supports search, but all support reading folders.
  if (found.length > 0 || uri.scheme === 'file') return found;
  const walked: vscode.Uri[] = [];
  const folders = [uri];
  let visited = 0;
  for (let folder = folders.pop(); folder && walked.length < most; folder = folders.pop()) {
    if (++visited > MAX_FOLDERS) break;
    const entries = await readFolder(folder);
    for (const [name, type] of entries) {
      const entry = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory && !SKIPPED_FOLDERS.test(name)) folders.push(entry);
      if (type & vscode.FileType.File && LETTER_NAME.test(name)) walked.push(entry);
    }
  }
  return walked.slice(0, most);
}

async function readFolder(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

/** Returns the size of a file; undefined if there is no file. Throws if it exists and can't be read. */
async function sizeOf(file: vscode.Uri): Promise<number | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(file);
    if (type !== vscode.FileType.SymbolicLink) return type & vscode.FileType.File ? size : undefined;
  } catch (error) {
    // File systems of extensions may throw any error for a missing file; for a letter, an unknown error counts as unreadable.
    const code = error instanceof vscode.FileSystemError ? error.code : '';
    if (ABSENT.has(code) || (!LETTER_NAME.test(file.path) && !UNREADABLE.has(code))) return undefined;
    throw error;
  }
  throw new Error('its link leads nowhere');
}
