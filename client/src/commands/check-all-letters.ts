import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';

const CHECK_ALL = 'imrLetter/checkAllLetters';

/** Checks all letters of the workspace, whatever `imrLetter.validate` says, and shows what is found. */
export async function checkAllLetters(server: () => Promise<LanguageServer>): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder, and all letters in it can be checked.'));
    return;
  }
  const own = await server();
  await own.start();
  await own.notify(CHECK_ALL);
  await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
}
