import * as vscode from 'vscode';
import { codeOf, fileInWorkspace, findingsOf, whenFindings } from './editor.ts';

function isEmpty(findings: readonly unknown[]): boolean {
  return findings.length === 0;
}

function isMissing(findings: readonly vscode.Diagnostic[]): boolean {
  return findings.map(codeOf).join() === 'missing-rationale';
}

describe('a letter being edited in VS Code', () => {
  let letter: vscode.TextDocument;
  let letters = 0;

  async function write(words: string, before: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(letter.uri, letter.positionAt(letter.getText().indexOf(before)), words);
    await vscode.workspace.applyEdit(edit);
  }

  beforeEach(async () => {
    // VS Code keeps a closed document for a while, so each test has a separate file.
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

  it('defers findings in its item until it is saved', async () => {
    await write('up to ', '12 visits');
    await whenFindings(letter, isEmpty);
    await letter.save();
    await whenFindings(letter, isMissing);
  });

  it('defers them on an automatic save', async () => {
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
      // The effects of the save are complete before this is answered.
      await vscode.commands.executeCommand('vscode.executeCodeLensProvider', letter.uri, 9);
      equal(findingsOf(letter).length, 0);
    } finally {
      await files.update('autoSave', undefined, vscode.ConfigurationTarget.Global);
      await files.update('autoSaveDelay', undefined, vscode.ConfigurationTarget.Global);
    }
    await vscode.commands.executeCommand('workbench.action.files.save');
    await whenFindings(letter, isMissing);
  });

  it('shows them when another item is edited, or on Check Letter', async () => {
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
