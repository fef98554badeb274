import * as vscode from 'vscode';
import { isLetterDocument } from '../letters.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { countWords } from '../ui/letter-counts.ts';
import { showStatusMessage } from '../ui/status-message.ts';

/** How long it is said how many letters are clean, in milliseconds. */
const SAID_FOR = 8000;

/** Checks the letter in the active editor now, for where letters are not checked by themselves, and says how many letters it holds and how many are clean. */
export async function checkLetter(server: () => Promise<LanguageServer>): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isLetterDocument(document)) return;
  await (await server()).check(document, (counts) => showStatusMessage(countWords(counts), SAID_FOR));
}
