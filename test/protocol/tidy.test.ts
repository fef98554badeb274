import { afterEach, describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor, type EditorOptions } from '../support/lsp-client.ts';
import { LETTER, placeOf } from '../support/protocol-letter.ts';
import { tidied } from '../support/tidied.ts';

const URI = 'file:///letters/wrist.imr';
const MESSY = LETTER.replaceAll('\n\n', '\n \n\f\n').replaceAll(' is ', '   is\n').replaceAll('\n', ' \r\n');
const OPTIONS = { tabSize: 4, insertSpaces: true };
let editor: Editor;

async function open(text: string, options: EditorOptions = {}): Promise<void> {
  editor = await Editor.open(options);
  await editor.openLetter(URI, text);
}

function format(more: object = {}): Promise<TextEdit[] | null> {
  return editor.request('textDocument/formatting', URI, { options: { ...OPTIONS, ...more } });
}

function applied(text: string, edits: TextEdit[] | null): string {
  return TextDocument.applyEdits(TextDocument.create(URI, 'imr-letter', 1, text), edits ?? []);
}

afterEach(() => editor.dispose());

describe('formatting a letter', () => {
  it('edits white space, and returns no edits for a formatted letter', async () => {
    await open(MESSY);
    expect(editor.initialized?.capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
    });
    const tidy = applied(MESSY, await format());
    expect(tidy).toBe(tidied(MESSY));
    expect(tidy).not.toBe(MESSY);
    await editor.change(URI, 2, [{ text: tidy }]);
    expect(await format()).toEqual([]);
  });

  it('wraps lines at the current wrapColumn', async () => {
    let wrapColumn = 60;
    await open(MESSY, { settings: () => ({ tidy: { wrapColumn } }) });
    expect(applied(MESSY, await format())).toBe(tidied(MESSY, { column: 60 }));
    wrapColumn = 0;
    await editor.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.settled();
    expect(applied(MESSY, await format())).toBe(tidied(MESSY));
  });

  it('inserts a final newline if the editor requests it', async () => {
    const text = LETTER.trimEnd();
    await open(text);
    expect(applied(text, await format())).toBe(tidied(LETTER).trimEnd());
    expect(applied(text, await format({ insertFinalNewline: true }))).toBe(tidied(LETTER));
  });

  it('formats only the requested range', async () => {
    await open(MESSY);
    const start = placeOf(MESSY, 'The clerk of');
    const request = { range: { start, end: start }, options: OPTIONS };
    const edits = await editor.request<TextEdit[]>('textDocument/rangeFormatting', URI, request);
    expect(edits).toEqual([]);
    const rationale = placeOf(MESSY, 'The ACOEM guidelines advise');
    const touched = { range: { start: rationale, end: rationale }, options: OPTIONS };
    const own = await editor.request<TextEdit[]>('textDocument/rangeFormatting', URI, touched);
    expect(own.map(({ newText }) => newText)).toEqual(['', '']);
    expect(applied(MESSY, own)).toContain('The request is not medically necessary.');
  });

  it('returns null for other documents, closed ones and malformed requests', async () => {
    await open('Dear Sir,   \n\n\n\nthe knee   is fine.\n');
    expect(await format()).toBeNull();
    expect(await editor.request('textDocument/rangeFormatting', URI, { range: 7 })).toBeNull();
    expect(await editor.request('textDocument/formatting', 'file:///letters/not-open.imr')).toBeNull();
    expect(editor.logged).toEqual([]);
  });

  it('returns null if a newer version arrives meanwhile', async () => {
    const pauses: (() => void)[] = [];
    let seen: () => void = () => undefined;
    const paused = new Promise<void>((resolve) => {
      seen = resolve;
    });
    await open(MESSY.repeat(100), {
      pause: () => {
        seen();
        return new Promise((resolve) => pauses.push(resolve));
      },
    });
    const formatted = format();
    await paused;
    await editor.change(URI, 2, [{ text: LETTER }]);
    await editor.settled();
    for (const resolve of pauses) resolve();
    expect(await formatted).toBeNull();
  });
});
