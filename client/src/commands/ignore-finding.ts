import * as vscode from 'vscode';
import { IgnoreFindingRequest } from '../../../server/src/protocol.ts';
import { canWriteConfigFile, editConfigFile } from '../config-files/edit-config-file.ts';
import { openConfigTexts } from '../config-files/open-config-files.ts';
import { showWritten } from '../config-files/undo-write.ts';
import { userName } from '../config-files/user-name.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { today } from '../today.ts';
import { chosenAtCursor } from './chosen-finding.ts';

/** Ignores a finding: asks for a reason and writes an entry into the ignore file; `memory` stores whether the user was asked for a name. */
export async function ignoreFinding(
  server: () => Promise<LanguageServer>,
  memory: vscode.Memento,
  given: unknown,
): Promise<void> {
  const chosen = await chosenAtCursor('imrLetter.ignoreFinding', given);
  if (!chosen || !(await canWriteConfigFile(vscode.Uri.parse(chosen.uri)))) return;
  const isGiven = typeof chosen.reason === 'string';
  const reason = typeof chosen.reason === 'string' ? chosen.reason : await askReason();
  if (!reason?.trim()) return;
  // A key binding with a reason runs without further questions.
  const by = await userName(memory, !isGiven);
  const { uri, finding } = chosen;
  const own = await server();
  const entry = { uri, finding, reason: reason.trim(), date: today(), ...(by !== undefined && { by }) };
  if (!IgnoreFindingRequest.isParams(entry)) return;
  const params = () => ({ ...entry, open: openConfigTexts() });
  const written = await editConfigFile(own, IgnoreFindingRequest, params);
  if (!written?.isSaved) return;
  const message = vscode.l10n.t('1 finding is ignored until its text changes.');
  // The command ends without waiting for an answer.
  void showWritten(own, message, [written]);
}

function askReason(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Ignore Finding'),
    prompt: vscode.l10n.t('Why is the finding ignored? The reason is saved beside the letter; do not name a patient.'),
    placeHolder: vscode.l10n.t('The reason'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A reason is required.') : undefined),
  });
}
