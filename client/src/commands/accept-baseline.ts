import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import { isLetterDocument } from '../letters.ts';
import { contentOf, tellWritten, undoWrites, type WrittenFile } from '../undo-write.ts';
import { mayWriteBeside, writeBeside } from '../write-beside.ts';
import { acceptedMessage, type BaselineCounts, baselineQuestion } from './baseline-words.ts';

const BASELINE_REQUEST = 'imrLetter/acceptBaseline';

const ACCEPT = vscode.l10n.t('Accept');

/** The baselines of a folder as the server would have them. */
interface Baselines extends BaselineCounts {
  readonly files: readonly { readonly uri: string; readonly text: string }[];
}

/** Accepts all that is found now in the folder of the letter in the active editor, once the user agrees: from then on only what comes shows. */
export async function acceptBaseline(server: () => Promise<LanguageServer>): Promise<void> {
  const letter = vscode.window.activeTextEditor?.document;
  if (!letter || !isLetterDocument(letter) || !(await mayWriteBeside(letter.uri))) return;
  const own = await server();
  const location = vscode.ProgressLocation.Notification;
  const found = await vscode.window.withProgress(
    { location, title: vscode.l10n.t('Looking for what is there already'), cancellable: true },
    (_, token) =>
      own.request<Baselines | { readonly refused: string } | null>(
        BASELINE_REQUEST,
        { uri: letter.uri.toString() },
        token,
      ),
  );
  if (!found) return;
  if ('refused' in found) {
    void vscode.window.showWarningMessage(found.refused);
    return;
  }
  if (found.findings > 0 && !(await isAgreed(found))) return;
  const written: WrittenFile[] = [];
  for (const { uri, text } of found.files) {
    if (await isWithoutUse(uri, text, found)) continue;
    const file = await writeBeside(own, uri, text);
    // All of them or none.
    if (!file) return void (await undoWrites(own, written));
    written.push(file);
  }
  // Nobody has to answer it.
  void tellWritten(own, acceptedMessage(found), written);
}

async function isAgreed(found: BaselineCounts): Promise<boolean> {
  const detail = vscode.l10n.t(
    'They are counted in a file beside the letters. Findings that come later will still show.',
  );
  const answer = await vscode.window.showWarningMessage(baselineQuestion(found), { modal: true, detail }, ACCEPT);
  return answer === ACCEPT;
}

/** Whether a baseline is as it was, or would be a new file that counts nothing. */
async function isWithoutUse(uri: string, text: string, { findings }: BaselineCounts): Promise<boolean> {
  const content = await contentOf(vscode.Uri.parse(uri));
  if (typeof content === 'string') return content === 'missing' && findings === 0;
  return new TextDecoder().decode(content) === text;
}
