import * as vscode from 'vscode';
import { plainText } from '../../../server/src/text/plain-text.ts';
import type { ServerConnection } from '../server/server-connection.ts';

const UNDO = vscode.l10n.t('Undo');
const OPEN = vscode.l10n.t('Open');

/** The bytes of a file, or why there are none. */
export type FileContent = Uint8Array | 'missing' | 'unreadable';

/** A file that a command wrote, with what it held before and after. */
export interface WrittenFile {
  readonly uri: vscode.Uri;
  readonly former: FileContent;
  readonly written: FileContent;
  /** False if the change is in an editor with unsaved changes. */
  readonly isSaved: boolean;
}

/** Returns the bytes of a file, or why there are none. */
export async function contentOf(uri: vscode.Uri): Promise<FileContent> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? 'missing' : 'unreadable';
  }
}

/** Shows a message about written files, with Undo and, for the first of them, Open; resolves once the user has answered. */
export async function showWritten(
  server: Pick<ServerConnection, 'notifyFileChanged'>,
  message: string,
  files: readonly WrittenFile[],
): Promise<void> {
  const [first] = files;
  const choices = [...(files.length > 0 && files.every(canUndo) ? [UNDO] : []), ...(first ? [OPEN] : [])];
  const answer = await vscode.window.showInformationMessage(plainText(message), ...choices);
  if (answer === OPEN && first) await vscode.window.showTextDocument(first.uri);
  if (answer === UNDO) await undoWrites(server, files);
}

/** Restores former files and deletes created ones; a file that has changed since is left unchanged, and a warning shown. */
export async function undoWrites(
  server: Pick<ServerConnection, 'notifyFileChanged'>,
  files: readonly WrittenFile[],
): Promise<void> {
  for (const file of files) {
    try {
      if (await undoWrite(file)) {
        await server.notifyFileChanged(file.uri, file.former === 'missing' ? 'deleted' : 'changed');
      } else {
        void vscode.window.showWarningMessage(
          plainText(vscode.l10n.t('{0} has changed since, so it was left unchanged.', nameOf(file.uri))),
        );
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(
        plainText(vscode.l10n.t('{0} can’t be restored: {1}', nameOf(file.uri), why)),
      );
    }
  }
}

/** Returns whether the former content is known and the change was saved. */
function canUndo({ former, isSaved }: WrittenFile): boolean {
  return isSaved && former !== 'unreadable';
}

/** Restores a file. Returns false if it has changed since the command wrote it. */
async function undoWrite(file: WrittenFile): Promise<boolean> {
  const { uri, former, written } = file;
  const isBeingChanged = vscode.workspace.textDocuments.some(
    (open) => open.isDirty && open.uri.toString() === uri.toString(),
  );
  if (!canUndo(file) || isBeingChanged || !areSame(await contentOf(uri), written)) return false;
  if (former === 'missing') await vscode.workspace.fs.delete(uri, { useTrash: false });
  else if (former !== 'unreadable') await vscode.workspace.fs.writeFile(uri, former);
  return true;
}

function areSame(one: FileContent, other: FileContent): boolean {
  if (typeof one === 'string' || typeof other === 'string') return false;
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
