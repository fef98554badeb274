import * as vscode from 'vscode';

/** The id of the language of determination letters. */
export const LANGUAGE = 'imr-letter';

/** Whether a document is open as a determination letter. */
export function isLetterDocument(document: vscode.TextDocument): boolean {
  return document.languageId === LANGUAGE;
}

/**
 * Whether an address is that of a file or a draft. A list of schemes would leave out the file systems of other extensions, so
 * it is asked whether the scheme can be written to, or the document lies in an open folder (which may be read-only). What shows
 * other versions (the left side of a diff, a timeline, a pull request: `git:`, `gitlens:`, `review:` …) is served by read-only
 * providers and lies in no folder, and output panes and the like are no file systems at all.
 */
export function isFileOrDraft(uri: vscode.Uri): boolean {
  if (uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true) return true;
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/** Whether a document stands in an editor, or in a tab behind another one. */
export function isShown(document: vscode.TextDocument): boolean {
  if (vscode.window.visibleTextEditors.some((editor) => editor.document === document)) return true;
  const address = document.uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => uriOf(tab)?.toString() === address));
}

function uriOf({ input }: vscode.Tab): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}
