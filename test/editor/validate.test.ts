import * as vscode from 'vscode';
import { documentSymbols, fileInWorkspace, findingsOf, whenFindings } from './editor.ts';

const RATIONALE = '\nDecision rationale: The MTUS allows such visits after a trial. They are medically necessary.\n';

async function setting(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
}

async function openLetter(): Promise<vscode.TextDocument> {
  const letter = await vscode.workspace.openTextDocument(await fileInWorkspace('faults.imr'));
  await vscode.window.showTextDocument(letter);
  return letter;
}

async function append(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
  await vscode.workspace.applyEdit(edit);
}

function isEmpty(findings: readonly unknown[]): boolean {
  return findings.length === 0;
}

describe('diagnostics in VS Code', () => {
  afterEach(async () => {
    for (const key of ['run', 'delay']) await setting(`imrLetter.validate.${key}`, undefined);
    await setting('imrLetter.rules', undefined);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('follow the settings of their rules', async () => {
    const letter = await openLetter();
    await whenFindings(letter, (found) => found.length === 1);
    await setting('imrLetter.rules', { 'missing-rationale': 'off' });
    await whenFindings(letter, isEmpty);
    await setting('imrLetter.rules', undefined);
    await whenFindings(letter, (found) => found.length === 1);
  });

  it('follow a .imr-letter.json that is created, changed and deleted', async () => {
    const file = await fileInWorkspace('.imr-letter.json');
    const letter = await openLetter();
    await whenFindings(letter, (found) => found.length === 1);
    const off = JSON.stringify({ rules: { 'missing-rationale': 'off' } });
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(off));
    await whenFindings(letter, isEmpty);
    await vscode.workspace.fs.delete(file);
    await whenFindings(letter, (found) => found.length === 1);
  });

  it('are computed on command only with run manual', async () => {
    await setting('imrLetter.validate.run', 'manual');
    const letter = await openLetter();
    // When the outline is there, the letter was opened in the server, and would have been checked.
    await documentSymbols(letter);
    if (!isEmpty(findingsOf(letter))) throw new Error('It was checked.');
    await vscode.commands.executeCommand('imrLetter.checkLetter');
    await whenFindings(letter, (found) => found.length === 1);
    await append(letter, RATIONALE);
    await documentSymbols(letter);
    if (isEmpty(findingsOf(letter))) throw new Error('It was checked.');
    await vscode.commands.executeCommand('imrLetter.checkLetter');
    await whenFindings(letter, isEmpty);
  });

  it('are computed on save with run onSave', async () => {
    await setting('imrLetter.validate.run', 'onSave');
    const uri = await fileInWorkspace('saved.imr');
    await vscode.workspace.fs.copy(await fileInWorkspace('faults.imr'), uri, { overwrite: true });
    const letter = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(letter);
    await whenFindings(letter, (found) => found.length === 1);
    await append(letter, RATIONALE);
    await documentSymbols(letter);
    if (isEmpty(findingsOf(letter))) throw new Error('It was checked before it was saved.');
    await letter.save();
    await whenFindings(letter, isEmpty);
  });

  it('are cleared when the language changes', async () => {
    const letter = await openLetter();
    await whenFindings(letter, (found) => found.length === 1);
    const plain = await vscode.languages.setTextDocumentLanguage(letter, 'plaintext');
    await whenFindings(plain, isEmpty);
    const again = await vscode.languages.setTextDocumentLanguage(plain, 'imr-letter');
    await whenFindings(again, (found) => found.length === 1);
  });

  it('are cleared when the letter is closed', async () => {
    const letter = await openLetter();
    await whenFindings(letter, (found) => found.length === 1);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await whenFindings(letter, isEmpty);
  });

  it('move with a renamed letter, and are cleared when it is deleted', async () => {
    const old = await fileInWorkspace('old.imr');
    await vscode.workspace.fs.copy(await fileInWorkspace('faults.imr'), old, { overwrite: true });
    const letter = await vscode.workspace.openTextDocument(old);
    await vscode.window.showTextDocument(letter);
    await whenFindings(letter, (found) => found.length === 1);
    const renamed = { uri: await fileInWorkspace('renamed.imr') };
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(old, renamed.uri, { overwrite: true });
    await vscode.workspace.applyEdit(rename);
    await whenFindings(renamed, (found) => found.length === 1);
    await whenFindings(letter, isEmpty);
    const removal = new vscode.WorkspaceEdit();
    removal.deleteFile(renamed.uri);
    await vscode.workspace.applyEdit(removal);
    await whenFindings(renamed, isEmpty);
  });

  it('are computed again after a restart of the server', async () => {
    const letter = await openLetter();
    await whenFindings(letter, (found) => found.length === 1);
    const gone = whenFindings(letter, isEmpty);
    const restarted = vscode.commands.executeCommand('imrLetter.restartServer');
    await gone;
    await restarted;
    await whenFindings(letter, (found) => found.length === 1);
  });

  it('are absent outside of files and drafts, which still have an outline', async () => {
    const text = (await openLetter()).getText();
    const shown = vscode.workspace.registerTextDocumentContentProvider('earlier-version', {
      provideTextDocumentContent: () => text,
    });
    const version = await vscode.workspace.openTextDocument(vscode.Uri.parse('earlier-version:/letters/faults.imr'));
    const document = await vscode.languages.setTextDocumentLanguage(version, 'imr-letter');
    await vscode.window.showTextDocument(document);
    if (!(await documentSymbols(document)).includes('Lumbar brace')) throw new Error('It has no outline.');
    // By now a letter that came later would have its findings.
    const letter = await openLetter();
    await whenFindings(letter, (found) => found.length === 1);
    if (!isEmpty(findingsOf(document))) throw new Error('It has findings.');
    shown.dispose();
  });
});
