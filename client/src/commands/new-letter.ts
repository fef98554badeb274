import * as vscode from 'vscode';
import snippets from '../../../snippets/imr-letter.json';
import { LANGUAGE } from '../letters.ts';

/** Opens an untitled letter in the current layout, with tab stops for what is to be written. */
export async function newLetter(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippets['Determination letter'].body.join('\n')));
}
