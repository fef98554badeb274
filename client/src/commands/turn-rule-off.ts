import * as vscode from 'vscode';
import { canWriteConfigFile, editConfigFile } from '../config-files/edit-config-file.ts';
import { tellWritten } from '../config-files/undo-write.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { chosenAtCursor } from './chosen-finding.ts';

const TURN_OFF_REQUEST = 'imrLetter/turnRuleOff';

/** A rule's code; what a key binding gives may be anything. */
const CODE = /^[a-z]+(?:-[a-z]+)*$/;

/** Turns a rule off in the folder of a letter, by the file beside it, and says so. */
export async function turnRuleOff(server: () => Promise<LanguageServer>, given: unknown): Promise<void> {
  const chosen = await chosenAtCursor('imrLetter.turnRuleOff', given);
  if (!chosen || !(await canWriteConfigFile(vscode.Uri.parse(chosen.uri)))) return;
  const own = await server();
  const written = await editConfigFile(own, TURN_OFF_REQUEST, { uri: chosen.uri, code: chosen.code });
  if (!written?.isSaved) return;
  const rule = typeof chosen.code === 'string' && CODE.test(chosen.code) ? chosen.code : '';
  const message = vscode.l10n.t(
    'The rule {0} is off for all letters in the folder of .imr-letter.json and below.',
    rule,
  );
  // Nobody has to answer it.
  void tellWritten(own, message, [written]);
}
