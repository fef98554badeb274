import * as vscode from 'vscode';
import type { CustomRequest } from '../../../server/src/protocol/message.ts';
import type { ChangedFile } from '../../../server/src/protocol/params.ts';
import { WriteConfigFileRequest } from '../../../server/src/protocol.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { contentOf, type WrittenFile } from './undo-write.ts';

const MANAGE_TRUST = vscode.l10n.t('Manage Trust');
const OPEN = vscode.l10n.t('Open');

/** The maximum number of attempts to edit a file that other programs keep changing. */
const MOST_TRIES = 20;

/** What a file is to hold, and what it held when that was made: null for no file, absent where that is not known. */
export interface FileText {
  readonly uri: string;
  readonly text: string;
  readonly before?: string | null;
}

/** Whether something may be written beside a letter; the user is told why not. */
export async function canWriteConfigFile(letter: vscode.Uri): Promise<boolean> {
  if (!vscode.workspace.isTrusted) {
    const message = vscode.l10n.t(
      'Nothing is written beside the letters of a folder that you have not said you trust.',
    );
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

/** Asks the server for a configuration file's new text and writes it; undefined if it was not written. */
export function editConfigFile<Params extends object>(
  server: LanguageServer,
  request: CustomRequest<Params, ChangedFile | null>,
  params: () => NoInfer<Params>,
): Promise<WrittenFile | undefined> {
  return retrying(async () => {
    const changed = await server.request(request, params());
    if (!changed) return undefined;
    if (!('refused' in changed)) return writeConfigFile(server, changed);
    await refuse(changed);
    return undefined;
  });
}

/** Does something until no one else has changed a file meanwhile. The user is told if others never stop. */
export async function retrying<T>(act: () => Promise<T | 'changed' | undefined>): Promise<T | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const done = await act();
    if (done !== 'changed') return done;
  }
  void vscode.window.showErrorMessage(
    vscode.l10n.t('Nothing was written, since another program changes the file all the time.'),
  );
  return undefined;
}

/**
 * Puts a text into a file, in its editor if it is open there; 'changed' where the file holds something else by now, undefined where it
 * can't be written, of which the user is told.
 */
export async function writeConfigFile(
  server: LanguageServer,
  file: FileText,
): Promise<WrittenFile | 'changed' | undefined> {
  const uri = vscode.Uri.parse(file.uri);
  try {
    const former = await contentOf(uri);
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString() && !one.isClosed);
    // Asked before: VS Code tells of a save a while after it.
    const wasDirty = open?.isDirty === true;
    const isWritten = open ? await writeOpen(open, file) : await writeClosed(server, uri, file);
    if (!isWritten) return 'changed';
    // Not every folder is watched: that of a single file is not.
    await server.fileChanged(uri, 'changed');
    if (!open) return { uri, former, written: new TextEncoder().encode(file.text), isSaved: true };
    // The editor may write other bytes: its encoding, its line ends.
    return { uri, former, written: await contentOf(uri), isSaved: !wasDirty };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(plainText(vscode.l10n.t('{0} can’t be written: {1}', nameOf(uri), why)));
    return undefined;
  }
}

/**
 * Writes a file that no editor shows; false where it holds something else by now. The server writes at once, and for one program at a time,
 * where it can; elsewhere what was written is read again.
 */
async function writeClosed(server: LanguageServer, uri: vscode.Uri, { text, before }: FileText): Promise<boolean> {
  const bytes = new TextEncoder().encode(text);
  if (before === undefined) {
    await vscode.workspace.fs.writeFile(uri, bytes);
    return true;
  }
  const answer = await server.request(WriteConfigFileRequest, { uri: uri.toString(), text, before });
  if (answer?.failed !== undefined) throw new Error(answer.failed);
  if (answer?.written || answer?.changed) return answer.written === true;
  if ((await textOf(uri)) !== before) return false;
  if (text === before) return true;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return (await textOf(uri)) === text;
}

/** What a file holds; null where there is none. */
async function textOf(uri: vscode.Uri): Promise<string | null> {
  const content = await contentOf(uri);
  if (content === 'unreadable') throw new Error(vscode.l10n.t('it can’t be read'));
  return content === 'missing' ? null : new TextDecoder().decode(content);
}

/** One step that can be undone; false where the editor shows something else by now. What the user has not saved himself is not saved for him. */
async function writeOpen(document: vscode.TextDocument, { text, before }: FileText): Promise<boolean> {
  const { isDirty, uri } = document;
  if (before !== undefined && document.getText() !== before) return false;
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  // An editor that is read-only says that it took the edit and leaves its document as it was.
  if (!(await vscode.workspace.applyEdit(edit)) || withLineFeeds(document.getText()) !== withLineFeeds(text))
    throw new Error(vscode.l10n.t('its editor is read-only'));
  if (isDirty) {
    void vscode.window.showInformationMessage(
      plainText(vscode.l10n.t('{0} was changed. It counts once you have saved it.', nameOf(uri))),
    );
  } else if (!(await document.save())) {
    throw new Error(vscode.l10n.t('it is changed in its editor and could not be saved'));
  }
  return true;
}

/** The editor has all lines of a document end alike. */
function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

async function refuse({ refused, uri }: { readonly refused: string; readonly uri?: string }): Promise<void> {
  const answer = await vscode.window.showWarningMessage(plainText(refused), ...(uri === undefined ? [] : [OPEN]));
  if (answer === OPEN && uri !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(uri));
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
