import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Editor } from '../support/lsp-client.ts';
import { LETTER } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
const OTHER = 'Minutes of a meeting.';

let editor: Editor;

beforeEach(async () => {
  editor = await Editor.open();
  await editor.openLetter(URI, LETTER, 5);
});
afterEach(() => editor.dispose());

function change(version: unknown, contentChanges: unknown): Promise<void> {
  return editor.client.sendNotification('textDocument/didChange', {
    textDocument: { uri: URI, ...(version !== undefined && { version }) },
    contentChanges,
  });
}

describe('a change whose version', () => {
  it.each([
    ['is the one that was', 5],
    ['is an earlier one', 3],
    ['is negative', -1],
    ['is null', null],
    ['is missing', undefined],
    ['is a word', 'six'],
    ['is a fraction', 5.5],
    ['is larger than any', 1e300],
    ['is the last that there can be', 2_147_483_647],
  ])('%s is applied, and later results are about the new text', async (_, version) => {
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
    for (let round = 0; round < 2; round++) {
      await change(version, [{ text: OTHER }]);
      expect(await editor.codes(URI)).toEqual(['not-a-letter']);
      expect(await editor.request('textDocument/documentSymbol', URI)).toEqual([]);
      await change(version, [{ text: LETTER }]);
      expect(await editor.codes(URI)).toEqual(['missing-rationale']);
      const outline = await editor.request<unknown[]>('textDocument/documentSymbol', URI);
      expect(outline.length).toBeGreaterThan(0);
    }
  });

  it('is missing at didOpen applies to the opened text', async () => {
    const textDocument = { uri: `${URI}2`, languageId: 'imr-letter', text: LETTER };
    await editor.client.sendNotification('textDocument/didOpen', { textDocument });
    expect(await editor.codes(`${URI}2`)).toEqual(['missing-rationale']);
  });
});

describe('a malformed change', () => {
  it('is ignored completely', async () => {
    const sound = { text: OTHER };
    for (const contentChanges of [undefined, {}, [sound, { text: 7 }], [sound, { range: 'all', text: 'x' }]]) {
      await change(null, contentChanges);
      expect(await editor.codes(URI)).toEqual(['missing-rationale']);
    }
  });

  it('does not include one with a null range or a wrong length', async () => {
    await change(6, [{ range: null, text: OTHER }]);
    expect(await editor.codes(URI)).toEqual(['not-a-letter']);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    await change(7, [{ range, rangeLength: 'many', text: LETTER }]);
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
  });
});
