import * as vscode from 'vscode';
import { fileInWorkspace } from './editor.ts';

const CHRONIC_PAIN = 'Chronic Pain Treatment Guidelines';

describe('the guidelines that a letter cites', () => {
  let letter: vscode.TextDocument;

  before(async () => {
    letter = await vscode.workspace.openTextDocument(await fileInWorkspace('shoulder.imr'));
    await vscode.window.showTextDocument(letter);
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('have pages, to which definitions lead', async () => {
    const at = letter.positionAt(letter.getText().indexOf('Chronic Pain Treatment Guidelines') + 3);
    const [found] = await definitions(letter, at);
    equal(found?.targetUri.path, '/cp-2009.md');
    const page = await vscode.workspace.openTextDocument(found?.targetUri ?? letter.uri);
    equal(page.lineAt(0).text, '# Chronic Pain Medical Treatment Guidelines (MTUS), July 18, 2009');
    equal(page.languageId, 'markdown');
  });

  it('have topics, to whose lines definitions lead', async () => {
    const at = letter.positionAt(letter.getText().indexOf('Muscle relaxants') + 3);
    const [found] = await definitions(letter, at);
    const page = await vscode.workspace.openTextDocument(found?.targetUri ?? letter.uri);
    const line = page.lineAt(found?.targetSelectionRange?.start.line ?? 0).text;
    if (!/^### Muscle relaxants/.test(line)) throw new Error(`It leads to ${JSON.stringify(line)}.`);
  });

  it('are linked to their official texts', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', letter.uri);
    const words = links.map(({ range }) => letter.getText(range));
    equal(words.join(' | '), [CHRONIC_PAIN, CHRONIC_PAIN, 'ACOEM Chapter 9 Shoulder Complaints'].join(' | '));
    for (const { target } of links) equal(target?.scheme.replace('https', 'http'), 'http');
  });

  it('are shown in pages that can’t be changed and that lead on', async () => {
    const editor = await vscode.window.showTextDocument(vscode.Uri.parse('imr-guideline:/cp-2009.md'));
    const before = editor.document.getText();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x')).then(undefined, () => false);
    equal(editor.document.isDirty, false);
    equal(editor.document.getText(), before);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      editor.document.uri,
    );
    const targets = links.map(({ target }) => target?.toString() ?? '');
    if (!targets.includes('imr-guideline:/cp-2016.md')) throw new Error(`It leads to ${targets.join(', ')}.`);
  });
});

/** Where a place's definitions are; VS Code may also hand plain locations back. */
async function definitions(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.LocationLink[]> {
  return await vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, at);
}

function equal<T>(found: T, expected: T): void {
  if (found !== expected) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}
