import * as vscode from 'vscode';
import { caseNumberIn } from '../case-number.ts';
import { isLetterDocument } from '../letters.ts';

/** VS Code's own commands, by what the key binding says: a draft whose path is known is saved there unasked. */
const OWN = { save: 'workbench.action.files.save', saveAs: 'workbench.action.files.saveAs' } as const;

/** So much of a letter's top is looked at for its case number, in UTF-16 units. */
const REACH = 16_384;

/** What a text is written as unless the user has set another encoding. */
const ENCODING = 'utf8';

/**
 * Saves a draft of a letter under a name that the user chooses; its case number is proposed. Anything else, and a draft without a case
 * number or a folder to propose, is saved as VS Code does it, which proposes the first line.
 */
export async function saveLetter(how: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const proposed = editor && proposedFor(editor.document);
  if (!editor || !proposed) {
    await vscode.commands.executeCommand(how === 'save' ? OWN.save : OWN.saveAs);
    return;
  }
  const { document } = editor;
  const chosen = await vscode.window.showSaveDialog({
    defaultUri: proposed,
    filters: { [vscode.l10n.t('IMR Letter')]: ['imr'], [vscode.l10n.t('Plain Text')]: ['txt'] },
  });
  if (chosen) await saveAs(editor, document, chosen);
}

/** The file that is proposed for a draft: its case number, in the first open folder. */
function proposedFor(document: vscode.TextDocument): vscode.Uri | undefined {
  const { isUntitled, uri } = document;
  // A draft with a path has its name already.
  if (!isLetterDocument(document) || !isUntitled || uri.path.includes('/')) return undefined;
  if (vscode.workspace.getConfiguration('files', document).get('encoding') !== ENCODING) return undefined;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const end = document.positionAt(REACH);
  const name = caseNumberIn(document.getText(new vscode.Range(new vscode.Position(0, 0), end)));
  return folder && name !== undefined ? vscode.Uri.joinPath(folder.uri, `${name}.imr`) : undefined;
}

/** Writes a draft to a file and shows that in its place. The draft goes only if it is as it was written. */
async function saveAs(editor: vscode.TextEditor, draft: vscode.TextDocument, file: vscode.Uri): Promise<void> {
  const { version } = draft;
  const { selections, viewColumn } = editor;
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(draft.getText()));
  } catch {
    void vscode.window.showErrorMessage(vscode.l10n.t('The letter can’t be written there. Choose another place.'));
    return;
  }
  const isActive = vscode.window.activeTextEditor?.document === draft;
  if (isActive && draft.version === version)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  const saved = await vscode.window.showTextDocument(file, { preview: false, ...(viewColumn && { viewColumn }) });
  saved.selections = selections;
}
