import * as vscode from 'vscode';
import type { LanguageServer } from '../server/language-server.ts';

/** The command of the lenses over items; it is in no menu. */
export const SHOW_SAME_TREATMENT = 'imrLetter.showSameTreatment';

const SAME_TREATMENT_REQUEST = 'imrLetter/sameTreatment';

interface Place {
  readonly line: number;
  readonly character: number;
}

interface Found {
  readonly uri: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

/** Shows, below an item's header, where all letters of the workspace decide the same. */
export async function showSameTreatment(
  server: () => Promise<LanguageServer>,
  uri: unknown,
  place: unknown,
): Promise<void> {
  if (typeof uri !== 'string' || !isPlace(place)) return;
  const found = await (await server()).request<readonly Found[] | null>(SAME_TREATMENT_REQUEST, {
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
