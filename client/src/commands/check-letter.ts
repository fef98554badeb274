import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import { isLetterDocument } from '../letters.ts';

/** Checks the letter in the active editor now, for where letters are not checked by themselves. */
export async function checkLetter(server: () => Promise<LanguageServer>): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document && isLetterDocument(document)) await (await server()).check(document);
}
