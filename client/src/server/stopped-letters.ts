import * as vscode from 'vscode';
import { plainText } from '../../../server/src/text/plain-text.ts';

/** Warns of letters whose check took too long and was stopped, by file names without characters that could form a link. */
export function showStopped(uris: readonly string[], output: vscode.LogOutputChannel): void {
  for (const uri of uris) {
    const message = vscode.l10n.t(
      'The check of {0} took longer than 2 s and was stopped. It is checked again when it changes.',
      nameOf(uri),
    );
    output.error(message);
    void vscode.window.showWarningMessage(plainText(message));
  }
  if (uris.length === 0) output.error('The IMR letter server took longer than 2 s, was stopped and is started again.');
}

function nameOf(uri: string): string {
  const { path } = vscode.Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1).replace(/[^\p{L}\p{N} ._,+@#&'’-]/gu, '_');
}
