import * as vscode from 'vscode';
import type { DocumentText } from '../../../server/src/documents/document.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import {
  DOCUMENT_NAME,
  isThere,
  type LetterDocuments,
  letterFile,
  nameOf,
  showFailure,
} from '../documents/letter-documents.ts';
import type { OriginalPages } from '../documents/original-pages.ts';
import { LANGUAGE } from '../letters.ts';

/**
 * Opens the text of a PDF or Word document as a letter beside it, which is saved as `NAME.imr` in its folder. Asks for a file if none is
 * given, and for a password where it is needed.
 */
export async function openAsLetter(
  documents: LetterDocuments,
  originals: OriginalPages,
  chosen: unknown,
): Promise<void> {
  const uri = chosen instanceof vscode.Uri ? chosen : (activeDocument() ?? (await pickDocument()));
  if (!uri) return;
  const title = plainText(vscode.l10n.t('Reading {0}…', nameOf(uri)));
  const read = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    documents.readWithPassword(uri),
  );
  if (!read) return;
  if ('failed' in read) {
    showFailure(nameOf(uri), read.failed);
    return;
  }
  if (!read.isLetter && !(await opensAnyway(uri))) return;
  await showLetter(originals, uri, read);
}

/** Returns the document of the active tab, such as one in a viewer of PDF files. */
function activeDocument(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isFile = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText;
  return isFile && DOCUMENT_NAME.test(input.uri.path) ? input.uri : undefined;
}

async function pickDocument(): Promise<vscode.Uri | undefined> {
  const filters = { [vscode.l10n.t('PDF and Word')]: ['pdf', 'docx'] };
  const [uri] = (await vscode.window.showOpenDialog({ filters, title: vscode.l10n.t('Open as Letter') })) ?? [];
  return uri;
}

async function opensAnyway(uri: vscode.Uri): Promise<boolean> {
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('{0} does not look like a determination letter.', nameOf(uri));
  return (await vscode.window.showWarningMessage(plainText(message), open)) === open;
}

/** Shows the text of a document in a draft, which is saved beside it unless a file is there. */
async function showLetter(originals: OriginalPages, uri: vscode.Uri, read: DocumentText): Promise<void> {
  const target = letterFile(uri);
  const isTaken = await isThere(target);
  const draft = await (isTaken
    ? vscode.workspace.openTextDocument({ language: LANGUAGE, content: read.text })
    : vscode.workspace.openTextDocument(target.with({ scheme: 'untitled', authority: '' })));
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document === draft);
  const editor = await vscode.window.showTextDocument(draft, shown?.viewColumn ?? vscode.ViewColumn.Beside);
  if (!isTaken) {
    // A draft of the same document that is open already keeps what was written in it.
    if (draft.getText() !== '') return;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), read.text));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    editor.revealRange(editor.selection);
  }
  originals.add(draft, uri, read);
}
