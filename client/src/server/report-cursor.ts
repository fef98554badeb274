import * as vscode from 'vscode';
import type { CursorMovedParams } from '../../../server/src/protocol/params.ts';
import { isLetterDocument } from '../letters.ts';

/** Reports cursor moves in changed letters, so that findings in the word being typed are shown once the cursor leaves it. */
export function reportCursor(report: (params: CursorMovedParams) => Promise<void>): readonly vscode.Disposable[] {
  /** By URI, the version of a changed letter at its last cursor move. */
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
      // A change of the text also moved the cursor, within the word.
      if (seen !== document.version) return;
      const { line, character } = selection.active;
      void report({ uri: key, position: { line, character } });
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      const left = active;
      active = editor?.document;
      if (left && left !== active && changed.has(left.uri.toString())) void report({ uri: left.uri.toString() });
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => changed.delete(uri.toString())),
  ];
}
