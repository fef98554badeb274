import * as vscode from 'vscode';
import { codeOf, fileInWorkspace, whenFindings } from './editor.ts';

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

describe('a letter of the folder that is closed without being saved', () => {
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

  it('has the findings that it had before it was opened', async () => {
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
