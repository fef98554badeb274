import * as vscode from 'vscode';
import type { CheckLettersParams } from '../../../server/src/protocol/letter-list.ts';
import { CheckLettersNotification } from '../../../server/src/protocol/letter-messages.ts';
import type { LetterCounts } from '../../../server/src/protocol/params.ts';
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
  await checkNow(server, {});
}

/** Checks the letters of files and folders that are chosen in the Explorer, regardless of `imrLetter.validate`, and shows the Problems view. */
export async function checkLetters(
  server: () => Promise<LanguageServer>,
  clicked: unknown,
  chosen: unknown,
): Promise<void> {
  const chosenUris = Array.isArray(chosen) && chosen.length > 0 ? chosen : [clicked];
  const uris = chosenUris.flatMap((one: unknown) => (one instanceof vscode.Uri ? [one.toString()] : []));
  if (uris.length === 0) await checkAllLetters(server);
  else await checkNow(server, { uris });
}

async function checkNow(server: () => Promise<LanguageServer>, params: CheckLettersParams): Promise<void> {
  const own = await server();
  await own.start();
  await own.notify(CheckLettersNotification, params);
  await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
}
