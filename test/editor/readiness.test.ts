import * as vscode from 'vscode';
import { fileInWorkspace } from './editor.ts';

describe('the list before signing in VS Code', () => {
  let letter: vscode.TextDocument;

  before(async () => {
    letter = await vscode.workspace.openTextDocument(await fileInWorkspace('faults.imr'));
  });

  beforeEach(() => vscode.window.showTextDocument(letter));
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is a page of the letter at the cursor, with links to its places', async () => {
    await vscode.commands.executeCommand('imrLetter.readyToSign');
    const page = activePage();
    equal(page.uri.scheme, 'imr-ready');
    equal(page.languageId, 'plaintext');
    equal(/^Not ready: \d errors?/.test(page.lineAt(0).text), true);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', page.uri);
    const item = links.find(({ range }) => page.getText(range).startsWith('Item 1'));
    equal(item?.target?.with({ fragment: '' }).toString(), letter.uri.toString());
    equal(/^L\d+,\d+$/.test(item?.target?.fragment ?? ''), true);
    const copy = links.find(({ target }) => target?.scheme === 'command');
    equal(copy && page.getText(copy.range), 'Copy this list for the file');
    equal(copy?.target?.path, 'imrLetter.copyReadiness');
  });

  it('is opened by the line at the top of the letter, which says the same in short', async () => {
    const [lens] = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      letter.uri,
      100,
    );
    const { title = '', command = '', arguments: args = [] } = lens?.command ?? {};
    equal(/^Not ready: \d errors?/.test(title), true);
    await vscode.commands.executeCommand(command, ...args);
    equal(activePage().lineAt(0).text, title);
  });

  it('is copied as a text for the file, from the letter and from its page', async () => {
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('imrLetter.copyReadiness');
    const copied = await vscode.env.clipboard.readText();
    equal(/^Ready to sign\? CM16-0000101\r?\nNot ready: /.test(copied), true);
    await vscode.commands.executeCommand('imrLetter.readyToSign');
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('imrLetter.copyReadiness');
    equal(await vscode.env.clipboard.readText(), copied);
  });

  it('follows the letter as it changes', async () => {
    await vscode.commands.executeCommand('imrLetter.readyToSign');
    const page = activePage();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(letter.uri, new vscode.Position(0, 0), '\n\n\n');
    const moved = /line (\d+)/.exec(page.getText())?.[1];
    await vscode.workspace.applyEdit(edit);
    await whenText(page, (text) => text.includes(`line ${Number(moved) + 3}:`));
    await vscode.window.showTextDocument(letter);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  function activePage(): vscode.TextDocument {
    const page = vscode.window.activeTextEditor?.document;
    if (!page) throw new Error('No editor is active.');
    return page;
  }
});

/** Resolves when a document's text meets a condition, or Mocha's timeout is reached. */
function whenText(document: vscode.TextDocument, awaited: (text: string) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!awaited(document.getText())) return;
      changes.dispose();
      resolve();
    };
    const changes = vscode.workspace.onDidChangeTextDocument(look);
    look();
  });
}

function equal<T>(found: T, expected: T): void {
  if (found !== expected) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}
