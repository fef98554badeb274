import * as vscode from 'vscode';
import type { Report, ReportParams } from '../../../server/src/protocol/letter-list.ts';
import { ReportRequest } from '../../../server/src/protocol/letter-messages.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { isLetterDocument } from '../letters.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { today } from '../today.ts';
import { plainItem } from '../ui/plain-items.ts';
import type { TreeNode } from '../views/tree-node.ts';

/** What a report is on. */
interface Subject {
  readonly uri: vscode.Uri;
  readonly isFolder: boolean;
}

/** How a report is written: its format with the extension of its file, and whether it quotes the letters. */
interface Manner {
  readonly format: ReportParams['format'];
  readonly extension: string;
  readonly words: boolean;
}

const OPEN = vscode.l10n.t('Open Report');

/** Writes a review report on a letter or a folder to a file that the user chooses; `chosen` is the one of the Explorer or of a list. */
export async function writeReport(server: () => Promise<LanguageServer>, chosen: unknown): Promise<void> {
  const uri = chosen instanceof vscode.Uri ? chosen : letterOf(chosen);
  const subject = uri ? await subjectAt(uri) : await chooseSubject();
  const manner = subject && (await chooseManner());
  if (!subject || !manner) return;
  const report = await requestReport(await server(), subject, manner);
  if (!report) return;
  if ('refused' in report) {
    void vscode.window.showWarningMessage(plainText(report.refused));
    return;
  }
  const file = await chooseFile(subject, manner.extension);
  if (!file) return;
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(report.text));
  } catch {
    void vscode.window.showErrorMessage(vscode.l10n.t('The report can’t be written there. Choose another place.'));
    return;
  }
  // The command ends without waiting for an answer.
  void offerToOpen(file, report);
}

/** Returns the letter of a line in the side bar. */
function letterOf(chosen: unknown): vscode.Uri | undefined {
  const { target } = (chosen ?? {}) as Partial<TreeNode>;
  return target && vscode.Uri.parse(target.uri);
}

async function subjectAt(uri: vscode.Uri): Promise<Subject> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return { uri, isFolder: (type & vscode.FileType.Directory) !== 0 };
}

/** Returns the active letter or an open folder, as the user chooses if there are several. */
async function chooseSubject(): Promise<Subject | undefined> {
  const letter = vscode.window.activeTextEditor?.document;
  const choices = [
    ...(letter && isLetterDocument(letter)
      ? [{ label: vscode.l10n.t('This Letter'), description: letter.fileName, uri: letter.uri, isFolder: false }]
      : []),
    ...(vscode.workspace.workspaceFolders ?? []).map(({ name, uri }) => ({
      label: vscode.l10n.t('All Letters of the Folder {0}', name),
      description: '',
      uri,
      isFolder: true,
    })),
  ];
  if (choices.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a letter or a folder to report on.'));
    return undefined;
  }
  const placeHolder = vscode.l10n.t('What is the report on?');
  return choices.length === 1 ? choices[0] : vscode.window.showQuickPick(choices.map(plainItem), { placeHolder });
}

async function chooseManner(): Promise<Manner | undefined> {
  const { l10n, window } = vscode;
  const formats = [
    {
      label: l10n.t('Web Page'),
      description: l10n.t('to read, print or hand on'),
      format: 'html' as const,
      extension: 'html',
    },
    { label: l10n.t('Markdown'), description: '', format: 'markdown' as const, extension: 'md' },
    { label: l10n.t('CSV'), description: l10n.t('for a spreadsheet'), format: 'csv' as const, extension: 'csv' },
  ];
  const chosen = await window.showQuickPick(formats.map(plainItem), { placeHolder: l10n.t('Which kind of report?') });
  if (!chosen) return undefined;
  const quotes = [
    {
      label: l10n.t('Without the Letters’ Words'),
      description: l10n.t('places, rules, outcomes and numbers'),
      words: false,
    },
    {
      label: l10n.t('With the Letters’ Words'),
      description: l10n.t('also messages of findings and names of items: as confidential as the letters'),
      words: true,
    },
  ];
  const quoted = await window.showQuickPick(quotes.map(plainItem), {
    placeHolder: l10n.t('May the report quote the letters?'),
  });
  return quoted && { format: chosen.format, extension: chosen.extension, words: quoted.words };
}

function requestReport(own: LanguageServer, { uri, isFolder }: Subject, { format, words }: Manner) {
  const title = vscode.l10n.t('Making the report');
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (_, token) => own.request(ReportRequest, { uri: uri.toString(), isFolder, format, words, date: today() }, token),
  );
}

/** Returns the file that the user chooses; proposed is one in the folder, or beside the letter. */
function chooseFile({ uri, isFolder }: Subject, extension: string): Thenable<vscode.Uri | undefined> {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const beside = isFolder ? uri : uri.scheme === 'untitled' ? first?.uri : vscode.Uri.joinPath(uri, '..');
  return vscode.window.showSaveDialog({
    ...(beside && { defaultUri: vscode.Uri.joinPath(beside, `${vscode.l10n.t('review-report')}.${extension}`) }),
    filters: { [vscode.l10n.t('Review Report')]: [extension] },
  });
}

async function offerToOpen(file: vscode.Uri, { letters, unread }: Report): Promise<void> {
  const { l10n, window } = vscode;
  const written = l10n.t('The report was written. Letters in it: {0}.', letters);
  const left = unread.length === 0 ? [] : [l10n.t('Files that could not be read or checked: {0}.', unread.length)];
  if ((await window.showInformationMessage(plainText([written, ...left].join(' ')), OPEN)) !== OPEN) return;
  // A browser shows a page; anything else, and files that are not on this machine, open as text.
  const isPage = file.scheme === 'file' && file.path.endsWith('.html') && vscode.env.remoteName === undefined;
  if (isPage) await vscode.env.openExternal(file);
  else await window.showTextDocument(file);
}
