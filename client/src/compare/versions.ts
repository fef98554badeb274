import * as vscode from 'vscode';

/** A version of a letter to choose, and how it is read; undefined if the person cancels. */
export interface Version extends vscode.QuickPickItem {
  read(): Promise<string | undefined>;
}

/** What is used of VS Code's extension for Git. */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): unknown;
    toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
  };
}

/** Returns the versions that a letter can be compared with: saved, in Git, in other open editors, and in a file to be chosen. */
export async function versionsOf(document: vscode.TextDocument): Promise<readonly Version[]> {
  const { l10n, workspace } = vscode;
  const { uri } = document;
  const saved: Version[] = document.isDirty && uri.scheme !== 'untitled' ? [savedVersion(uri)] : [];
  const committed = await committedVersion(uri);
  const open = workspace.textDocuments
    .filter((other) => other !== document && other.languageId === document.languageId && !other.isClosed)
    .filter((other) => other.uri.scheme === 'untitled' || workspace.fs.isWritableFileSystem(other.uri.scheme) === true)
    .map(
      (other): Version => ({
        label: workspace.asRelativePath(other.uri),
        description: l10n.t('open'),
        read: async () => other.getText(),
      }),
    );
  const file: Version = { label: l10n.t('Another File…'), read: () => chosenFile(uri) };
  return [...saved, ...(committed ? [committed] : []), file, ...open];
}

function savedVersion(uri: vscode.Uri): Version {
  return {
    label: vscode.l10n.t('As Saved'),
    read: async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
  };
}

async function committedVersion(uri: vscode.Uri): Promise<Version | undefined> {
  try {
    const git = await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate();
    const api = git?.getAPI(1);
    if (!api?.getRepository(uri)) return undefined;
    const committed = api.toGitUri(uri, 'HEAD');
    return {
      label: vscode.l10n.t('Last Commit in Git'),
      read: async () => (await vscode.workspace.openTextDocument(committed)).getText(),
    };
  } catch {
    // Git is turned off, or not there.
    return undefined;
  }
}

async function chosenFile(beside: vscode.Uri): Promise<string | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Compare with Another Version'),
      openLabel: vscode.l10n.t('Compare'),
      ...(beside.scheme !== 'untitled' && { defaultUri: vscode.Uri.joinPath(beside, '..') }),
    })) ?? [];
  return chosen && (await vscode.workspace.openTextDocument(chosen)).getText();
}
