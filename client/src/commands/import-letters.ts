import * as vscode from 'vscode';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { DOCUMENT_NAME, isThere, type LetterDocuments, letterFile } from '../documents/letter-documents.ts';
import { plainItem } from '../ui/plain-items.ts';

/** Folders that hold no letters of a user. */
const OTHER_FOLDERS = new Set(['.git', 'node_modules']);

/** What became of the documents of an import: the ones that were read, and why others were not. */
interface Imported {
  readonly read: vscode.Uri[];
  readonly failed: { readonly uri: vscode.Uri; readonly why: string }[];
  /** The number of documents that a cancelled import did not reach. */
  readonly left: number;
}

/**
 * Writes the letters in PDF and Word documents to files `NAME.imr` beside them, never over a file. Takes what was selected in the Explorer,
 * folders with all that is in them, or asks. Says at its end what was read and what was not.
 */
export async function importLetters(documents: LetterDocuments, clicked: unknown, selected: unknown): Promise<void> {
  const given = Array.isArray(selected) ? selected : [clicked];
  const chosen = given.filter((uri) => uri instanceof vscode.Uri);
  const roots = chosen.length > 0 ? chosen : await pickDocuments();
  if (roots.length === 0) return;
  const title = vscode.l10n.t('Importing letters');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const imported = await vscode.window.withProgress(options, async (progress, token) => {
    const found: vscode.Uri[] = [];
    for (const root of roots) await collect(root, found, token);
    return importAll(documents, found, { progress, token });
  });
  await report(imported);
}

/** Asks for files or a folder; one dialog for both is not there on every system. */
async function pickDocuments(): Promise<readonly vscode.Uri[]> {
  const files = vscode.l10n.t('Files…');
  const folder = vscode.l10n.t('All files of a folder…');
  const title = vscode.l10n.t('Import Letters');
  const choice = await vscode.window.showQuickPick([{ label: files }, { label: folder }].map(plainItem), { title });
  if (!choice) return [];
  const filters = { [vscode.l10n.t('PDF and Word')]: ['pdf', 'docx'] };
  const options = choice.label === folder ? { canSelectFolders: true, canSelectFiles: false } : { filters };
  return (await vscode.window.showOpenDialog({ ...options, canSelectMany: true, title })) ?? [];
}

/** Adds a document, or all documents below a folder in the order of their names. Symbolic links in folders are not followed. */
async function collect(root: vscode.Uri, found: vscode.Uri[], token: vscode.CancellationToken): Promise<void> {
  if (token.isCancellationRequested) return;
  const isFolder = await vscode.workspace.fs.stat(root).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    () => false,
  );
  if (!isFolder) {
    if (!found.some((uri) => uri.toString() === root.toString())) found.push(root);
    return;
  }
  const folders = [root];
  for (let folder = folders.shift(); folder && !token.isCancellationRequested; folder = folders.shift()) {
    const entries = await vscode.workspace.fs.readDirectory(folder).then(
      (read) => read,
      () => [],
    );
    for (const [name, type] of entries.sort(([one], [other]) => (one < other ? -1 : 1))) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory && !OTHER_FOLDERS.has(name)) folders.push(uri);
      if (type === vscode.FileType.File && DOCUMENT_NAME.test(name)) found.push(uri);
    }
  }
}

/** The notification of an import. */
interface ShownProgress {
  readonly progress: vscode.Progress<{ message?: string; increment?: number }>;
  readonly token: vscode.CancellationToken;
}

async function importAll(
  documents: LetterDocuments,
  found: readonly vscode.Uri[],
  { progress, token }: ShownProgress,
): Promise<Imported> {
  const imported = { read: [] as vscode.Uri[], failed: [] as { uri: vscode.Uri; why: string }[] };
  for (const [index, uri] of found.entries()) {
    if (token.isCancellationRequested) return { ...imported, left: found.length - index };
    progress.report({
      message: plainText(vscode.l10n.t('{0} of {1}', index + 1, found.length)),
      increment: 100 / found.length,
    });
    const why = await importOne(documents, uri);
    if (why === undefined) imported.read.push(uri);
    else imported.failed.push({ uri, why });
  }
  return { ...imported, left: 0 };
}

/** Writes the letter of a document; returns why it was not, as the end of a sentence. */
async function importOne(documents: LetterDocuments, uri: vscode.Uri): Promise<string | undefined> {
  if (!DOCUMENT_NAME.test(uri.path)) return vscode.l10n.t('it is neither a PDF nor a Word document (.docx)');
  const target = letterFile(uri);
  if (await isThere(target)) return vscode.l10n.t('its letter is there already, and was not changed');
  const read = await documents.read(uri);
  if ('failed' in read) return read.failed;
  if (!read.isLetter) return vscode.l10n.t('it is not a determination letter');
  try {
    // It may have come while the document was read.
    if (await isThere(target)) return vscode.l10n.t('its letter is there already, and was not changed');
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(read.text));
    return undefined;
  } catch {
    return vscode.l10n.t('its letter can’t be written');
  }
}

/** Says what was read; the list of what was not is shown when asked for. */
async function report({ read, failed, left }: Imported): Promise<void> {
  const parts = [
    read.length === 1
      ? vscode.l10n.t('1 letter was imported.')
      : vscode.l10n.t('{0} letters were imported.', read.length),
  ];
  if (failed.length === 1) parts.push(vscode.l10n.t('1 file was not.'));
  if (failed.length > 1) parts.push(vscode.l10n.t('{0} files were not.', failed.length));
  if (left > 0) parts.push(vscode.l10n.t('The import was cancelled before {0} more.', left));
  const message = parts.join(' ');
  if (failed.length === 0) {
    void vscode.window.showInformationMessage(plainText(message));
    return;
  }
  const list = vscode.l10n.t('Show List');
  if ((await vscode.window.showWarningMessage(plainText(message), list)) !== list) return;
  const lines = [
    message,
    ...failed.map(({ uri, why }) => `${plainText(vscode.workspace.asRelativePath(uri))}: ${why}`),
  ];
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: `${lines.join('\n')}\n` });
  await vscode.window.showTextDocument(document);
}
