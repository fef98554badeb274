import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import { isLetterDocument } from '../letters.ts';
import { mayWriteBeside, writeBeside } from '../write-beside.ts';

const BASELINE_REQUEST = 'imrLetter/acceptBaseline';

const OPEN = vscode.l10n.t('Open');

/** The baselines of a folder as the server would have them. */
interface Baselines {
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  readonly findings: number;
  readonly letters: number;
}

/** Accepts all that is found now in the folder of the letter in the active editor: from then on only what comes shows. */
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
  for (const { uri, text } of found.files) if (!(await writeBeside(own, uri, text))) return;
  const [first] = found.files;
  const message = acceptedMessage(found);
  // Nobody has to answer it.
  void vscode.window.showInformationMessage(message, ...(first ? [OPEN] : [])).then((answer) => {
    if (answer === OPEN && first) return vscode.window.showTextDocument(vscode.Uri.parse(first.uri));
    return undefined;
  });
}

/** What was accepted, in a sentence; each number by a sentence of its own, for languages that bend their words otherwise. */
function acceptedMessage({ findings, letters }: Baselines): string {
  const among = counted(letters);
  if (findings === 0)
    return letters === 1
      ? vscode.l10n.t('There is no finding to accept in the one letter here.')
      : vscode.l10n.t('There is no finding to accept in the {0} letters here.', among);
  if (findings === 1)
    return letters === 1
      ? vscode.l10n.t('1 finding in 1 letter is accepted. New findings will still show.')
      : vscode.l10n.t('1 finding in {0} letters is accepted. New findings will still show.', among);
  return letters === 1
    ? vscode.l10n.t('{0} findings in 1 letter are accepted. New findings will still show.', counted(findings))
    : vscode.l10n.t(
        '{0} findings in {1} letters are accepted. New findings will still show.',
        counted(findings),
        among,
      );
}

/** A number with its thousands apart, as the user's language writes them. */
function counted(count: number): string {
  return count.toLocaleString(vscode.env.language);
}
