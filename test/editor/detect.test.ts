import * as vscode from 'vscode';
import { fileInWorkspace } from './editor.ts';

const LETTER = `Case Number: CM16-0000303 Date Assigned: 11/21/2016

HOW THE IMR FINAL DETERMINATION WAS MADE

CLINICAL CASE SUMMARY

A gardener has knee pain after a fall.

IMR ISSUES, DECISIONS AND RATIONALES

Knee brace: Upheld

Decision rationale: The knee is stable. The brace is not medically necessary.
`;

let made = 0;

/** A new file in the folder, opened. */
async function opened(ending: string, text: string): Promise<vscode.TextDocument> {
  const uri = await fileInWorkspace(`made-${made++}${ending}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.workspace.openTextDocument(uri);
}

/** Resolves when a document has a language, or Mocha's timeout is reached. */
function whenLanguage({ uri }: vscode.TextDocument, language: string): Promise<vscode.TextDocument> {
  return new Promise((resolve) => {
    const look = () => {
      const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
      if (document?.languageId !== language) return;
      changes.dispose();
      resolve(document);
    };
    const changes = vscode.workspace.onDidOpenTextDocument(look);
    look();
  });
}

/** Proves that a document keeps its language: a letter opened after it has changed its own. */
async function staysPlainText(document: vscode.TextDocument): Promise<void> {
  await whenLanguage(await opened('.txt', LETTER), 'imr-letter');
  if (document.languageId !== 'plaintext') throw new Error(`It became ${document.languageId}.`);
}

async function setting(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
}

describe('a plain-text file', () => {
  afterEach(async () => {
    await setting('imrLetter.detect', undefined);
    await setting('files.associations', undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is shown as a letter if it contains one', async () => {
    await whenLanguage(await opened('.txt', LETTER), 'imr-letter');
  });

  it('stays plain text without a letter', async () => {
    await staysPlainText(await opened('.txt', 'Bread\nSalt\n'));
  });

  it('stays plain text if the user chose that', async () => {
    const document = await whenLanguage(await opened('.txt', LETTER), 'imr-letter');
    const plain = await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await staysPlainText(plain);
  });

  it('stays plain text by files.associations', async () => {
    await setting('files.associations', { '*.dictation': 'plaintext' });
    await staysPlainText(await opened('.dictation', LETTER));
  });

  it('stays plain text with detect never', async () => {
    await setting('imrLetter.detect', 'never');
    const document = await opened('.txt', LETTER);
    await setting('imrLetter.detect', undefined);
    await staysPlainText(document);
  });
});

describe('a draft', () => {
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('becomes a letter when one is pasted into it', async () => {
    const draft = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(draft.uri, new vscode.Position(0, 0), LETTER);
    await vscode.workspace.applyEdit(edit);
    await whenLanguage(draft, 'imr-letter');
  });
});
