import * as vscode from 'vscode';
import { documentFormat, FORMAT_REACH } from '../../../server/src/letter/document-format.ts';
import { isLetter, RECOGNITION_REACH } from '../../../server/src/letter/recognize.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { isFileOrDraft, LANGUAGE } from '../letters.ts';
import { DetectionPrompt } from './detection-prompt.ts';
import { LanguageOverrides } from './language-overrides.ts';

const PLAIN_TEXT = 'plaintext';

/** A change of a draft shorter than this, in UTF-16 units, is typing and not a letter that was pasted. */
const PASTED = 200;

/**
 * Makes letters of plain-text files and drafts that are letters, as `imrLetter.detect` says. Only plain text is looked at, when it
 * is opened and, for a draft, when a longer text comes in; a language that the user chose stays.
 */
export function detectLetters({ subscriptions, workspaceState }: vscode.ExtensionContext): void {
  const kept = new LanguageOverrides(workspaceState);
  const told = new WeakSet<vscode.TextDocument>();
  const asked = new DetectionPrompt(kept, becomeLetter);
  const look = (document: vscode.TextDocument) => {
    if (document.languageId !== PLAIN_TEXT || document.isClosed || !isFileOrDraft(document.uri)) return;
    const start = new vscode.Position(0, 0);
    const format = documentFormat(document.getText(new vscode.Range(start, document.positionAt(FORMAT_REACH))));
    if (format !== undefined) {
      if (!told.has(document)) tellFormat(format);
      told.add(document);
      return;
    }
    const detect = vscode.workspace.getConfiguration('imrLetter', document.uri).get('detect');
    if (detect === 'never' || kept.has(document.uri) || isAssociated(document) || !isLetter(configRoot(document)))
      return;
    if (detect === 'ask') asked.add(document);
    else becomeLetter(document);
  };
  subscriptions.push(
    kept,
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId !== PLAIN_TEXT || !document.isUntitled) return;
      if (contentChanges.some(({ text }) => text.length >= PASTED)) look(document);
    }),
  );
  vscode.workspace.textDocuments.forEach(look);
}

/** Says of a document that is shown as text what it is. */
function tellFormat(format: string): void {
  const message = vscode.l10n.t(
    'This file is {0}, not text, so no letter in it is read. Save its text as a .txt or .imr file and open that.',
    format,
  );
  void vscode.window.showWarningMessage(plainText(message));
}

function becomeLetter(document: vscode.TextDocument): void {
  if (!document.isClosed && document.languageId === PLAIN_TEXT) {
    void vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
  }
}

/** As much of a document as is looked at to tell whether it is a letter. */
function configRoot(document: vscode.TextDocument): string {
  const lines: string[] = [];
  let length = 0;
  for (let line = 0; line < document.lineCount && length < RECOGNITION_REACH; line++) {
    const { text } = document.lineAt(line);
    lines.push(text);
    length += text.length + 1;
  }
  return lines.join('\n');
}

/** Whether the user's `files.associations` make this document plain text. */
function isAssociated(document: vscode.TextDocument): boolean {
  const associations = vscode.workspace.getConfiguration('files', document.uri).get('associations');
  if (typeof associations !== 'object' || associations === null) return false;
  return Object.entries(associations).some(([pattern, language]) => {
    if (language !== PLAIN_TEXT) return false;
    // A pattern without a folder is one of names alone.
    const glob = pattern.includes('/') ? pattern : `**/${pattern}`;
    return vscode.languages.match({ pattern: glob }, document) > 0;
  });
}
