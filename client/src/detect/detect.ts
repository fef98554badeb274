import * as vscode from 'vscode';
import { documentFormat, FORMAT_REACH } from '../../../server/src/letter/document-format.ts';
import { isLetter, RECOGNITION_REACH } from '../../../server/src/letter/recognize.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { isFileOrDraft, LANGUAGE } from '../letters.ts';
import { DetectionPrompt } from './detection-prompt.ts';
import { LanguageOverrides } from './language-overrides.ts';

const PLAIN_TEXT = 'plaintext';

/** The minimum length of a pasted letter in UTF-16 code units; shorter changes of a draft are typing. */
const MIN_PASTE_LENGTH = 200;

/**
 * Sets the language of plain-text files and drafts that are letters, depending on `imrLetter.detect`. Only plain text is examined, when it is
 * opened and, for a draft, when a longer text is pasted; a language that the user chose stays.
 */
export function detectLetters({ subscriptions, workspaceState }: vscode.ExtensionContext): void {
  const overrides = new LanguageOverrides(workspaceState);
  const warned = new WeakSet<vscode.TextDocument>();
  const prompt = new DetectionPrompt(overrides, setLetterLanguage);
  const detectLetter = (document: vscode.TextDocument) => {
    if (document.languageId !== PLAIN_TEXT || document.isClosed || !isFileOrDraft(document.uri)) return;
    const start = new vscode.Position(0, 0);
    const format = documentFormat(document.getText(new vscode.Range(start, document.positionAt(FORMAT_REACH))));
    if (format !== undefined) {
      if (!warned.has(document)) warnOfFormat(format);
      warned.add(document);
      return;
    }
    const detect = vscode.workspace.getConfiguration('imrLetter', document.uri).get('detect');
    if (detect === 'never' || overrides.has(document.uri) || isAssociated(document) || !isLetter(startOf(document)))
      return;
    if (detect === 'ask') prompt.add(document);
    else setLetterLanguage(document);
  };
  subscriptions.push(
    overrides,
    vscode.workspace.onDidOpenTextDocument(detectLetter),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId !== PLAIN_TEXT || !document.isUntitled) return;
      if (contentChanges.some(({ text }) => text.length >= MIN_PASTE_LENGTH)) detectLetter(document);
    }),
  );
  vscode.workspace.textDocuments.forEach(detectLetter);
}

/** Warns that a document is not text but another format. */
function warnOfFormat(format: string): void {
  const message = vscode.l10n.t(
    'This file is {0}, not text, so no letter in it is read. Save its text as a .txt or .imr file and open that.',
    format,
  );
  void vscode.window.showWarningMessage(plainText(message));
}

function setLetterLanguage(document: vscode.TextDocument): void {
  if (!document.isClosed && document.languageId === PLAIN_TEXT) {
    void vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
  }
}

/** Returns the start of a document that is searched to recognize a letter. */
function startOf(document: vscode.TextDocument): string {
  const lines: string[] = [];
  let length = 0;
  for (let line = 0; line < document.lineCount && length < RECOGNITION_REACH; line++) {
    const { text } = document.lineAt(line);
    lines.push(text);
    length += text.length + 1;
  }
  return lines.join('\n');
}

/** Returns whether the user's `files.associations` make this document plain text. */
function isAssociated(document: vscode.TextDocument): boolean {
  const associations = vscode.workspace.getConfiguration('files', document.uri).get('associations');
  if (typeof associations !== 'object' || associations === null) return false;
  return Object.entries(associations).some(([pattern, language]) => {
    if (language !== PLAIN_TEXT) return false;
    // A pattern without a slash matches file names only.
    const glob = pattern.includes('/') ? pattern : `**/${pattern}`;
    return vscode.languages.match({ pattern: glob }, document) > 0;
  });
}
