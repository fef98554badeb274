import * as vscode from 'vscode';
import { fileInWorkspace } from './editor.ts';

/** The first bytes of a ZIP archive, as Word documents are. */
const ZIP = 'PK\u0003\u0004';

describe('exporting a letter in VS Code', () => {
  let letter: vscode.TextDocument;
  let target: vscode.Uri;

  beforeEach(async () => {
    letter = await vscode.workspace.openTextDocument(await fileInWorkspace('faults.imr'));
    await vscode.window.showTextDocument(letter);
  });

  afterEach(async () => {
    await vscode.workspace.fs.delete(target).then(undefined, () => undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('writes a Word document, with findings as comments if that is asked for', async () => {
    target = await fileInWorkspace('exported.docx');
    await exportTo({ format: 'docx' });
    const plain = await bytesAt(target);
    equal(plain.startsWith(ZIP), true);
    equal(plain.includes('word/comments.xml'), false);
    await vscode.workspace.fs.delete(target);
    await exportTo({ format: 'docx', comments: true });
    equal((await bytesAt(target)).includes('word/comments.xml'), true);
  });

  it('writes an HTML page with what is in the editor, saved or not', async () => {
    target = await fileInWorkspace('exported.html');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(letter.uri, letter.lineAt(letter.lineCount - 1).range.end, ' It says so & <no more>.');
    await vscode.workspace.applyEdit(edit);
    await exportTo({ format: 'html' });
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    equal(page.startsWith('<!DOCTYPE html>'), true);
    equal(page.includes('It says so &amp; &lt;no more&gt;.'), true);
    await vscode.window.showTextDocument(letter);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('replaces no file that is there', async () => {
    target = await fileInWorkspace('exported.html');
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode('mine'));
    await exportTo({ format: 'html' });
    equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(target)), 'mine');
  });

  async function exportTo(how: { format: string; comments?: boolean }): Promise<void> {
    await vscode.commands.executeCommand('imrLetter.exportLetter', { ...how, to: target.toString() });
  }
});

async function bytesAt(file: vscode.Uri): Promise<string> {
  return new TextDecoder('latin1').decode(await vscode.workspace.fs.readFile(file));
}

function equal<T>(found: T, expected: T): void {
  if (found !== expected) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}
