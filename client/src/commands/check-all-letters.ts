import * as vscode from 'vscode';
import type { LetterCounts } from '../../../server/src/protocol/params.ts';
import { CheckAllLettersNotification } from '../../../server/src/protocol.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { letterCountsMessage } from '../ui/letter-counts.ts';

/** Shows how many letters were checked, and how many of them are clean. */
export function showLetterCounts(counts: LetterCounts): void {
  void vscode.window.showInformationMessage(plainText(letterCountsMessage(counts)));
}

/** Checks all letters of the workspace, regardless of `imrLetter.validate`, and shows the Problems view. */
export async function checkAllLetters(server: () => Promise<LanguageServer>): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder to check all letters in it.'));
    return;
  }
  const own = await server();
  await own.start();
  await own.notify(CheckAllLettersNotification, {});
  await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
}
