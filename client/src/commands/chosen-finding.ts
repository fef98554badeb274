import * as vscode from 'vscode';
import { isLetterDocument } from '../letters.ts';
import { plainItem } from '../ui/plain-items.ts';

/** The argument that the server's quick fixes pass to a command: the letter, and the finding or its rule. A key binding may add a reason. */
export interface ChosenFinding {
  readonly uri: string;
  readonly finding?: unknown;
  readonly code?: unknown;
  readonly word?: unknown;
  readonly reason?: unknown;
}

/** Returns a command's argument if it has one; otherwise the argument of its quick fix at the cursor, which the user chooses if there are several. */
export async function chosenAtCursor(command: string, given: unknown): Promise<ChosenFinding | undefined> {
  if (isChosen(given)) return given;
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isLetterDocument(editor.document)) return undefined;
  const actions = await vscode.commands.executeCommand<(vscode.CodeAction | vscode.Command)[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    editor.selection,
    vscode.CodeActionKind.QuickFix.value,
  );
  const offered = actions.flatMap(({ title, command: own }) => {
    const [argument] = typeof own === 'object' && own.command === command ? (own.arguments ?? []) : [];
    return isChosen(argument) ? [{ label: title, argument }] : [];
  });
  if (offered.length < 2) {
    if (offered.length === 0)
      void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a finding first.'));
    return offered[0]?.argument;
  }
  return (await vscode.window.showQuickPick(offered.map(plainItem), { title: vscode.l10n.t('Which finding?') }))
    ?.argument;
}

function isChosen(value: unknown): value is ChosenFinding {
  return typeof value === 'object' && value !== null && 'uri' in value && typeof value.uri === 'string';
}
