import * as vscode from 'vscode';
import { codeOf, fileInWorkspace, findingsOf, whenFindings } from './editor.ts';

const RATIONALE = '\nDecision rationale: The MTUS allows such visits after a trial. They are medically necessary.\n';

async function setScope(scope: string | undefined): Promise<void> {
  const target = vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration().update('imrLetter.validate.scope', scope, target);
}

function isEmpty(findings: readonly unknown[]): boolean {
  return findings.length === 0;
}

function isMissing(findings: readonly vscode.Diagnostic[]): boolean {
  return findings.map(codeOf).join() === 'missing-rationale';
}

describe('letters of the folder that are not open', () => {
  let faulty: string;
  let unopened: { readonly uri: vscode.Uri };

  const write = (text: string) => vscode.workspace.fs.writeFile(unopened.uri, new TextEncoder().encode(text));

  before(async () => {
    faulty = new TextDecoder().decode(await vscode.workspace.fs.readFile(await fileInWorkspace('faults.imr')));
    unopened = { uri: await fileInWorkspace('more/unopened.txt') };
  });

  beforeEach(() => write(faulty));

  afterEach(async () => {
    await setScope(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(await fileInWorkspace('more'), { recursive: true, useTrash: false });
  });

  it('have diagnostics only with the scope workspace', async () => {
    const letter = await vscode.workspace.openTextDocument(await fileInWorkspace('faults.imr'));
    await vscode.window.showTextDocument(letter);
    await whenFindings(letter, isMissing);
    if (!isEmpty(findingsOf(unopened))) throw new Error('It was checked.');
    await setScope('workspace');
    await whenFindings(unopened, isMissing);
    await whenFindings(letter, isMissing);
    await setScope(undefined);
    await whenFindings(unopened, isEmpty);
    await whenFindings(letter, isMissing);
  });

  it('are checked again when they change, and cleared when they are deleted', async () => {
    await setScope('workspace');
    await whenFindings(unopened, isMissing);
    await write(faulty + RATIONALE);
    await whenFindings(unopened, isEmpty);
    await write(faulty);
    await whenFindings(unopened, isMissing);
    await vscode.workspace.fs.delete(unopened.uri, { useTrash: false });
    await whenFindings(unopened, isEmpty);
  });

  it('are cleared when their folder is deleted', async () => {
    await setScope('workspace');
    await whenFindings(unopened, isMissing);
    await vscode.workspace.fs.delete(await fileInWorkspace('more'), { recursive: true, useTrash: false });
    await whenFindings(unopened, isEmpty);
    await write(faulty);
    await whenFindings(unopened, isMissing);
  });

  it('are checked by command regardless of the scope', async () => {
    await vscode.commands.executeCommand('imrLetter.checkAllLetters');
    await whenFindings(unopened, isMissing);
    await vscode.commands.executeCommand('imrLetter.restartServer');
    await whenFindings(unopened, isEmpty);
  });

  it('have their file’s diagnostics again when an open document is closed unsaved', async () => {
    await setScope('workspace');
    await whenFindings(unopened, isMissing);
    const letter = await vscode.workspace.openTextDocument(unopened.uri);
    await vscode.window.showTextDocument(letter);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(letter.uri, letter.lineAt(letter.lineCount - 1).range.end, RATIONALE);
    await vscode.workspace.applyEdit(edit);
    await whenFindings(unopened, isEmpty);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await whenFindings(unopened, isMissing);
  });
});
