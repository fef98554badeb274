import * as vscode from 'vscode';
import { RestoreFindingRequest } from '../../../server/src/protocol/letter-messages.ts';
import { canWriteConfigFile, editConfigFile } from '../config-files/edit-config-file.ts';
import { openConfigTexts } from '../config-files/open-config-files.ts';
import { showWritten } from '../config-files/undo-write.ts';
import type { LanguageServer } from '../server/language-server.ts';

/** Removes the entry of an ignored finding from the ignore file, so that the finding is reported again. `node` is its line in the side bar. */
export async function restoreFinding(server: () => Promise<LanguageServer>, node: unknown): Promise<void> {
  const chosen = typeof node === 'object' && node !== null && 'restores' in node ? node.restores : undefined;
  if (!RestoreFindingRequest.isParams(chosen) || !(await canWriteConfigFile(vscode.Uri.parse(chosen.uri)))) return;
  const { uri, entry } = chosen;
  const own = await server();
  const written = await editConfigFile(own, RestoreFindingRequest, () => ({ uri, entry, open: openConfigTexts() }));
  if (!written?.isSaved) return;
  // The command ends without waiting for an answer.
  void showWritten(own, vscode.l10n.t('The finding is reported again.'), [written]);
}
