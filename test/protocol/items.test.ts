import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, Position, Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor, PULLING } from '../support/lsp-client.ts';
import { LETTER, placeOf } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
const CHANGE_ITEM = 'imrLetter/changeItem';

interface Changed {
  readonly version: number;
  readonly edits: TextEdit[];
  readonly snippet?: string;
  readonly selection?: Range;
}

let editor: Editor;

beforeEach(async () => {
  const capabilities = {
    ...PULLING,
    workspace: { ...PULLING.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  };
  editor = await Editor.open({ capabilities });
  await editor.openLetter(URI, LETTER, 4);
});
afterEach(() => editor.dispose());

function change(words: string, change: unknown, anchor?: Position): Promise<Changed> {
  return editor.request(CHANGE_ITEM, URI, { position: placeOf(LETTER, words), anchor, change });
}

describe('a disputed item', () => {
  it('is moved as a whole, with the selection', async () => {
    const anchor = placeOf(LETTER, 'strain has');
    const { version, edits, selection } = await change('guidelines advise', 'moveDown', anchor);
    const document = TextDocument.create(URI, 'imr-letter', 1, LETTER);
    const moved = TextDocument.applyEdits(document, edits);
    expect(version).toBe(4);
    expect(moved.indexOf('Wrist brace')).toBeGreaterThan(moved.indexOf('Physical therapy, 8 visits'));
    expect(selection).toEqual({ active: placeOf(moved, 'guidelines advise'), anchor: placeOf(moved, 'strain has') });
  });

  it('gets an outcome and its missing label', async () => {
    expect(await change('Wrist brace', 'overturned')).toMatchObject({ edits: [{ newText: 'Overturned' }] });
    const { edits, selection } = await change('Physical therapy, 8', 'addField');
    expect(edits[0]?.newText).toBe('\n\nDecision rationale: ');
    expect(selection).toMatchObject({ active: { character: 'Decision rationale: '.length } });
  });

  it('is followed by a new one with tab stops', async () => {
    const { snippet, edits } = await change('paper mill', 'addItem');
    expect(snippet).toContain('|[Outcome],Upheld,Overturned|');
    expect(edits).toHaveLength(1);
    const start = placeOf(LETTER, 'Wrist brace');
    const asked = { range: { start, end: start }, context: { diagnostics: [], only: ['refactor'] } };
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', URI, asked);
    const { edit } = actions.find(({ title }) => title.startsWith('Add')) ?? {};
    expect(edit?.documentChanges?.[0]).toMatchObject({ edits: [{ snippet: { kind: 'snippet' } }] });
  });

  it('is unchanged with a reason where the change is refused', async () => {
    expect(await change('Wrist brace', 'moveUp')).toEqual({ refused: 'first-item' });
    expect(await change('paper mill', 'duplicate')).toEqual({ refused: 'no-item' });
  });

  it('is unchanged by malformed requests', async () => {
    expect(await change('Wrist brace', 'erase')).toBeNull();
    expect(await editor.request(CHANGE_ITEM, URI, { position: 'here', change: 'moveUp' })).toBeNull();
    const position = placeOf(LETTER, 'Wrist brace');
    expect(await editor.request(CHANGE_ITEM, 'file:///other.imr', { position, change: 'moveUp' })).toBeNull();
    expect(editor.logged).toEqual([]);
  });
});
