import { afterEach, describe, expect, it } from 'vitest';
import { type CompletionItem, type CompletionList, type Hover, InsertTextFormat } from 'vscode-languageserver';
import { Editor, type EditorOptions, PULLING } from '../support/lsp-client.ts';
import { appended, LETTER, placeOf } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
const DRAFT = `${LETTER}\nSplint: Upheld\n\nMAXIMUS guideline:`;
const SNIPPETS: EditorOptions = {
  capabilities: {
    ...PULLING,
    textDocument: {
      ...PULLING.textDocument,
      completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    },
  },
  initializationOptions: { suggestCommand: 'suggest.again' },
};
let editor: Editor;

async function open(options: EditorOptions = {}): Promise<void> {
  editor = await Editor.open(options);
  await editor.openLetter(URI, DRAFT);
}

async function offered(text: string): Promise<CompletionItem[] | null> {
  const position = appended(text, '').range.start;
  return await editor.request<CompletionItem[] | null>('textDocument/completion', URI, { position });
}

afterEach(() => editor.dispose());

describe('completion', () => {
  it('follows each change', async () => {
    await open(SNIPPETS);
    const [opening] = (await offered(DRAFT)) ?? [];
    expect(opening).toMatchObject({
      label: 'Decision based on MTUS',
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: { newText: ' Decision based on MTUS $0.' },
      command: { command: 'suggest.again' },
    });
    const addition = ' Decision based on MTUS Forearm';
    await editor.change(URI, 2, [appended(DRAFT, addition)]);
    const items = await offered(DRAFT + addition);
    expect(items?.map(({ label }) => label)).toEqual(['Forearm, Wrist, and Hand Complaints 2004']);
    expect(items?.[0]?.documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('**ACOEM') });
  });

  it('has plain text for a client without snippets and Markdown', async () => {
    await open();
    const items = (await offered(DRAFT)) ?? [];
    expect(items.map(({ insertTextFormat }) => insertTextFormat)).toEqual([1, 1, 1]);
    expect(items[0]).toMatchObject({ textEdit: { newText: ' Decision based on MTUS ' } });
    expect(items[0]?.command).toBeUndefined();
    await editor.change(URI, 2, [appended(DRAFT, ' Decision based on MTUS ')]);
    const [name] = (await offered(`${DRAFT} Decision based on MTUS `)) ?? [];
    expect(name?.documentation).toMatchObject({ kind: 'plaintext' });
  });

  it('offers “Decision rationale:” first after a finished guideline field', async () => {
    await open(SNIPPETS);
    let text = `${DRAFT} Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004.\n`;
    await editor.change(URI, 2, [appended(DRAFT, text.slice(DRAFT.length))]);
    for (const [index, addition] of ['\nD', 'e', 'c', 'ision '].entries()) {
      await editor.change(URI, 3 + index, [appended(text, addition)]);
      text += addition;
      const list = await editor.request<CompletionList>('textDocument/completion', URI, {
        position: appended(text, '').range.start,
      });
      const sorted = list.items.toSorted((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));
      expect(sorted[0]?.label, text.slice(-10)).toBe('Decision rationale:');
      expect(sorted.length).toBeGreaterThan(1);
    }
  });

  it('has the year of a citation in the label details', async () => {
    await open({
      capabilities: {
        ...PULLING,
        textDocument: { ...PULLING.textDocument, completion: { completionItem: { labelDetailsSupport: true } } },
      },
    });
    const addition = ' Decision based on MTUS ';
    await editor.change(URI, 2, [appended(DRAFT, addition)]);
    const items = (await offered(DRAFT + addition)) ?? [];
    expect(items.find(({ label }) => label.startsWith('Forearm'))?.labelDetails).toEqual({ description: '2004' });
    expect(items.filter(({ labelDetails }) => labelDetails === undefined).map(({ label }) => label)).toEqual([]);
  });

  it('offers words of the form in an incomplete list', async () => {
    await open();
    const addition = '\n\nSling: Upheld\n\nCla';
    await editor.change(URI, 2, [appended(DRAFT, addition)]);
    const position = appended(DRAFT + addition, '').range.start;
    const found = await editor.request<CompletionList>('textDocument/completion', URI, { position });
    expect(found).toMatchObject({ isIncomplete: true, items: [{ label: 'Claims Administrator guideline:' }] });
  });

  it('is empty in ordinary prose and null for malformed requests', async () => {
    await open();
    const position = placeOf(DRAFT, 'paper mill');
    expect(await editor.request('textDocument/completion', URI, { position })).toBeNull();
    expect(await editor.request('textDocument/completion', URI, { position: { line: 'x' } })).toBeNull();
    expect(await editor.request('textDocument/completion', 'file:///letters/not-open.imr', { position })).toBeNull();
    expect(editor.logged).toEqual([]);
  });

  it('is accompanied by hovers on outcomes and abbreviations', async () => {
    await open();
    const at = async (words: string) => {
      const found = await editor.request<Hover>('textDocument/hover', URI, { position: placeOf(DRAFT, words) });
      return found.contents;
    };
    expect(await at('Upheld')).toMatchObject({ value: expect.stringContaining('Labor Code §4610.6') });
    expect(await at('UR Denial')).toMatchObject({ value: expect.stringContaining('utilization review') });
    expect(await at('MTUS ACOEM')).toMatchObject({ value: '**MTUS**: Medical Treatment Utilization Schedule' });
    expect(await at('ACOEM Chapter')).toMatchObject({ value: expect.stringContaining('**ACOEM Practice Guidelines') });
  });
});
