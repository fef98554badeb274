import * as vscode from 'vscode';
import type { Position, Range } from 'vscode-languageclient';
import type { ChangeItemParams, ItemEdit, ItemRefusal } from '../../../server/src/protocol/params.ts';
import { ChangeItemRequest } from '../../../server/src/protocol.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { isLetterDocument } from '../letters.ts';
import type { ServerConnection } from '../server/server-connection.ts';

type ItemChange = ChangeItemParams['change'];

/** The message for each reason for which the server refuses a change. */
const REFUSED: Readonly<Record<ItemRefusal, string>> = {
  'no-letter': vscode.l10n.t('This text contains no determination letter.'),
  'layout-2013': vscode.l10n.t(
    'This letter has the layout of 2013, which has no labels to set; its outcomes are in sentences.',
  ),
  'no-item': vscode.l10n.t('Put the cursor into a disputed item first.'),
  'first-item': vscode.l10n.t('This is the first item.'),
  'last-item': vscode.l10n.t('This is the last item.'),
  'unclear-end': vscode.l10n.t(
    'This item was not moved: in its new place, its text could not be told apart from that of the next. Does each rationale end with a period?',
  ),
  'no-header': vscode.l10n.t('This item has no header yet. Write what is in dispute first.'),
  'no-decision': vscode.l10n.t('This item has no outcome yet. Set that first.'),
  'merge-conflict': vscode.l10n.t('A merge conflict is unresolved here. Resolve it first.'),
  complete: vscode.l10n.t('This item has all three fields.'),
  'no-section': vscode.l10n.t('This letter has no section “IMR ISSUES, DECISIONS AND RATIONALES” yet.'),
};
const READ_ONLY = vscode.l10n.t('This letter can’t be changed here: it is read-only.');

/** Changes the disputed item at the cursor in one undo step and moves the cursor with it. */
export async function changeItem(server: () => Promise<ServerConnection>, change: ItemChange): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isLetterDocument(editor.document)) return;
  const { document, selection } = editor;
  if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false) return showMessage(READ_ONLY);
  const { active, anchor } = selection;
  const changed = await (await server()).request(ChangeItemRequest, {
    textDocument: { uri: document.uri.toString() },
    position: { line: active.line, character: active.character },
    anchor: { line: anchor.line, character: anchor.character },
    change,
  });
  if (!changed) return;
  if ('refused' in changed) return showMessage(REFUSED[changed.refused]);
  if (changed.edits.length === 0 || document.version !== changed.version) return;
  if (!(await applyEdits(editor, changed))) return showMessage(READ_ONLY);
  if (changed.selection) select(editor, changed.selection);
  if (change === 'addField') await vscode.commands.executeCommand('editor.action.triggerSuggest');
}

/** Applies edits and returns whether the document changed; a read-only editor reports success without changing it. */
async function applyEdits(editor: vscode.TextEditor, { edits, snippet, version }: ItemEdit): Promise<boolean> {
  const [first] = edits;
  if (snippet !== undefined && first) {
    const range = toRange(first.range);
    await editor.insertSnippet(new vscode.SnippetString(snippet), range, { ...ONE_STEP, keepWhitespace: true });
  } else {
    await editor.edit((edit) => {
      for (const { range, newText } of edits) edit.replace(toRange(range), newText);
    }, ONE_STEP);
  }
  return editor.document.version !== version;
}

const ONE_STEP = { undoStopBefore: true, undoStopAfter: true };

function select(editor: vscode.TextEditor, { anchor, active }: NonNullable<ItemEdit['selection']>): void {
  editor.selection = new vscode.Selection(toPosition(anchor), toPosition(active));
  editor.revealRange(editor.selection);
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(toPosition(start), toPosition(end));
}

function toPosition({ line, character }: Position): vscode.Position {
  return new vscode.Position(line, character);
}

function showMessage(message: string): void {
  void vscode.window.showInformationMessage(plainText(message));
}
