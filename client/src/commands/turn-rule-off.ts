import * as vscode from 'vscode';
import { TurnRuleOffRequest } from '../../../server/src/protocol.ts';
import { canWriteConfigFile, editConfigFile } from '../config-files/edit-config-file.ts';
import { openConfigTexts } from '../config-files/open-config-files.ts';
import { showWritten } from '../config-files/undo-write.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { chosenAtCursor } from './chosen-finding.ts';

/** The code of a rule; the argument of a key binding may be any string. */
const CODE = /^[a-z]+(?:-[a-z]+)*$/;

/** Turns a rule off for the folder of a letter in its `.imr-letter.json`. */
export async function turnRuleOff(server: () => Promise<LanguageServer>, given: unknown): Promise<void> {
  const chosen = await chosenAtCursor('imrLetter.turnRuleOff', given);
  if (!chosen || typeof chosen.code !== 'string') return;
  const { uri, code } = { ...chosen, code: chosen.code };
  if (!(await canWriteConfigFile(vscode.Uri.parse(uri)))) return;
  const own = await server();
  const written = await editConfigFile(own, TurnRuleOffRequest, () => ({ uri, code, open: openConfigTexts() }));
  if (!written?.isSaved) return;
  const rule = CODE.test(code) ? code : '';
  const message = vscode.l10n.t(
    'The rule {0} is off for all letters in the folder of .imr-letter.json and below.',
    rule,
  );
  // The command ends without waiting for an answer.
  void showWritten(own, message, [written]);
}
