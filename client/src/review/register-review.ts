import * as vscode from 'vscode';
import { registerCompare } from '../compare/compare-letter.ts';
import type { ServerConnection } from '../server/server-connection.ts';
import { SignOffStatus } from '../ui/sign-off-status.ts';
import { LetterComments } from './letter-comments.ts';
import { LetterReviews } from './letter-reviews.ts';
import { signOff, withdrawSignOff } from './sign-off.ts';

/** Registers comments beside letters, their sign-off and the comparison of versions; `onChanged` is called when the review of a shown letter may be another. */
export function registerReview(
  server: () => Promise<ServerConnection>,
  memory: vscode.Memento,
  onChanged: () => void,
): vscode.Disposable {
  const reviews = new LetterReviews(server);
  return vscode.Disposable.from(
    reviews,
    new LetterComments(server, memory, reviews),
    new SignOffStatus(reviews),
    reviews.onDidChange(onChanged),
    registerCompare(server),
    vscode.commands.registerCommand('imrLetter.signOff', () => signOff(server, reviews)),
    vscode.commands.registerCommand('imrLetter.withdrawSignOff', () => withdrawSignOff(server, reviews)),
  );
}
