import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentHighlight, Position, SelectionRange } from 'vscode-languageserver';
import { Editor } from '../support/lsp-client.ts';
import { LETTER, placeOf } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
let editor: Editor;

async function open(text = LETTER): Promise<void> {
  editor = await Editor.open();
  await editor.openLetter(URI, text);
}

const navigate = (params: object) => editor.request<Position | null>('imrLetter/navigate', URI, params);

afterEach(() => editor.dispose());

describe('navigation in a letter', () => {
  it('returns the next and previous item, field and finding', async () => {
    await open();
    const position = placeOf(LETTER, 'The ACOEM guidelines');
    expect(await navigate({ position, to: 'item' })).toEqual(placeOf(LETTER, 'Physical therapy, 8'));
    expect(await navigate({ position, to: 'item', back: true })).toEqual(placeOf(LETTER, 'Wrist brace'));
    expect(await navigate({ position, to: 'field', back: true })).toEqual(placeOf(LETTER, 'Decision rationale'));
    const findings = [placeOf(LETTER, 'Physical therapy, 8')];
    expect(await navigate({ position, to: 'finding', findings })).toEqual(findings[0]);
  });

  it('returns null without a target and for malformed requests', async () => {
    await open('A poem about the sea');
    const position = { line: 0, character: 0 };
    expect(await navigate({ position, to: 'item' })).toBeNull();
    expect(await navigate({ position, to: 'finding' })).toBeNull();
    expect(await navigate({ position, to: 'finding', findings: [7] })).toBeNull();
    expect(await navigate({ position, to: 'the sea' })).toBeNull();
    expect(await navigate({ to: 'item' })).toBeNull();
    expect(editor.logged).toEqual([]);
  });
});

describe('selection ranges', () => {
  const parts = (range: SelectionRange | undefined): number => (range ? 1 + parts(range.parent) : 0);
  const ask = (params: object) => editor.request<SelectionRange[] | null>('textDocument/selectionRange', URI, params);

  it('are nested for each position', async () => {
    await open();
    expect(editor.initialized?.capabilities.selectionRangeProvider).toBe(true);
    const positions = [placeOf(LETTER, 'ACOEM guidelines'), placeOf(LETTER, 'CM16')];
    const [prose, number] = (await ask({ positions })) ?? [];
    // From the position to its word, sentence, paragraph, field, item, the section's body, section, letter and text.
    expect(parts(prose)).toBe(10);
    expect(parts(number)).toBe(6);
  });

  it('are null without a letter and for malformed requests', async () => {
    await open('A poem about the sea');
    expect(await ask({ positions: [{ line: 0, character: 0 }] })).toBeNull();
    expect(await ask({ positions: 'all' })).toBeNull();
    expect(editor.logged).toEqual([]);
  });
});

describe('document highlights', () => {
  const ask = (params: object) =>
    editor.request<DocumentHighlight[] | null>('textDocument/documentHighlight', URI, params);

  it('mark the same citation, and are empty on ordinary words', async () => {
    await open();
    expect(editor.initialized?.capabilities.documentHighlightProvider).toBe(true);
    const found = await ask({ position: placeOf(LETTER, 'ACOEM Chapter 11') });
    expect(found?.map(({ range }) => range.start.line)).toEqual([19, 21]);
    expect(await ask({ position: placeOf(LETTER, 'paper mill') })).toEqual([]);
  });

  it('are null without a letter and for malformed requests', async () => {
    await open('A poem about the sea');
    expect(await ask({ position: { line: 0, character: 3 } })).toBeNull();
    expect(await ask({ position: 'here' })).toBeNull();
    expect(editor.logged).toEqual([]);
  });
});
