import * as vscode from 'vscode';
import { plainText } from '../../../server/src/text/plain-text.ts';
import snippets from '../../../snippets/imr-letter.json';
import { LANGUAGE } from '../letters.ts';

/** The maximum size of a template, in bytes; the largest published letter has 27 KB. */
const MAX_BYTES = 1_000_000;

/** Opens an untitled letter: a copy of the template in `imrLetter.newLetter.template`, else the current layout with tab stops for what is to be written. */
export async function newLetter(): Promise<void> {
  const template = await templateText();
  const options = { language: LANGUAGE, ...(template !== undefined && { content: template }) };
  const document = await vscode.workspace.openTextDocument(options);
  const editor = await vscode.window.showTextDocument(document);
  if (template !== undefined) return;
  await editor.insertSnippet(new vscode.SnippetString(snippets['Determination letter'].body.join('\n')));
}

/** Returns the text of the user's template; undefined without one, and, after saying why, where it can't be read. */
async function templateText(): Promise<string | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const named = vscode.workspace.getConfiguration('imrLetter.newLetter', folder).get<unknown>('template');
  const name = typeof named === 'string' ? named.trim() : '';
  if (name === '') return undefined;
  const file = templateFile(name, folder);
  try {
    if (file) {
      const { size } = await vscode.workspace.fs.stat(file);
      if (size <= MAX_BYTES) return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    }
  } catch {
    // It is not there, or can't be read.
  }
  const message = vscode.l10n.t('The template {0} can’t be read, so the letter has the usual layout.', name);
  void vscode.window.showWarningMessage(plainText(message));
  return undefined;
}

/** Returns the file that a path names: relative to the first open folder, or absolute on the same file system; undefined without a folder to start from. */
function templateFile(name: string, folder: vscode.Uri | undefined): vscode.Uri | undefined {
  const isAbsolute = /^(?:[\\/]|[A-Za-z]:[\\/])/.test(name);
  if (isAbsolute) return folder ? folder.with({ path: vscode.Uri.file(name).path }) : vscode.Uri.file(name);
  return folder && vscode.Uri.joinPath(folder, name.replaceAll('\\', '/'));
}
