import * as vscode from 'vscode';
import { isLetterDocument } from '../letters.ts';

/** Formats the letter in the active editor, as *Format Document* does. */
export async function tidyLetter(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document && isLetterDocument(document)) await vscode.commands.executeCommand('editor.action.formatDocument');
}
