import * as vscode from 'vscode';
import { importLetters } from '../commands/import-letters.ts';
import { openAsLetter } from '../commands/open-as-letter.ts';
import type { LetterDocuments } from './letter-documents.ts';
import type { OriginalPages } from './original-pages.ts';

/** Registers what the editor does with PDF and Word documents. */
export function registerDocuments(documents: LetterDocuments, originals: OriginalPages): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('imrLetter.openAsLetter', (uri: unknown) =>
      openAsLetter(documents, originals, uri),
    ),
    vscode.commands.registerCommand('imrLetter.importLetters', (clicked: unknown, selected: unknown) =>
      importLetters(documents, clicked, selected),
    ),
  ];
}
