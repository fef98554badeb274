import * as vscode from 'vscode';
import { documentSymbols, fileInWorkspace } from './editor.ts';

/** A letter in the white space of an extraction. */
async function messyLetter(): Promise<string> {
  const file = await vscode.workspace.fs.readFile(await fileInWorkspace('shoulder.imr'));
  const text = new TextDecoder().decode(file);
  return `\n${text.replaceAll('\n', ' \n \n').replaceAll(' the ', '   the\f\n')}\n\n`;
}

describe('formatting a letter in VS Code', () => {
  let uri: vscode.Uri;
  let messy: string;

  before(async () => {
    messy = await messyLetter();
    uri = await fileInWorkspace('messy.imr');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(messy));
  });

  afterEach(async () => {
    await setting('imrLetter.tidy.wrapColumn', undefined);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  after(() => vscode.workspace.fs.delete(uri));

  it('changes only white space, keeps the cursor at its word, and is one undo step', async () => {
    const editor = await open();
    const at = lastWord(messy, 'necessary');
    editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at));
    await vscode.commands.executeCommand('editor.action.formatDocument');
    const tidy = editor.document.getText();
    equal(words(tidy), words(messy));
    equal(/[ \t\f]\n|\n\n\n|\f/.test(tidy), false);
    equal(editor.document.offsetAt(editor.selection.active), lastWord(tidy, 'necessary'));
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), messy);
  });

  it('is a command of the palette, and wraps at wrapColumn', async () => {
    await setting('imrLetter.tidy.wrapColumn', 60);
    const editor = await open();
    await vscode.commands.executeCommand('imrLetter.tidyLetter');
    const lines = editor.document
      .getText()
      .split('\n')
      .filter((line) => !line.includes(': '));
    equal(Math.max(...lines.map(({ length }) => length)) <= 60, true);
    await setting('imrLetter.tidy.wrapColumn', undefined);
    await vscode.commands.executeCommand('imrLetter.tidyLetter');
    equal(
      Math.max(
        ...editor.document
          .getText()
          .split('\n')
          .map(({ length }) => length),
      ) > 100,
      true,
    );
    equal(words(editor.document.getText()), words(messy));
  });

  it('of a selection keeps the rest', async () => {
    const editor = await open();
    const at = editor.document.positionAt(lastWord(messy, 'necessary'));
    editor.selection = new vscode.Selection(at, at.translate(0, 4));
    await vscode.commands.executeCommand('editor.action.formatSelection');
    const text = editor.document.getText();
    equal(text === messy, false);
    equal(text.slice(0, 400), messy.slice(0, 400));
    equal(words(text), words(messy));
  });

  it('does not change a read-only letter or another version of a file', async () => {
    const editor = await open();
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    await vscode.commands.executeCommand('imrLetter.tidyLetter').then(undefined, () => undefined);
    equal(editor.document.getText(), messy);
    await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    const shown = vscode.workspace.registerTextDocumentContentProvider('earlier-messy', {
      provideTextDocumentContent: () => messy,
    });
    const version = await vscode.workspace.openTextDocument(vscode.Uri.parse('earlier-messy:/letters/messy.imr'));
    await vscode.window.showTextDocument(await vscode.languages.setTextDocumentLanguage(version, 'imr-letter'));
    await vscode.commands.executeCommand('imrLetter.tidyLetter').then(undefined, () => undefined);
    equal(version.getText(), messy);
    shown.dispose();
  });

  async function open(): Promise<vscode.TextEditor> {
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    // When the outline is there, the server knows the letter.
    await documentSymbols(editor.document);
    return editor;
  }
});

async function setting(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
}

function words(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}

function lastWord(text: string, word: string): number {
  return text.lastIndexOf(word);
}

function equal<T>(found: T, expected: T): void {
  if (found !== expected) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}
