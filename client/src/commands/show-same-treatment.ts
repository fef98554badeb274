import * as vscode from 'vscode';
import { SameTreatmentRequest } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../server/language-server.ts';

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Shows, below an item's header, where all letters of the workspace decide the same. */
export async function showSameTreatment(
  server: () => Promise<LanguageServer>,
  uri: unknown,
  place: unknown,
): Promise<void> {
  if (typeof uri !== 'string' || !isPlace(place)) return;
  const found = await (await server()).request(SameTreatmentRequest, {
    textDocument: { uri },
    position: place,
  });
  const locations = (found ?? []).map(({ uri: file, range: { start, end } }) => {
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    return new vscode.Location(vscode.Uri.parse(file), range);
  });
  const position = new vscode.Position(place.line, place.character);
  await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), position, locations);
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'line' in value && typeof value.line === 'number' && 'character' in value && typeof value.character === 'number'
  );
}
