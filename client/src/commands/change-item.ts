import * as vscode from 'vscode';
import type { Position, Range } from 'vscode-languageclient';
import type { ChangeItemParams, ItemEdit, ItemRefusal } from '../../../server/src/protocol/params.ts';
import { ChangeItemRequest } from '../../../server/src/protocol.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { isLetterDocument } from '../letters.ts';
import type { LanguageServer } from '../server/language-server.ts';

type ItemChange = ChangeItemParams['change'];

/** Why a change is not made, each as the server names it. */
const REFUSED: Readonly<Record<ItemRefusal, string>> = {
  'no-letter': vscode.l10n.t('This text holds no determination letter.'),
  'layout-2013': vscode.l10n.t(
    'This letter is of 2013: its layout has no labels to set, and its outcomes stand in sentences.',
  ),
  'no-item': vscode.l10n.t('Put the cursor into a disputed item first.'),
  'first-item': vscode.l10n.t('This is the first item.'),
  'last-item': vscode.l10n.t('This is the last item.'),
  'unclear-end': vscode.l10n.t(
    'This item was not moved: in its new place, its words could not be told from those of the next. Does each rationale end with a period?',
  ),
  'no-header': vscode.l10n.t('This item has no header yet. Write what is in dispute first.'),
  'no-decision': vscode.l10n.t('This item has no outcome yet. Set that first.'),
  'merge-conflict': vscode.l10n.t('A merge conflict is unresolved here. Resolve it first.'),
  complete: vscode.l10n.t('This item has all three fields.'),
  'no-section': vscode.l10n.t('This letter has no section “IMR ISSUES, DECISIONS AND RATIONALES” yet.'),
};
const READ_ONLY = vscode.l10n.t('This letter can’t be changed here: it is read-only.');

/** Changes the disputed item at the cursor in one step that can be undone; the cursor goes along. */
export async function changeItem(server: () => Promise<LanguageServer>, change: ItemChange): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isLetterDocument(editor.document)) return;
  const { document, selection } = editor;
  if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false) return tell(READ_ONLY);
  const { active, anchor } = selection;
  const changed = await (await server()).request(ChangeItemRequest, {
    textDocument: { uri: document.uri.toString() },
    position: { line: active.line, character: active.character },
    anchor: { line: anchor.line, character: anchor.character },
    change,
  });
  if (!changed) return;
  if ('refused' in changed) return tell(REFUSED[changed.refused]);
  if (changed.edits.length === 0 || document.version !== changed.version) return;
  if (!(await applied(editor, changed))) return tell(READ_ONLY);
  if (changed.selection) showPlace(editor, changed.selection);
  if (change === 'addField') await vscode.commands.executeCommand('editor.action.triggerSuggest');
}

/** Whether the editor took the edits; one that is read-only says that it did and leaves its document as it was. */
async function applied(editor: vscode.TextEditor, { edits, snippet, version }: ItemEdit): Promise<boolean> {
  const [first] = edits;
  if (snippet !== undefined && first) {
    const place = toRange(first.range);
    await editor.insertSnippet(new vscode.SnippetString(snippet), place, { ...ONE_STEP, keepWhitespace: true });
  } else {
    await editor.edit((edit) => {
      for (const { range, newText } of edits) edit.replace(toRange(range), newText);
    }, ONE_STEP);
  }
  return editor.document.version !== version;
}

const ONE_STEP = { undoStopBefore: true, undoStopAfter: true };

function showPlace(editor: vscode.TextEditor, { anchor, active }: NonNullable<ItemEdit['selection']>): void {
  editor.selection = new vscode.Selection(toPosition(anchor), toPosition(active));
  editor.revealRange(editor.selection);
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(toPosition(start), toPosition(end));
}

function toPosition({ line, character }: Position): vscode.Position {
  return new vscode.Position(line, character);
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(plainText(message));
}
