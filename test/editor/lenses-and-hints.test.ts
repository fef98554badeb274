import * as vscode from 'vscode';
import { fileInWorkspace } from './editor.ts';

describe('code lenses and inlay hints in VS Code', () => {
  let letter: vscode.TextDocument;

  before(async () => {
    letter = await vscode.workspace.openTextDocument(await fileInWorkspace('faults.imr'));
    await vscode.window.showTextDocument(letter);
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('sum up the decisions', async () => {
    const [ready, title, ...others] = await lenses();
    equal(others.length, 0);
    equal(ready?.startsWith('Not ready: '), true);
    equal(/^\d items?: \d upheld, \d overturned · \d findings?$/.test(title ?? ''), true);
  });

  it('show hints while a key is held', async () => {
    const dated = await vscode.workspace.openTextDocument(await fileInWorkspace('shoulder.imr'));
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      dated.uri,
      new vscode.Range(0, 0, dated.lineCount, 0),
    );
    equal(hints.map(({ label }) => label)[0], '2 years 8 months before the decision');
    const shown = vscode.workspace.getConfiguration('editor', { uri: letter.uri, languageId: 'imr-letter' });
    equal(shown.get('inlayHints.enabled'), 'offUnlessPressed');
  });

  it('show decisions of other letters above items, if turned on', async () => {
    const other = await fileInWorkspace('another-with-faults.imr');
    // A letter in two files would be counted once.
    await vscode.workspace.fs.writeFile(
      other,
      new TextEncoder().encode(letter.getText().replace('CM16-0000101', 'CM16-0000102')),
    );
    const settings = vscode.workspace.getConfiguration('imrLetter');
    await settings.update('codeLens.items', true, vscode.ConfigurationTarget.Global);
    try {
      await whenLens((title) => /^\d other letters? here decides? this \(brace, low back\): \d upheld$/.test(title));
    } finally {
      await settings.update('codeLens.items', undefined, vscode.ConfigurationTarget.Global);
      await vscode.workspace.fs.delete(other);
    }
  });

  async function lenses(): Promise<string[]> {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      letter.uri,
      100,
    );
    return found.map(({ command }) => command?.title ?? '');
  }

  /** Requests lenses again until one meets a condition, or Mocha's timeout is reached. */
  async function whenLens(awaited: (title: string) => boolean): Promise<void> {
    // A search for symbols ends when all letters are read.
    do await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', '');
    while (!(await lenses()).some(awaited));
  }
});

function equal<T>(found: T, expected: T): void {
  if (found !== expected) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}
