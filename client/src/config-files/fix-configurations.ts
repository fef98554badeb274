import * as vscode from 'vscode';
import type { MeantEntry } from '../../../server/src/protocol/params.ts';
import { MeantEntriesRequest } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../server/language-server.ts';

/** The files that say which rule weighs what: those beside letters, the user's settings, a folder's and a workspace's. */
const SELECTOR: vscode.DocumentSelector = [
  { pattern: '**/.imr-letter.json' },
  { pattern: '**/settings.json' },
  { pattern: '**/*.code-workspace' },
];

/** What those settings that set rules hold; others need not be looked at. */
const RULES_SETTING = '"imrLetter.rules"';

/** Offers, where a rule or a severity is misspelled in a configuration, the one that was probably meant. */
export function fixConfigurations(server: () => Promise<LanguageServer>): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    SELECTOR,
    {
      async provideCodeActions(document, range, { diagnostics }, token) {
        const text = document.getText();
        const kind = document.uri.path.endsWith('/.imr-letter.json') ? 'configuration' : 'settings';
        if (kind === 'settings' && !text.includes(RULES_SETTING)) return [];
        const entries = await (await server()).request(MeantEntriesRequest, { text, kind }, token);
        return (entries ?? []).flatMap((entry) => {
          const place = rangeOf(entry);
          // A finding marks the whole entry; the action is offered wherever that is marked.
          const own = diagnostics.filter((diagnostic) => diagnostic.range.intersection(place) !== undefined);
          const isHere = range.intersection(place) !== undefined || own.some((one) => one.range.contains(range));
          return isHere ? [action(document, entry.meant, place, own)] : [];
        });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function action(
  { uri }: vscode.TextDocument,
  meant: string,
  place: vscode.Range,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const fix = new vscode.CodeAction(vscode.l10n.t('Change to “{0}”', meant), vscode.CodeActionKind.QuickFix);
  fix.edit = new vscode.WorkspaceEdit();
  fix.edit.replace(uri, place, meant);
  fix.diagnostics = diagnostics;
  fix.isPreferred = true;
  return fix;
}

function rangeOf({ range: { start, end } }: MeantEntry): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
