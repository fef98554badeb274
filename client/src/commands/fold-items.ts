import * as vscode from 'vscode';
import { isLetterDocument } from '../letters.ts';
import { itemsByLetter } from '../ui/letter-items.ts';

/** Folds the disputed items of the active letter to a line each, or unfolds them. */
export async function foldItems(command: 'editor.fold' | 'editor.unfold'): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isLetterDocument(document)) return;
  const selectionLines = (await itemsByLetter(document)).flat().map(({ first }) => first);
  if (selectionLines.length === 0) return;
  // Their sections are unfolded, so that each item can be seen.
  await vscode.commands.executeCommand('editor.unfold', { levels: 1, direction: 'up', selectionLines });
  const levels = command === 'editor.fold' ? 1 : 2;
  await vscode.commands.executeCommand(command, { levels, selectionLines });
}
