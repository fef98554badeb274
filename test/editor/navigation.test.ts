import * as vscode from 'vscode';
import { documentSymbols, fileInWorkspace, whenFindings } from './editor.ts';

const DEFAULT_KEYS = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');

describe('navigation in VS Code', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    const letter = await vscode.workspace.openTextDocument(await fileInWorkspace('faults.imr'));
    editor = await vscode.window.showTextDocument(letter);
    await documentSymbols(letter);
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('goes to the next item, and wraps around', async () => {
    put(0);
    await vscode.commands.executeCommand('imrLetter.nextItem');
    contains(lineAtCursor(), 'Lumbar brace');
    await vscode.commands.executeCommand('imrLetter.nextItem');
    contains(lineAtCursor(), 'Physical therapy, 12 visits');
    await vscode.commands.executeCommand('imrLetter.nextItem');
    contains(lineAtCursor(), 'Lumbar brace');
    await vscode.commands.executeCommand('imrLetter.previousItem');
    contains(lineAtCursor(), 'Physical therapy, 12 visits');
    await whenCursorIsShown();
  });

  it('goes to the next field', async () => {
    put(0);
    await vscode.commands.executeCommand('imrLetter.nextField');
    contains(lineAtCursor(), 'Claims Administrator guideline:');
    await vscode.commands.executeCommand('imrLetter.nextField');
    contains(lineAtCursor(), 'MAXIMUS guideline:');
    await vscode.commands.executeCommand('imrLetter.previousField');
    contains(lineAtCursor(), 'Claims Administrator guideline:');
  });

  it('goes to the next finding', async () => {
    const [finding] = await whenFindings(editor.document, (found) => found.length > 0);
    put(0);
    await vscode.commands.executeCommand('imrLetter.nextFinding');
    equal(
      editor.document.offsetAt(editor.selection.active),
      editor.document.offsetAt(finding?.range.start ?? editor.selection.end),
    );
    await vscode.commands.executeCommand('imrLetter.previousFinding');
    equal(
      editor.document.offsetAt(editor.selection.active),
      editor.document.offsetAt(finding?.range.start ?? editor.selection.end),
    );
  });

  it('expands a selection to the sentence, field and item, and shrinks it', async () => {
    const text = editor.document.getText();
    put(text.indexOf('Decision rationale:') + 25);
    const seen: string[] = [];
    const grown = (ends: string) => seen.some((selected) => selected.startsWith(ends));
    for (let steps = 0; steps < 12; steps++) {
      await vscode.commands.executeCommand('editor.action.smartSelect.expand');
      seen.push(editor.document.getText(editor.selection));
    }
    for (const start of ['Decision rationale:', 'Lumbar brace', 'IMR ISSUES', 'Case Number']) {
      if (!grown(start)) throw new Error(`It never selected ${start}: ${JSON.stringify(seen)}`);
    }
    for (let steps = 0; steps < 12; steps++) await vscode.commands.executeCommand('editor.action.smartSelect.shrink');
    equal(editor.selection.isEmpty, true);
  });

  it('highlights the same citation', async () => {
    const at = editor.document.positionAt(editor.document.getText().indexOf('Decision Date:') + 18);
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      editor.document.uri,
      at,
    );
    equal(
      found.some(({ range }) => range.contains(at)),
      true,
    );
    equal(new Set(found.map(({ range }) => editor.document.getText(range))).size, 1);
  });

  it('has keys that VS Code does not use', async () => {
    const { packageJSON } = vscode.extensions.getExtension('imr-letter.imr-letter') ?? {};
    // A draft is saved by the keys by which all is saved.
    const own: { key: string; command: string }[] = packageJSON.contributes.keybindings;
    const keys = own.filter(({ command }) => command !== 'imrLetter.saveLetter').map(({ key }) => key);
    equal(keys.length > 5, true);
    const defaults = (await vscode.workspace.openTextDocument(DEFAULT_KEYS)).getText();
    const bound = [...defaults.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)].map(([, key, command]) => ({
      key,
      command,
    }));
    equal(bound.length > 500, true);
    const shared = bound.filter(({ key, command }) => keys.includes(key ?? '') && !command?.startsWith('imrLetter.'));
    equal(JSON.stringify(shared), '[]');
  });

  function put(offset: number): void {
    const at = editor.document.positionAt(offset);
    editor.selection = new vscode.Selection(at, at);
  }

  /** Resolves when the cursor is in view, or Mocha's timeout is reached. */
  function whenCursorIsShown(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!editor.visibleRanges.some((range) => range.contains(editor.selection.active))) return;
        changes.dispose();
        resolve();
      };
      const changes = vscode.window.onDidChangeTextEditorVisibleRanges(look);
      look();
    });
  }

  function lineAtCursor(): string {
    return editor.document.lineAt(editor.selection.active.line).text;
  }
});

function equal<T>(found: T, expected: T): void {
  if (found !== expected) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}

function contains(whole: string, part: string): void {
  if (!whole.includes(part)) throw new Error(`expected ${JSON.stringify(part)} in ${JSON.stringify(whole)}`);
}
