import * as vscode from 'vscode';
import { fileInWorkspace } from './editor.ts';

describe('the effective configuration', () => {
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is shown by command and follows the configuration files', async () => {
    const letter = await vscode.workspace.openTextDocument(await fileInWorkspace('faults.imr'));
    await vscode.window.showTextDocument(letter);
    await vscode.commands.executeCommand('imrLetter.showEffectiveConfiguration');
    // The formatted page opens the document that it shows.
    const page = await vscode.workspace.openTextDocument(
      vscode.Uri.from({
        scheme: 'imr-configuration',
        path: '/Effective configuration of faults.imr.md',
        query: letter.uri.toString(),
      }),
    );
    await vscode.window.showTextDocument(page);
    await whenText(page, (text) => /^\| field-order +\| warning +\| the rule +\|/m.test(text));
    const file = await fileInWorkspace('.imr-letter.json');
    const set = JSON.stringify({ rules: { 'field-order': 'hint' } });
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(set));
    await whenText(page, (text) => /^\| field-order +\| hint +\| \.imr-letter\.json +\| warning +\|/m.test(text));
    await vscode.workspace.fs.delete(file, { useTrash: false });
    await whenText(page, (text) => /^\| field-order +\| warning +\| the rule +\|/m.test(text));
  });
});

/** Resolves when a document's text meets a condition. */
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
