import * as vscode from 'vscode';
import { NavigateRequest } from '../../../server/src/protocol.ts';
import { isLetterDocument } from '../letters.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { showStatusMessage } from '../ui/status-message.ts';

/** The message for each target if there is none. */
const NO_TARGET = {
  item: vscode.l10n.t('There is no disputed item to go to.'),
  field: vscode.l10n.t('There is no field to go to.'),
  finding: vscode.l10n.t('There is no finding in this letter to go to.'),
} as const;

/** The source of this extension's diagnostics. */
const SOURCE = 'imr-letter';

/** How long the message is shown, in milliseconds. */
const DURATION_MS = 5000;

/** Moves the cursor to the next or previous disputed item, field or finding, wrapping around at the end. */
export async function navigate(
  server: () => Promise<LanguageServer>,
  to: keyof typeof NO_TARGET,
  back: boolean,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isLetterDocument(editor.document)) return;
  const { document } = editor;
  const found = await (await server()).request(NavigateRequest, {
    textDocument: { uri: document.uri.toString() },
    position: toPlainPosition(editor.selection.active),
    to,
    back,
    findings: to === 'finding' ? findingsIn(document) : [],
  });
  if (!found) {
    showStatusMessage(NO_TARGET[to], DURATION_MS);
    return;
  }
  const position = new vscode.Position(found.line, found.character);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

type PlainPosition = Pick<vscode.Position, 'line' | 'character'>;

function findingsIn(document: vscode.TextDocument): PlainPosition[] {
  const findings = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === SOURCE);
  return findings.map(({ range }) => toPlainPosition(range.start));
}

function toPlainPosition({ line, character }: vscode.Position): PlainPosition {
  return { line, character };
}
