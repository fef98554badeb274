import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { dictionaryOf } from '../../scripts/build/dictionary.mjs';
import { caseLetter } from '../support/case-letter.ts';
import { Editor, type EditorOptions, PULLING, PUSHED } from '../support/lsp-client.ts';

const FOLDER = 'vscode-vfs://github/clinic/letters';
const URI = `${FOLDER}/wrist.imr`;
const CONFIGURATION = `${FOLDER}/.imr-letter.json`;
const TEXT = caseLetter({ summary: 'He recieved six visits.' });
/** The words of the letter, but for the misspelled one. */
const WORDS = [...(TEXT.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => word !== 'recieved'), 'received'];
const OPTIONS = { readsFiles: true, readsDictionary: true, writesSuppressions: true };
let dictionary: Uint8Array<ArrayBuffer>;
let virtualFiles: Map<string, string>;
let editor: Editor;

beforeAll(() => {
  dictionary = new Uint8Array(dictionaryOf(new Set([...WORDS, ...WORDS.map((word) => word.toLowerCase())])));
});
beforeEach(() => {
  virtualFiles = new Map();
});
afterEach(() => editor.dispose());

function opened(more: EditorOptions = {}): Promise<Editor> {
  const readDictionary = async () => dictionary;
  return Editor.open({ folders: [FOLDER], virtualFiles, initializationOptions: OPTIONS, readDictionary, ...more });
}

/** Lets the dictionary be read, and waits until the client is asked to pull again. */
async function dictionaryRead(): Promise<void> {
  await editor.clock.something();
  editor.clock.ring();
  await editor.until(() => editor.refreshes > 0);
}

/** Returns the titles of the quick fixes of the letter. */
async function fixes(): Promise<readonly string[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } };
  const context = { diagnostics: [], only: ['quickfix'] };
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', URI, { range, context });
  return actions.map(({ title }) => title);
}

describe('spelling', () => {
  it('does not wait for the dictionary, and refreshes diagnostics once that is read', async () => {
    editor = await opened();
    await editor.openLetter(URI, TEXT);
    expect(await editor.codes(URI)).toEqual([]);
    await dictionaryRead();
    expect(await editor.codes(URI)).toEqual(['spelling']);
  });

  it('publishes findings again for a client that does not pull', async () => {
    editor = await opened({ capabilities: PUSHED });
    await editor.openLetter(URI, TEXT);
    // The check, the dictionary, and the check after it.
    for (const checks of [1, 1, 2]) {
      await editor.clock.something();
      editor.clock.ring();
      await editor.until(() => editor.published.length >= checks);
    }
    expect(editor.published.at(-1)?.diagnostics).toMatchObject([{ code: 'spelling' }]);
    expect(editor.published[0]?.diagnostics).toEqual([]);
  });

  it('reads the dictionary through the client where the server has no disk', async () => {
    const { readDictionary: _, ...withoutDisk } = { readDictionary: undefined, dictionary };
    editor = await Editor.open({ folders: [FOLDER], virtualFiles, initializationOptions: OPTIONS, ...withoutDisk });
    await editor.openLetter(URI, TEXT);
    expect(await editor.codes(URI)).toEqual([]);
    await dictionaryRead();
    expect(await editor.codes(URI)).toEqual(['spelling']);
  });

  it('reads no dictionary while it is turned off', async () => {
    let reads = 0;
    const readDictionary = async () => {
      reads++;
      return dictionary;
    };
    const settings = () => ({ spelling: { enabled: false } });
    editor = await opened({ settings, readDictionary, capabilities: PULLING });
    await editor.openLetter(URI, TEXT);
    expect(await editor.codes(URI)).toEqual([]);
    expect(editor.clock.delays).toEqual([]);
    expect(reads).toBe(0);
  });

  it('offers suggestions and to add the word to the folder’s words', async () => {
    editor = await opened();
    await editor.openLetter(URI, TEXT);
    await editor.codes(URI);
    await dictionaryRead();
    const titles = await fixes();
    expect(titles).toContain('Change to “received”');
    expect(titles).toContain('Add “recieved” to the folder’s words');
  });

  it('takes the words of the folder’s configuration for right', async () => {
    editor = await opened();
    await editor.openLetter(URI, TEXT);
    await editor.codes(URI);
    await dictionaryRead();
    const added = await editor.client.sendRequest<{ text: string }>('imrLetter/addWord', {
      uri: URI,
      word: 'recieved',
    });
    expect(JSON.parse(added.text)).toEqual({ words: ['recieved'] });
    virtualFiles.set(CONFIGURATION, added.text);
    const before = editor.refreshes;
    await editor.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: CONFIGURATION, type: 1 }],
    });
    await editor.until(() => editor.refreshes > before);
    expect(await editor.codes(URI)).toEqual([]);
  });

  it('goes on without a dictionary that can’t be read, and says so in the log', async () => {
    const readDictionary = async () => {
      throw new Error('the disk is gone');
    };
    editor = await opened({ readDictionary });
    await editor.openLetter(URI, TEXT);
    expect(await editor.codes(URI)).toEqual([]);
    await editor.clock.something();
    editor.clock.ring();
    await editor.until(() => editor.logged.some((line) => line.startsWith('Reading the dictionary')));
    expect(await editor.codes(URI)).toEqual([]);
  });
});
