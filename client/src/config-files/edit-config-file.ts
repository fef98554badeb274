import * as vscode from 'vscode';
import type { CustomRequest } from '../../../server/src/protocol/message.ts';
import type { ChangedFile } from '../../../server/src/protocol/params.ts';
import { WriteConfigFileRequest } from '../../../server/src/protocol.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import type { ServerConnection } from '../server/server-connection.ts';
import { reviewFolderOf } from './open-config-files.ts';
import { contentOf, type WrittenFile } from './undo-write.ts';

const MANAGE_TRUST = vscode.l10n.t('Manage Trust');
const OPEN = vscode.l10n.t('Open');

/** The maximum number of attempts to edit a file that other programs keep changing. */
const MAX_ATTEMPTS = 20;

/** A file's new text, and the text from which it was made: null for no file, absent if that is not known. */
export interface FileText {
  readonly uri: string;
  readonly text: string;
  readonly before?: string | null;
}

/** Returns whether configuration files may be written beside a letter; shows the reason if not. */
export async function canWriteConfigFile(letter: vscode.Uri): Promise<boolean> {
  if (!vscode.workspace.isTrusted) {
    const message = vscode.l10n.t('No file is written beside the letters of an untrusted workspace.');
    const answer = await vscode.window.showWarningMessage(plainText(message), MANAGE_TRUST);
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

/** Requests a configuration file's new text and writes it; undefined if it was not written. */
export function editConfigFile<Params extends object>(
  server: ServerConnection,
  request: CustomRequest<Params, ChangedFile | null>,
  params: () => NoInfer<Params>,
): Promise<WrittenFile | undefined> {
  return retryWhileChanged(async () => {
    const changed = await server.request(request, params());
    if (!changed) return undefined;
    if (!('refused' in changed)) return writeConfigFile(server, changed);
    await showRefusal(changed);
    return undefined;
  });
}

/** Repeats an action as long as it returns 'changed', up to a maximum; then shows an error. */
export async function retryWhileChanged<T>(act: () => Promise<T | 'changed' | undefined>): Promise<T | undefined> {
  for (let tries = 0; tries < MAX_ATTEMPTS; tries++) {
    const done = await act();
    if (done !== 'changed') return done;
  }
  void vscode.window.showErrorMessage(
    vscode.l10n.t('Nothing was written, because another program keeps changing the file.'),
  );
  return undefined;
}

/**
 * Writes a file's text, in its editor if it is open there. Returns 'changed' if the file has changed meanwhile, undefined if it can't be
 * written, after showing an error.
 */
export async function writeConfigFile(
  server: ServerConnection,
  file: FileText,
): Promise<WrittenFile | 'changed' | undefined> {
  const uri = vscode.Uri.parse(file.uri);
  try {
    const former = await contentOf(uri);
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString() && !one.isClosed);
    // Read before the write: VS Code reports a save some time after it.
    const wasDirty = open?.isDirty === true;
    const isWritten = open ? await writeOpen(open, file) : await writeClosed(server, uri, file);
    if (!isWritten) return 'changed';
    // The folder of a single open file is not watched.
    await server.notifyFileChanged(uri, 'changed');
    if (!open) return { uri, former, written: new TextEncoder().encode(file.text), isSaved: true };
    // The editor may write other bytes, because of its encoding and line ends.
    return { uri, former, written: await contentOf(uri), isSaved: !wasDirty };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(plainText(vscode.l10n.t('{0} can’t be written: {1}', nameOf(uri), why)));
    return undefined;
  }
}

/**
 * Writes a file that is not open. Returns false if it has changed meanwhile. The server writes atomically under a lock if it can; otherwise
 * the file is read again after writing.
 */
async function writeClosed(server: ServerConnection, uri: vscode.Uri, { text, before }: FileText): Promise<boolean> {
  const bytes = new TextEncoder().encode(text);
  if (before === undefined) {
    await vscode.workspace.fs.writeFile(uri, bytes);
    return true;
  }
  const folder = before === null ? reviewFolderOf(uri) : undefined;
  if (folder) await vscode.workspace.fs.createDirectory(folder);
  const answer = await server.request(WriteConfigFileRequest, { uri: uri.toString(), text, before });
  if (answer?.failed !== undefined) throw new Error(answer.failed);
  if (answer?.written || answer?.changed) return answer.written === true;
  if ((await textOf(uri)) !== before) return false;
  if (text === before) return true;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return (await textOf(uri)) === text;
}

/** Returns the text of a file; null if there is no file. */
async function textOf(uri: vscode.Uri): Promise<string | null> {
  const content = await contentOf(uri);
  if (content === 'unreadable') throw new Error(vscode.l10n.t('it can’t be read'));
  return content === 'missing' ? null : new TextDecoder().decode(content);
}

/** Writes into an open document in one undo step. Returns false if it has changed meanwhile. A document with unsaved changes stays unsaved. */
async function writeOpen(document: vscode.TextDocument, { text, before }: FileText): Promise<boolean> {
  const { isDirty, uri } = document;
  if (before !== undefined && document.getText() !== before) return false;
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  // A read-only editor reports success without changing the document.
  if (!(await vscode.workspace.applyEdit(edit)) || normalizeLineEnds(document.getText()) !== normalizeLineEnds(text))
    throw new Error(vscode.l10n.t('its editor is read-only'));
  if (isDirty) {
    void vscode.window.showInformationMessage(
      plainText(vscode.l10n.t('{0} was changed. The change applies once you save it.', nameOf(uri))),
    );
  } else if (!(await document.save())) {
    throw new Error(vscode.l10n.t('it is changed in its editor and could not be saved'));
  }
  return true;
}

/** Replaces line ends by line feeds, since an editor makes them uniform. */
function normalizeLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

async function showRefusal({ refused, uri }: { readonly refused: string; readonly uri?: string }): Promise<void> {
  const answer = await vscode.window.showWarningMessage(plainText(refused), ...(uri === undefined ? [] : [OPEN]));
  if (answer === OPEN && uri !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(uri));
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
