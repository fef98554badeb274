import * as vscode from 'vscode';
import { LetterChecksRequest } from '../../../server/src/protocol/letter-messages.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { showWritten } from '../config-files/undo-write.ts';
import { requiredUserName } from '../config-files/user-name.ts';
import type { ServerConnection } from '../server/server-connection.ts';
import { changeReview } from './change-review.ts';
import { isReviewed, type LetterReviews } from './letter-reviews.ts';

const SIGN_OFF = vscode.l10n.t('Sign Off');
const SIGN_ANYWAY = vscode.l10n.t('Sign Off Anyway');

/** Signs off the letter at the cursor, after the person sees whether it is ready; it is saved first. */
export async function signOff(server: () => Promise<ServerConnection>, reviews: LetterReviews): Promise<void> {
  const editor = letterEditor();
  if (!editor) return;
  const { document } = editor;
  const { active } = editor.selection;
  const own = await server();
  const found = await own.request(LetterChecksRequest, {
    textDocument: { uri: document.uri.toString() },
    position: { line: active.line, character: active.character },
  });
  if (!found) return;
  const name = found.caseNumber ?? vscode.l10n.t('this letter');
  const question = plainText(vscode.l10n.t('Sign off {0}? {1}.', name, found.summary));
  const detail = vscode.l10n.t(
    'Who signed, when and with which rules is written beside the letter, with a keyed hash that tells whether a word changes later. The letter is saved first.',
  );
  const button = found.isReady ? SIGN_OFF : SIGN_ANYWAY;
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, button)) !== button) return;
  const by = await requiredUserName();
  if (by === undefined || (document.isDirty && !(await document.save()))) return;
  const written = await changeReview(own, document.uri, active, { action: 'signOff', by });
  reviews.refreshSoon();
  if (written) void showWritten(own, vscode.l10n.t('{0} is signed off.', name), [written]);
}

/** Takes back the sign-off of the letter at the cursor. */
export async function withdrawSignOff(server: () => Promise<ServerConnection>, reviews: LetterReviews): Promise<void> {
  const editor = letterEditor();
  if (!editor) return;
  const { document, selection } = editor;
  if (reviews.at(document, selection.active)?.state === 'unsigned') {
    void vscode.window.showInformationMessage(vscode.l10n.t('The letter is not signed off.'));
    return;
  }
  const own = await server();
  const written = await changeReview(own, document.uri, selection.active, { action: 'withdraw' });
  reviews.refreshSoon();
  if (written) void showWritten(own, vscode.l10n.t('The sign-off is withdrawn.'), [written]);
}

/** Returns the active editor if its letters can be signed off; says why not otherwise. */
function letterEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor && isReviewed(editor.document)) return editor;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a letter that is saved in a file first.'));
  return undefined;
}
