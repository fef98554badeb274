import * as vscode from 'vscode';
import { importLetters } from '../commands/import-letters.ts';
import { openAsLetter } from '../commands/open-as-letter.ts';
import { LANGUAGE } from '../letters.ts';
import { DocumentDrops } from './document-drops.ts';
import { DocumentViews } from './document-views.ts';
import type { LetterDocuments } from './letter-documents.ts';
import type { OriginalPages } from './original-pages.ts';

/** Letters, and drafts that may become some. */
const DROPPED_ON: vscode.DocumentSelector = [{ language: LANGUAGE }, { language: 'plaintext', scheme: 'untitled' }];

/** Registers what the editor does with PDF and Word documents. */
export function registerDocuments(documents: LetterDocuments, originals: OriginalPages): vscode.Disposable[] {
  const drops = new DocumentDrops(documents);
  return [
    vscode.languages.registerDocumentDropEditProvider(DROPPED_ON, drops, {
      dropMimeTypes: DocumentDrops.mimeTypes,
      providedDropEditKinds: [DocumentDrops.kind],
    }),
    vscode.languages.registerDocumentPasteEditProvider(DROPPED_ON, drops, {
      pasteMimeTypes: DocumentDrops.mimeTypes,
      providedPasteEditKinds: [DocumentDrops.kind],
    }),
    vscode.window.registerCustomEditorProvider(DocumentViews.viewType, new DocumentViews(documents), {
      supportsMultipleEditorsPerDocument: true,
    }),
    vscode.commands.registerCommand('imrLetter.openAsLetter', (uri: unknown) =>
      openAsLetter(documents, originals, uri),
    ),
    vscode.commands.registerCommand('imrLetter.importLetters', (clicked: unknown, selected: unknown) =>
      importLetters(documents, clicked, selected),
    ),
  ];
}
