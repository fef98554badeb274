import * as vscode from 'vscode';
import type { LetterCounts } from '../../../server/src/protocol/params.ts';
import { CheckAllLettersNotification } from '../../../server/src/protocol.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { countWords } from '../ui/letter-counts.ts';

/** Says how many letters were checked, and how many of them are clean. */
export function sayAllChecked(counts: LetterCounts): void {
  void vscode.window.showInformationMessage(plainText(countWords(counts)));
}

/** Checks all letters of the workspace, whatever `imrLetter.validate` says, and shows what is found. */
export async function checkAllLetters(server: () => Promise<LanguageServer>): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder, and all letters in it can be checked.'));
    return;
  }
  const own = await server();
  await own.start();
  await own.notify(CheckAllLettersNotification, {});
  await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
}
