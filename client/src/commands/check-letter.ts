import * as vscode from 'vscode';
import { isLetterDocument } from '../letters.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { letterCountsMessage } from '../ui/letter-counts.ts';
import { showStatusMessage } from '../ui/status-message.ts';

/** How long the result is shown, in milliseconds. */
const DURATION_MS = 8000;

/** Checks the active document now, regardless of `imrLetter.validate`, and shows how many letters it has and how many are clean. */
export async function checkLetter(server: () => Promise<LanguageServer>): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isLetterDocument(document)) return;
  await (await server()).check(document, (counts) => showStatusMessage(letterCountsMessage(counts), DURATION_MS));
}
