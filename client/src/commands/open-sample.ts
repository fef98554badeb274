import * as vscode from 'vscode';
import { LANGUAGE } from '../letters.ts';

/** The sample letter with findings of several kinds. */
const SAMPLE = ['samples', '2016-with-faults.imr'];

/** Opens a draft with the text of a sample letter, so that trying things out changes no file. */
export async function openSample({ extensionUri }: vscode.ExtensionContext): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, ...SAMPLE));
  const content = new TextDecoder().decode(bytes);
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content });
  await vscode.window.showTextDocument(document);
}
