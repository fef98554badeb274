import * as vscode from 'vscode';
import type { Baselines } from '../../../server/src/protocol/params.ts';
import { AcceptBaselineRequest } from '../../../server/src/protocol.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { canWriteConfigFile, retryWhileChanged, writeConfigFile } from '../config-files/edit-config-file.ts';
import { openConfigTexts } from '../config-files/open-config-files.ts';
import { contentOf, showWritten, undoWrites, type WrittenFile } from '../config-files/undo-write.ts';
import { isLetterDocument } from '../letters.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { acceptedMessage, type BaselineCounts, baselineQuestion, unreadMessages } from './baseline-text.ts';

const ACCEPT = vscode.l10n.t('Accept');

/** Accepts all current findings in the folder of the active letter as its baseline, after the user confirms; only new findings show from then on. */
export async function acceptBaseline(server: () => Promise<LanguageServer>): Promise<void> {
  const letter = vscode.window.activeTextEditor?.document;
  if (!letter || !isLetterDocument(letter) || !(await canWriteConfigFile(letter.uri))) return;
  const own = await server();
  let confirmed = 0;
  const done = await retryWhileChanged(async () => {
    const found = await requestBaselines(own, letter.uri);
    if (!found) return undefined;
    if ('refused' in found) {
      void vscode.window.showWarningMessage(plainText(found.refused));
      return undefined;
    }
    // If another program wrote meanwhile, the user confirms again only if more findings will be hidden.
    if (found.findings > confirmed && !(await confirm(found))) return undefined;
    confirmed = Math.max(confirmed, found.findings);
    const written = await writeAll(own, found);
    return Array.isArray(written) ? { found, written } : written;
  });
  if (!done) return;
  const message = [acceptedMessage(done.found), ...unreadMessages(done.found)].join(' ');
  // The command ends without waiting for an answer.
  void showWritten(own, message, done.written);
}

/** Requests the baselines of the folder of a letter; null if the user cancels. */
function requestBaselines(own: LanguageServer, letter: vscode.Uri) {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Collecting existing findings'),
      cancellable: true,
    },
    (_, token) => own.request(AcceptBaselineRequest, { uri: letter.toString(), open: openConfigTexts() }, token),
  );
}

/** Writes all baselines or none; returns 'changed' if one has changed meanwhile, undefined if one can't be written. */
async function writeAll(own: LanguageServer, found: Baselines): Promise<WrittenFile[] | 'changed' | undefined> {
  const written: WrittenFile[] = [];
  for (const text of found.files) {
    if (await isUnnecessary(text.uri, text.text, found)) continue;
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

async function confirm(found: BaselineCounts): Promise<boolean> {
  const detail = vscode.l10n.t('They are counted in a file beside the letters. New findings will still show.');
  const answer = await vscode.window.showWarningMessage(
    plainText(baselineQuestion(found)),
    { modal: true, detail },
    ACCEPT,
  );
  return answer === ACCEPT;
}

/** Returns whether a baseline is unchanged, or would be a new file without entries. */
async function isUnnecessary(uri: string, text: string, { findings }: BaselineCounts): Promise<boolean> {
  const content = await contentOf(vscode.Uri.parse(uri));
  if (typeof content === 'string') return content === 'missing' && findings === 0;
  return new TextDecoder().decode(content) === text;
}
