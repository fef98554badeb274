import * as vscode from 'vscode';
import type { ExportLetterParams } from '../../../server/src/protocol/params.ts';
import { ExportLetterRequest } from '../../../server/src/protocol.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { caseNumberIn } from '../case-number.ts';
import { isLetterDocument } from '../letters.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { plainItem } from '../ui/plain-items.ts';

/** What a letter is exported as. */
type ExportKind = Pick<ExportLetterParams, 'format' | 'comments'>;

interface KindItem extends vscode.QuickPickItem {
  readonly exportKind: ExportKind;
}

/** The arguments of a keybinding; `to` is the URI of a file that is not there yet. */
interface ExportArguments extends ExportKind {
  readonly to?: string;
}

/** ".imr", ".imr.txt", ".txt". */
const NAME_END = /(?:\.imr)?\.(?:imr|txt)$/i;

/**
 * Exports the letters of the active editor to a Word document or an HTML page, beside the letter unless another place is chosen. The
 * dialog asks before it replaces a file. `given`, of a keybinding, goes without the questions that it answers.
 */
export async function exportLetter(server: () => Promise<LanguageServer>, given: unknown): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isLetterDocument(document)) {
    show(vscode.l10n.t('Open a letter first.'));
    return;
  }
  const asked = argumentsOf(given);
  const kind = asked ?? (await chosenKind());
  if (!kind) return;
  const { format, comments } = kind;
  const textDocument = { uri: document.uri.toString() };
  const exported = await (await server()).request(ExportLetterRequest, {
    textDocument,
    format,
    ...(comments && { comments }),
  });
  if (!exported) {
    show(vscode.l10n.t('No letter was found in this document.'));
    return;
  }
  const target = asked?.to === undefined ? await chosenFile(document, format) : vscode.Uri.parse(asked.to);
  if (!target) return;
  if (asked?.to !== undefined && (await isThere(target))) {
    show(vscode.l10n.t('“{0}” is there already, and was not replaced.', nameOf(target)));
    return;
  }
  await write(
    target,
    Uint8Array.from(atob(exported.base64), (character) => character.charCodeAt(0)),
  );
}

function argumentsOf(given: unknown): ExportArguments | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const format = Reflect.get(given, 'format');
  const to = Reflect.get(given, 'to');
  if (format !== 'docx' && format !== 'html') return undefined;
  const comments = format === 'docx' && Reflect.get(given, 'comments') === true;
  return { format, comments, ...(typeof to === 'string' && { to }) };
}

async function chosenKind(): Promise<ExportKind | undefined> {
  const items: readonly KindItem[] = [
    {
      label: vscode.l10n.t('Word Document'),
      description: '.docx',
      exportKind: { format: 'docx' },
    },
    {
      label: vscode.l10n.t('Word Document with Findings'),
      description: '.docx',
      detail: vscode.l10n.t('Each finding is a comment, for the writer.'),
      exportKind: { format: 'docx', comments: true },
    },
    {
      label: vscode.l10n.t('HTML Page'),
      description: '.html',
      detail: vscode.l10n.t('Prints on Letter paper.'),
      exportKind: { format: 'html' },
    },
  ];
  const chosen = await vscode.window.showQuickPick(items.map(plainItem), { title: vscode.l10n.t('Export Letter') });
  return chosen?.exportKind;
}

async function chosenFile(
  document: vscode.TextDocument,
  format: ExportKind['format'],
): Promise<vscode.Uri | undefined> {
  const proposed = proposedFile(document, format);
  const filter = format === 'docx' ? vscode.l10n.t('Word Document') : vscode.l10n.t('HTML Page');
  return vscode.window.showSaveDialog({
    filters: { [filter]: [format] },
    saveLabel: vscode.l10n.t('Export'),
    ...(proposed && { defaultUri: proposed }),
  });
}

/** Returns the file beside a letter, or for a draft and another version of a file the one in the first open folder. */
function proposedFile(document: vscode.TextDocument, format: string): vscode.Uri | undefined {
  const { uri, isUntitled } = document;
  const isBeside = !isUntitled && vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
  const folder = isBeside ? vscode.Uri.joinPath(uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = isUntitled ? (caseNumberIn(document.getText()) ?? 'letter') : nameOf(uri).replace(NAME_END, '');
  return folder && vscode.Uri.joinPath(folder, `${name}.${format}`);
}

async function write(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch {
    void vscode.window.showErrorMessage(vscode.l10n.t('The file can’t be written there. Choose another place.'));
    return;
  }
  const written = plainText(vscode.l10n.t('“{0}” was written.', nameOf(target)));
  // Another program can open what is on this machine only.
  const isHere = target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
  const open = vscode.l10n.t('Open');
  // Not awaited, since the command is done when the file is written.
  void vscode.window.showInformationMessage(written, ...(isHere ? [open] : [])).then((chosen) => {
    if (chosen === open) void vscode.env.openExternal(target);
  });
}

async function isThere(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function show(message: string): void {
  void vscode.window.showInformationMessage(plainText(message));
}
