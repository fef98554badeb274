import * as vscode from 'vscode';
import type { Baselines } from '../../../server/src/protocol/params.ts';
import { AcceptBaselineRequest } from '../../../server/src/protocol.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { canWriteConfigFile, retrying, writeConfigFile } from '../config-files/edit-config-file.ts';
import { openConfigTexts } from '../config-files/open-config-files.ts';
import { contentOf, tellWritten, undoWrites, type WrittenFile } from '../config-files/undo-write.ts';
import { isLetterDocument } from '../letters.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { acceptedMessage, type BaselineCounts, baselineQuestion, unreadMessages } from './baseline-text.ts';

const ACCEPT = vscode.l10n.t('Accept');

/** Accepts all that is found now in the folder of the letter in the active editor, once the user agrees: from then on only what comes shows. */
export async function acceptBaseline(server: () => Promise<LanguageServer>): Promise<void> {
  const letter = vscode.window.activeTextEditor?.document;
  if (!letter || !isLetterDocument(letter) || !(await canWriteConfigFile(letter.uri))) return;
  const own = await server();
  let agreed = 0;
  const done = await retrying(async () => {
    const found = await baselinesOf(own, letter.uri);
    if (!found) return undefined;
    if ('refused' in found) {
      void vscode.window.showWarningMessage(plainText(found.refused));
      return undefined;
    }
    // Where another program wrote meanwhile, it is asked again only if more will be hidden.
    if (found.findings > agreed && !(await isAgreed(found))) return undefined;
    agreed = Math.max(agreed, found.findings);
    const written = await writeAll(own, found);
    return Array.isArray(written) ? { found, written } : written;
  });
  if (!done) return;
  const message = [acceptedMessage(done.found), ...unreadMessages(done.found)].join(' ');
  // Nobody has to answer it.
  void tellWritten(own, message, done.written);
}

/** Asks the server what is found now in the folder of a letter; null where the user has stopped that. */
function baselinesOf(own: LanguageServer, letter: vscode.Uri) {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking for what is there already'),
      cancellable: true,
    },
    (_, token) => own.request(AcceptBaselineRequest, { uri: letter.toString(), open: openConfigTexts() }, token),
  );
}

/** Writes all baselines or none; 'changed' where one holds something else by now, undefined where one can't be written. */
async function writeAll(own: LanguageServer, found: Baselines): Promise<WrittenFile[] | 'changed' | undefined> {
  const written: WrittenFile[] = [];
  for (const text of found.files) {
    if (await isWithoutUse(text.uri, text.text, found)) continue;
    const file = await writeConfigFile(own, text);
    if (file && file !== 'changed') {
      written.push(file);
      continue;
    }
    await undoWrites(own, written);
    return file;
  }
  return written;
}

async function isAgreed(found: BaselineCounts): Promise<boolean> {
  const detail = vscode.l10n.t(
    'They are counted in a file beside the letters. Findings that come later will still show.',
  );
  const answer = await vscode.window.showWarningMessage(
    plainText(baselineQuestion(found)),
    { modal: true, detail },
    ACCEPT,
  );
  return answer === ACCEPT;
}

/** Whether a baseline is as it was, or would be a new file that counts nothing. */
async function isWithoutUse(uri: string, text: string, { findings }: BaselineCounts): Promise<boolean> {
  const content = await contentOf(vscode.Uri.parse(uri));
  if (typeof content === 'string') return content === 'missing' && findings === 0;
  return new TextDecoder().decode(content) === text;
}
