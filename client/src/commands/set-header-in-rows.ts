import * as vscode from 'vscode';
import { isLetterDocument } from '../letters.ts';
import type { LanguageServer } from '../server/language-server.ts';

/** The kind of the server's action that does it. */
const KIND = 'refactor.rewrite.caseHeaderRows';

/** Sets the case header of the letter at the cursor in rows. It moves words, which formatting never does, so that it is asked for. */
export async function setHeaderInRows(server: () => Promise<LanguageServer>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isLetterDocument(editor.document)) return;
  const { document, selection } = editor;
  // Before that there are no actions.
  await (await server()).start();
  const [action] = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
    KIND,
  );
  if (action?.edit) {
    await vscode.workspace.applyEdit(action.edit);
    return;
  }
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The case header stands in rows already, or it is not certain which value belongs to which label.'),
  );
}
