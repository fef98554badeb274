import * as vscode from 'vscode';
import type { CursorMovedParams } from '../../../server/src/protocol/params.ts';
import { isLetterDocument } from '../letters.ts';

/** Has it told where the cursor of a letter goes that was changed: what is held back of the word being typed shows once it is left. */
export function tellCursor(tell: (place: CursorMovedParams) => Promise<void>): readonly vscode.Disposable[] {
  /** The letters that were changed, with the version at which their cursor was seen last. */
  const changed = new Map<string, number>();
  let active = vscode.window.activeTextEditor?.document;
  return [
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const key = document.uri.toString();
      if (contentChanges.length > 0 && isLetterDocument(document) && !changed.has(key)) changed.set(key, -1);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
      const key = document.uri.toString();
      const seen = changed.get(key);
      if (seen === undefined) return;
      changed.set(key, document.version);
      // A key that changed the text moved the cursor too, within the word.
      if (seen !== document.version) return;
      const { line, character } = selection.active;
      void tell({ uri: key, position: { line, character } });
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      const left = active;
      active = editor?.document;
      if (left && left !== active && changed.has(left.uri.toString())) void tell({ uri: left.uri.toString() });
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => changed.delete(uri.toString())),
  ];
}
