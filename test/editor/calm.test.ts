import * as vscode from 'vscode';
import { codeOf, fileInWorkspace, findingsOf, whenFindings } from './editor.ts';

function isEmpty(findings: readonly unknown[]): boolean {
  return findings.length === 0;
}

function isMissing(findings: readonly vscode.Diagnostic[]): boolean {
  return findings.map(codeOf).join() === 'missing-rationale';
}

describe('a letter that is being typed', () => {
  let letter: vscode.TextDocument;
  let letters = 0;

  async function write(words: string, before: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(letter.uri, letter.positionAt(letter.getText().indexOf(before)), words);
    await vscode.workspace.applyEdit(edit);
  }

  beforeEach(async () => {
    // VS Code keeps a document that was closed for a while, so each test has a file of its own.
    const uri = await fileInWorkspace(`typed-${++letters}.imr`);
    await vscode.workspace.fs.copy(await fileInWorkspace('faults.imr'), uri, { overwrite: true });
    letter = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(letter);
    await whenFindings(letter, isMissing);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(letter.uri, { useTrash: false });
  });

  it('is not told what its item lacks until it is saved', async () => {
    await write('up to ', '12 visits');
    await whenFindings(letter, isEmpty);
    await letter.save();
    await whenFindings(letter, isMissing);
  });

  it('is not told so when VS Code saves it by itself', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('autoSave', 'afterDelay', vscode.ConfigurationTarget.Global);
    await files.update('autoSaveDelay', 50, vscode.ConfigurationTarget.Global);
    try {
      const saved = new Promise<void>((resolve) => {
        const saving = vscode.workspace.onDidSaveTextDocument((document) => {
          if (document !== letter) return;
          saving.dispose();
          resolve();
        });
      });
      await write('up to ', '12 visits');
      await saved;
      await whenFindings(letter, isEmpty);
      // What the save brought about is answered before this is.
      await vscode.commands.executeCommand('vscode.executeCodeLensProvider', letter.uri, 9);
      equal(findingsOf(letter).length, 0);
    } finally {
      await files.update('autoSave', undefined, vscode.ConfigurationTarget.Global);
      await files.update('autoSaveDelay', undefined, vscode.ConfigurationTarget.Global);
    }
    await vscode.commands.executeCommand('workbench.action.files.save');
    await whenFindings(letter, isMissing);
  });

  it('is told so when another item is edited, or the letter is to be checked', async () => {
    await write('up to ', '12 visits');
    await whenFindings(letter, isEmpty);
    await write('soft ', 'Lumbar brace');
    await whenFindings(letter, isMissing);
    await write('or ', '12 visits');
    await whenFindings(letter, isEmpty);
    await vscode.commands.executeCommand('imrLetter.checkLetter');
    await whenFindings(letter, isMissing);
  });
});

function equal<T>(found: T, expected: T): void {
  if (found !== expected) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}
