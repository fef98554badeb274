import { afterEach, describe, expect, it } from 'vitest';
import type { Location, WorkspaceSymbol } from 'vscode-languageserver';
import { Editor } from '../support/lsp-client.ts';
import { LETTER, placeOf } from '../support/protocol-letter.ts';

const FOLDER = 'vscode-vfs://github/clinic/letters';
const URI = `${FOLDER}/wrist.imr`;
const OTHER = `${FOLDER}/other.imr`;
const OPTIONS = { initializationOptions: { readsFiles: true, findsLetters: true }, folders: [FOLDER] };
let editor: Editor;

afterEach(() => editor.dispose());

async function symbols(query: unknown): Promise<string[] | null> {
  const found = await editor.client.sendRequest<WorkspaceSymbol[] | null>('workspace/symbol', { query });
  return found?.map(({ name, location }) => `${location.uri.slice(FOLDER.length + 1)}: ${name}`).sort() ?? null;
}

describe('workspace symbols', () => {
  it('include all letters, open ones from their text', async () => {
    const virtualFiles = new Map([
      [URI, LETTER],
      [OTHER, LETTER.replace('Wrist brace', 'Left wrist splint')],
    ]);
    editor = await Editor.open({ ...OPTIONS, virtualFiles });
    expect(await symbols('brace')).toEqual(['other.imr: brace, hand: Left wrist splint', 'wrist.imr: Wrist brace']);
    await editor.openLetter(URI, LETTER.replace('Wrist brace', 'Sling'));
    expect(await symbols('sling')).toEqual(['wrist.imr: Sling']);
    expect(await symbols(undefined)).toBeNull();
  });

  it('have references to all requests for the same treatment', async () => {
    const virtualFiles = new Map([[OTHER, LETTER.replace('Wrist brace', 'Left wrist splint')]]);
    editor = await Editor.open({ ...OPTIONS, virtualFiles });
    await editor.openLetter(URI, LETTER);
    const context = { includeDeclaration: true };
    const position = placeOf(LETTER, 'brace: Upheld');
    const found = await editor.request<Location[]>('textDocument/references', URI, { position, context });
    expect(found.map(({ uri }) => uri)).toEqual([OTHER, URI]);
    const elsewhere = { position: placeOf(LETTER, 'paper mill'), context };
    expect(await editor.request('textDocument/references', URI, elsewhere)).toBeNull();
  });
});
