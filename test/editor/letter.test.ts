import * as vscode from 'vscode';
import { codeOf, documentSymbols, fileInWorkspace, findingsOf, hoverText, whenFindings } from './editor.ts';

describe('a letter in VS Code', () => {
  let letter: vscode.TextDocument;

  before(async () => {
    letter = await vscode.workspace.openTextDocument(await fileInWorkspace('faults.imr'));
    await vscode.window.showTextDocument(letter);
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is recognized by its file name', () => {
    equal(letter.languageId, 'imr-letter');
  });

  it('activates the extension', async () => {
    const extension = vscode.extensions.getExtension('imr-letter.imr-letter');
    if (!extension) throw new Error('The extension is not installed.');
    await extension.activate();
    equal(extension.isActive, true);
  });

  it('has one diagnostic with its code for a missing rationale', async () => {
    const findings = await whenFindings(letter, (found) =>
      found.some((finding) => codeOf(finding) === 'missing-rationale'),
    );
    equal(findings.map(codeOf).join(), 'missing-rationale');
    equal(findings[0]?.source, 'imr-letter');
  });

  it('has an outline of its sections and disputed items', async () => {
    const names = (await documentSymbols(letter)).join('\n');
    contains(names, 'Lumbar brace');
    contains(names, 'Physical therapy, 12 visits');
  });

  it('has no diagnostic once the rationale is written, and has it again after undo', async () => {
    const edit = new vscode.WorkspaceEdit();
    const end = letter.lineAt(letter.lineCount - 1).range.end;
    edit.insert(
      letter.uri,
      end,
      '\nDecision rationale: The MTUS allows such visits after a trial. They are medically necessary.\n',
    );
    const fixed = whenFindings(letter, (found) => found.length === 0);
    await vscode.workspace.applyEdit(edit);
    await fixed;
    const back = whenFindings(letter, (found) => found.length === 1);
    await vscode.window.showTextDocument(letter);
    await vscode.commands.executeCommand('undo');
    await back;
    equal(findingsOf(letter).length, 1);
  });

  it('has a hover on a citation', async () => {
    const at = letter.positionAt(letter.getText().indexOf('Chronic Pain Medical Treatment') + 3);
    contains(await hoverText(letter, at), 'Chronic Pain');
  });
});

function equal<T>(found: T, expected: T): void {
  if (found !== expected) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}

function contains(whole: string, part: string): void {
  if (!whole.includes(part)) throw new Error(`expected ${JSON.stringify(part)} in ${JSON.stringify(whole)}`);
}
