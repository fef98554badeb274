import * as vscode from 'vscode';
import type { LanguageServer } from './language-server.ts';
import { openBeside } from './shown-beside.ts';
import { contentOf, type WrittenFile } from './undo-write.ts';

const FILES_CHANGED = 'workspace/didChangeWatchedFiles';
const CHANGED = 2;

const MANAGE_TRUST = vscode.l10n.t('Manage Trust');
const OPEN = vscode.l10n.t('Open');

/** What the server would write, or why it can't be written. */
export type ChangedFile =
  | { readonly uri: string; readonly text: string }
  | { readonly refused: string; readonly uri?: string };

/** Whether something may be written beside a letter; the user is told why not. */
export async function mayWriteBeside(letter: vscode.Uri): Promise<boolean> {
  if (!vscode.workspace.isTrusted) {
    const message = vscode.l10n.t(
      'Nothing is written beside the letters of a folder that you have not said you trust.',
    );
    const answer = await vscode.window.showWarningMessage(message, MANAGE_TRUST);
    if (answer === MANAGE_TRUST) await vscode.commands.executeCommand('workbench.trust.manage');
    return false;
  }
  if (letter.scheme !== 'untitled' && vscode.workspace.fs.isWritableFileSystem(letter.scheme) === false) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'This folder is read-only, so nothing can be written beside its letters. The setting imrLetter.rules can turn a rule off.',
      ),
    );
    return false;
  }
  return true;
}

/** Has the server change a file beside a letter and writes what it answers; undefined where it was not written. */
export async function changeBeside(
  server: LanguageServer,
  method: string,
  params: object,
): Promise<WrittenFile | undefined> {
  const open = openBeside().map((document) => ({ uri: document.uri.toString(), text: document.getText() }));
  const changed = await server.request<ChangedFile | null>(method, { ...params, open });
  if (!changed) return undefined;
  if ('refused' in changed) {
    await refuse(changed);
    return undefined;
  }
  return writeBeside(server, changed.uri, changed.text);
}

/** Puts a text into a file, in its editor if it is open there; undefined where that failed, of which the user is told. */
export async function writeBeside(
  server: LanguageServer,
  address: string,
  text: string,
): Promise<WrittenFile | undefined> {
  const uri = vscode.Uri.parse(address);
  try {
    const former = await contentOf(uri);
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString() && !one.isClosed);
    // Asked before: VS Code tells of a save a while after it.
    const wasDirty = open?.isDirty === true;
    const bytes = new TextEncoder().encode(text);
    if (!open) await vscode.workspace.fs.writeFile(uri, bytes);
    else if (!(await writeOpen(open, text))) throw new Error('its editor is read-only');
    // Not every folder is watched: that of a single file is not.
    await server.notify(FILES_CHANGED, { changes: [{ uri: address, type: CHANGED }] });
    if (!open) return { uri, former, written: bytes, isSaved: true };
    // The editor may write other bytes: its encoding, its line ends.
    return { uri, former, written: await contentOf(uri), isSaved: !wasDirty };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} can’t be written: {1}', nameOf(uri), why));
    return undefined;
  }
}

/** One step that can be undone. What the user has not saved himself is not saved for him. */
async function writeOpen(document: vscode.TextDocument, text: string): Promise<boolean> {
  const { isDirty, uri } = document;
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  if (!isDirty) return document.save();
  void vscode.window.showInformationMessage(
    vscode.l10n.t('{0} was changed. It counts once you have saved it.', nameOf(uri)),
  );
  return true;
}

async function refuse({ refused, uri }: { readonly refused: string; readonly uri?: string }): Promise<void> {
  const answer = await vscode.window.showWarningMessage(refused, ...(uri === undefined ? [] : [OPEN]));
  if (answer === OPEN && uri !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(uri));
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
