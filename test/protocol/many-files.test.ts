import { afterEach, describe, expect, it } from 'vitest';
import { MAX_LETTERS } from '../../server/src/lsp/workspace/letter-limit.ts';
import { Editor } from '../support/lsp-client.ts';
import { LETTER, placeOf } from '../support/protocol-letter.ts';

const FOLDER = 'file:///letters';
const URI = `${FOLDER}/0.imr`;

let editor: Editor;

afterEach(() => editor.dispose());

/** Returns the warnings for a folder with a number of files that may be letters, and the number of files that are checked. */
async function messagesOf(count: number) {
  const asked: number[] = [];
  const read = new Set<string>();
  editor = await Editor.open({
    folders: [FOLDER],
    disk: {
      async readText(uri) {
        read.add(uri);
        return undefined;
      },
    },
    async findLetters(_folder, most) {
      asked.push(most);
      return Array.from({ length: Math.min(count, most) }, (_, index) => ({ uri: `${FOLDER}/${index}.imr` }));
    },
  });
  const messages: string[] = [];
  editor.client.onNotification('window/showMessage', ({ message }: { message: string }) => {
    messages.push(message);
  });
  await editor.openLetter(URI, LETTER);
  const position = placeOf(LETTER, 'ACOEM Chapter');
  for (let round = 0; round < 2; round++) {
    await editor.request('textDocument/references', URI, { position, context: { includeDeclaration: true } });
  }
  return { messages, asked, read: [...read].filter((uri) => /\/\d+\.imr$/.test(uri)).length };
}

describe('a workspace with very many files', () => {
  it('is checked up to the limit, with one warning', async () => {
    const { messages, asked, read } = await messagesOf(MAX_LETTERS + 5);
    expect(asked[0]).toBe(MAX_LETTERS + 1);
    expect(read).toBe(MAX_LETTERS);
    expect(messages).toEqual([
      expect.stringMatching(/^The open folders have more than 20,000 files that may be letters\./),
    ]);
  });

  it('is checked completely at the limit, without a warning', async () => {
    const { messages, read } = await messagesOf(MAX_LETTERS);
    expect([messages, read]).toEqual([[], MAX_LETTERS]);
  });
});
