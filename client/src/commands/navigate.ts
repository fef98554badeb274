import * as vscode from 'vscode';
import { NavigateRequest } from '../../../server/src/protocol.ts';
import { isLetterDocument } from '../letters.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { showStatusMessage } from '../ui/status-message.ts';

/** What one walks to, and what is said where there is none. */
const NOWHERE = {
  item: vscode.l10n.t('There is no disputed item to go to.'),
  field: vscode.l10n.t('There is no field to go to.'),
  finding: vscode.l10n.t('There is no finding in this letter to go to.'),
} as const;

/** What diagnostics of this extension name as their source. */
const SOURCE = 'imr-letter';

/** How long it is said that there is nowhere to go, in milliseconds. */
const SAID_FOR = 5000;

/** Goes to the next disputed item, field or finding, or to the one before; after the last comes the first. */
export async function navigate(
  server: () => Promise<LanguageServer>,
  to: keyof typeof NOWHERE,
  back: boolean,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isLetterDocument(editor.document)) return;
  const { document } = editor;
  const found = await (await server()).request(NavigateRequest, {
    textDocument: { uri: document.uri.toString() },
    position: plain(editor.selection.active),
    to,
    back,
    findings: to === 'finding' ? findingsIn(document) : [],
  });
  if (!found) {
    showStatusMessage(NOWHERE[to], SAID_FOR);
    return;
  }
  const place = new vscode.Position(found.line, found.character);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

type Place = Pick<vscode.Position, 'line' | 'character'>;

function findingsIn(document: vscode.TextDocument): Place[] {
  const findings = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === SOURCE);
  return findings.map(({ range }) => plain(range.start));
}

function plain({ line, character }: vscode.Position): Place {
  return { line, character };
}
