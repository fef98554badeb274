import * as vscode from 'vscode';
import { caseNumberIn } from '../case-number.ts';
import { isLetterDocument } from '../letters.ts';

/** VS Code's own save commands, by the argument of the key binding; `save` saves a draft with a path there without a dialog. */
const SAVE_COMMANDS = { save: 'workbench.action.files.save', saveAs: 'workbench.action.files.saveAs' } as const;

/** The length of the text that is searched for the case number, in UTF-16 code units. */
const SEARCH_LENGTH = 16_384;

/** The encoding in which files are written; drafts with another one are saved by VS Code. */
const ENCODING = 'utf8';

/**
 * Saves a draft of a letter with a dialog that proposes its case number as the name. Other documents, and drafts without a case number or
 * an open folder, are saved by VS Code, which proposes the first line.
 */
export async function saveLetter(how: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const proposed = editor && proposedFile(editor.document);
  if (!editor || !proposed) {
    await vscode.commands.executeCommand(how === 'save' ? SAVE_COMMANDS.save : SAVE_COMMANDS.saveAs);
    return;
  }
  const { document } = editor;
  const chosen = await vscode.window.showSaveDialog({
    defaultUri: proposed,
    filters: { [vscode.l10n.t('IMR Letter')]: ['imr'], [vscode.l10n.t('Plain Text')]: ['txt'] },
  });
  if (chosen) await saveAs(editor, document, chosen);
}

/** Returns the file that is proposed for a draft: its case number, in the first open folder. */
function proposedFile(document: vscode.TextDocument): vscode.Uri | undefined {
  const { isUntitled, uri } = document;
  // A draft with a path already has a name.
  if (!isLetterDocument(document) || !isUntitled || uri.path.includes('/')) return undefined;
  if (vscode.workspace.getConfiguration('files', document).get('encoding') !== ENCODING) return undefined;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const end = document.positionAt(SEARCH_LENGTH);
  const name = caseNumberIn(document.getText(new vscode.Range(new vscode.Position(0, 0), end)));
  return folder && name !== undefined ? vscode.Uri.joinPath(folder.uri, `${name}.imr`) : undefined;
}

/** Writes a draft to a file and shows the file instead. The draft is closed only if it has not changed since it was written. */
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
