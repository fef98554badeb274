import * as vscode from 'vscode';
import { fileInWorkspace } from './editor.ts';

describe('workspace symbols in VS Code', () => {
  it('are found for items, drugs and topics', async () => {
    const found = await symbols('Lumbar brace');
    equal(found.includes('Lumbar brace'), true);
    const topics = await symbols('Muscle relaxants');
    equal(
      topics.some((name) => name.startsWith('Muscle relaxants')),
      true,
    );
  });

  it('have references to the same treatment from an item’s header', async () => {
    const letter = await vscode.workspace.openTextDocument(await fileInWorkspace('faults.imr'));
    const at = letter.positionAt(letter.getText().indexOf('Lumbar brace') + 3);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      letter.uri,
      at,
    );
    equal(found.length > 0, true);
    equal(
      found.some(({ uri }) => uri.toString() === letter.uri.toString()),
      true,
    );
  });

  async function symbols(query: string): Promise<string[]> {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      query,
    );
    return found.map(({ name }) => name);
  }
});

function equal<T>(found: T, expected: T): void {
  if (found !== expected) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}
