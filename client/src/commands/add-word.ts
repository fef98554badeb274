import * as vscode from 'vscode';
import { AddWordRequest } from '../../../server/src/protocol.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { canWriteConfigFile, editConfigFile } from '../config-files/edit-config-file.ts';
import { openConfigTexts } from '../config-files/open-config-files.ts';
import { showWritten } from '../config-files/undo-write.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { chosenAtCursor } from './chosen-finding.ts';

/** Lists a word as right for the folder of a letter in its `.imr-letter.json`. */
export async function addWord(server: () => Promise<LanguageServer>, given: unknown): Promise<void> {
  const chosen = await chosenAtCursor('imrLetter.addWord', given);
  if (!chosen || typeof chosen.word !== 'string') return;
  const { uri, word } = { ...chosen, word: chosen.word };
  if (!(await canWriteConfigFile(vscode.Uri.parse(uri)))) return;
  const own = await server();
  const written = await editConfigFile(own, AddWordRequest, () => ({ uri, word, open: openConfigTexts() }));
  if (!written?.isSaved) return;
  const message = vscode.l10n.t('“{0}” counts as a word in the folder of .imr-letter.json and below.', plainText(word));
  // The command ends without waiting for an answer.
  void showWritten(own, message, [written]);
}
