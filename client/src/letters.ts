import * as vscode from 'vscode';

/** The language ID of determination letters. */
export const LANGUAGE = 'imr-letter';

/** Returns whether the language of a document is that of determination letters. */
export function isLetterDocument(document: vscode.TextDocument): boolean {
  return document.languageId === LANGUAGE;
}

/**
 * Returns whether a URI is that of a file or a draft. A list of schemes would leave out the file systems of other extensions, so the test is
 * whether the scheme is writable, or the document is in an open folder (which may be read-only). Other versions of a file (the left side of
 * a diff, a timeline, a pull request: `git:`, `gitlens:`, `review:` …) come from read-only providers outside of all folders, and output
 * panels are not file systems.
 */
export function isFileOrDraft(uri: vscode.Uri): boolean {
  if (uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true) return true;
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/** Returns whether a document is shown in an editor or has a tab. */
export function isShown(document: vscode.TextDocument): boolean {
  if (vscode.window.visibleTextEditors.some((editor) => editor.document === document)) return true;
  const uri = document.uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => uriOf(tab)?.toString() === uri));
}

function uriOf({ input }: vscode.Tab): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}
