import * as vscode from 'vscode';
import { IgnoreFindingRequest } from '../../../server/src/protocol.ts';
import { canWriteConfigFile, editConfigFile } from '../config-files/edit-config-file.ts';
import { openConfigTexts } from '../config-files/open-config-files.ts';
import { tellWritten } from '../config-files/undo-write.ts';
import { userName } from '../config-files/user-name.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { chosenAtCursor } from './chosen-finding.ts';

/** Ignores a finding from now on: asks why, writes it into the file beside the letter and says so; `memory` keeps whether the user was asked who he is. */
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
  // A key binding that gives the reason is not to be held up by a question.
  const by = await userName(memory, !isGiven);
  const { uri, finding } = chosen;
  const own = await server();
  const entry = { uri, finding, reason: reason.trim(), date: today(), ...(by !== undefined && { by }) };
  if (!IgnoreFindingRequest.isParams(entry)) return;
  const params = () => ({ ...entry, open: openConfigTexts() });
  const written = await editConfigFile(own, IgnoreFindingRequest, params);
  if (!written?.isSaved) return;
  const message = vscode.l10n.t('1 finding is ignored from now on, until its words change.');
  // Nobody has to answer it.
  void tellWritten(own, message, [written]);
}

function askReason(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Ignore Finding'),
    prompt: vscode.l10n.t('Why may it stay? The reason is kept beside the letter. Name no patient in it.'),
    placeHolder: vscode.l10n.t('The reason'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Without a reason nothing is ignored.') : undefined),
  });
}

/** The day it is here: "2026-01-31". */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
