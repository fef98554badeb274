import * as vscode from 'vscode';
import type { SuggestedEntry } from '../../../server/src/protocol/params.ts';
import { SuggestedEntriesRequest } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../server/language-server.ts';

/** The files that set severities of rules: configuration files, and settings of the user, folders and workspaces. */
const SELECTOR: vscode.DocumentSelector = [
  { pattern: '**/.imr-letter.json' },
  { pattern: '**/settings.json' },
  { pattern: '**/*.code-workspace' },
];

/** The text in every settings file that sets rules; others are skipped. */
const RULES_SETTING = '"imrLetter.rules"';

/** Registers quick fixes for misspelled rules and severities in configurations. */
export function registerConfigFixes(server: () => Promise<LanguageServer>): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    SELECTOR,
    {
      async provideCodeActions(document, range, { diagnostics }, token) {
        const text = document.getText();
        const kind = document.uri.path.endsWith('/.imr-letter.json') ? 'configuration' : 'settings';
        if (kind === 'settings' && !text.includes(RULES_SETTING)) return [];
        const entries = await (await server()).request(SuggestedEntriesRequest, { text, kind }, token);
        return (entries ?? []).flatMap((entry) => {
          const entryRange = rangeOf(entry);
          // A diagnostic covers the whole entry; the fix is offered anywhere in it.
          const own = diagnostics.filter((diagnostic) => diagnostic.range.intersection(entryRange) !== undefined);
          const isHere = range.intersection(entryRange) !== undefined || own.some((one) => one.range.contains(range));
          return isHere ? [action(document, entry.meant, entryRange, own)] : [];
        });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function action(
  { uri }: vscode.TextDocument,
  meant: string,
  range: vscode.Range,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const fix = new vscode.CodeAction(vscode.l10n.t('Change to “{0}”', meant), vscode.CodeActionKind.QuickFix);
  fix.edit = new vscode.WorkspaceEdit();
  fix.edit.replace(uri, range, meant);
  fix.diagnostics = diagnostics;
  fix.isPreferred = true;
  return fix;
}

function rangeOf({ range: { start, end } }: SuggestedEntry): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
