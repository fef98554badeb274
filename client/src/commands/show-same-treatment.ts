import * as vscode from 'vscode';
import { SameTreatmentRequest } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../server/language-server.ts';

interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

/** Shows, below an item's header, where the letters of the workspace decide on the same treatment. */
export async function showSameTreatment(
  server: () => Promise<LanguageServer>,
  uri: unknown,
  position: unknown,
): Promise<void> {
  if (typeof uri !== 'string' || !isPosition(position)) return;
  const found = await (await server()).request(SameTreatmentRequest, {
    textDocument: { uri },
    position,
  });
  const locations = (found ?? []).map(({ uri: file, range: { start, end } }) => {
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    return new vscode.Location(vscode.Uri.parse(file), range);
  });
  const anchor = new vscode.Position(position.line, position.character);
  await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), anchor, locations);
}

function isPosition(value: unknown): value is PlainPosition {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'line' in value && typeof value.line === 'number' && 'character' in value && typeof value.character === 'number'
  );
}
