import { afterEach, describe, expect, it } from 'vitest';
import type { Location } from 'vscode-languageserver';
import { Editor, PULLING } from '../support/lsp-client.ts';
import { LETTER, placeOf } from '../support/protocol-letter.ts';

const FOLDER = 'vscode-vfs://github/clinic/letters';
const URI = `${FOLDER}/2016/wrist.imr`;
const OTHER = `${FOLDER}/2017/other.txt`;
const WATCHED = { initializationOptions: { readsFiles: true, findsLetters: true, guidelinePages: true } };
const TITLE = { position: placeOf(LETTER, 'ACOEM Chapter 11'), context: { includeDeclaration: true } };
let editor: Editor;

afterEach(() => editor.dispose());

/** Returns the number of references of the letter's first citation in each file. */
async function counts(uri = URI): Promise<Record<string, number>> {
  const found = await editor.request<Location[]>('textDocument/references', uri, TITLE);
  const byFile: Record<string, number> = {};
  for (const { uri: file } of found) byFile[file] = (byFile[file] ?? 0) + 1;
  return byFile;
}

function changed(uri: string, type: number): Promise<void> {
  return editor.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}

describe('references of a citation', () => {
  it('include all letters of the folders, open or not', async () => {
    const virtualFiles = new Map([
      [URI, 'not what is open'],
      [OTHER, LETTER],
      [`${FOLDER}/notes.txt`, 'MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 11.'],
      [`${FOLDER}/empty.imr`, ''],
    ]);
    editor = await Editor.open({ ...WATCHED, folders: [FOLDER], virtualFiles });
    await editor.openLetter(URI, LETTER);
    expect(await counts()).toEqual({ [URI]: 2, [OTHER]: 2 });
  });

  it('have the range of the citing words', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    const lines = LETTER.split('\n');
    const found = await editor.request<Location[]>('textDocument/references', URI, TITLE);
    const words = found.map(({ range: { start, end } }) => lines[start.line]?.slice(start.character, end.character));
    expect(words).toEqual(['ACOEM Chapter 11', 'ACOEM Chapter 11']);
  });

  it('follow created, changed and deleted files', async () => {
    const virtualFiles = new Map([[OTHER, LETTER]]);
    editor = await Editor.open({ ...WATCHED, folders: [FOLDER], virtualFiles });
    await editor.openLetter(URI, LETTER);
    expect(await counts()).toEqual({ [URI]: 2, [OTHER]: 2 });
    virtualFiles.set(OTHER, LETTER.replace('ACOEM Chapter 11', 'Eye 2004'));
    virtualFiles.set(`${FOLDER}/new.imr`, LETTER);
    await changed(OTHER, 2);
    expect(await counts()).toEqual({ [URI]: 2, [OTHER]: 1, [`${FOLDER}/new.imr`]: 2 });
    virtualFiles.clear();
    expect(await counts()).toEqual({ [URI]: 2 });
  });

  it('follow the text of open letters, and the saved text once closed', async () => {
    const virtualFiles = new Map([[OTHER, LETTER]]);
    editor = await Editor.open({ ...WATCHED, folders: [FOLDER], virtualFiles });
    await editor.openLetter(URI, LETTER);
    await editor.openLetter(OTHER, '');
    expect(await counts()).toEqual({ [URI]: 2 });
    await editor.close(OTHER);
    expect(await counts()).toEqual({ [URI]: 2, [OTHER]: 2 });
  });

  it('are found on the disk for a client that can’t find files', async () => {
    const texts: Record<string, string> = { 'file:///letters/a.imr': LETTER, 'file:///letters/b.imr': LETTER };
    const read: string[] = [];
    let stamp = 'first';
    editor = await Editor.open({
      folders: ['file:///letters'],
      findLetters: async () => Object.keys(texts).map((uri) => ({ uri, stamp: uri.includes('b') ? stamp : 'same' })),
      disk: {
        readText: async (uri) => {
          if (texts[uri]) read.push(uri);
          return texts[uri];
        },
      },
    });
    await editor.openLetter('file:///elsewhere.imr', LETTER);
    expect(Object.values(await counts('file:///elsewhere.imr'))).toEqual([2, 2, 2]);
    await counts('file:///elsewhere.imr');
    expect(read).toEqual(['file:///letters/a.imr', 'file:///letters/b.imr']);
    stamp = 'second';
    await counts('file:///elsewhere.imr');
    expect(read.slice(2)).toEqual(['file:///letters/b.imr']);
  });

  it('are in open letters without a folder, except other versions of a file', async () => {
    editor = await Editor.open();
    await editor.openLetter('untitled:letter', LETTER);
    await editor.openLetter('git:/letters/wrist.imr', LETTER);
    expect(await counts('untitled:letter')).toEqual({ 'untitled:letter': 2 });
  });

  it('skip a file that can’t be read', async () => {
    const virtualFiles = new Map([[OTHER, LETTER]]);
    const textDocument = PULLING.textDocument ?? {};
    editor = await Editor.open({
      capabilities: { ...PULLING, textDocument },
      folders: ['file:///letters'],
      virtualFiles,
      ...WATCHED,
      disk: { readText: () => Promise.reject(new Error('it is not permitted')) },
    });
    virtualFiles.set('file:///letters/a.imr', LETTER);
    await editor.openLetter(URI, LETTER);
    expect(await counts()).toEqual({ [URI]: 2, [OTHER]: 2 });
  });
});

describe('a guideline page', () => {
  it('lists each citing case once after the letters are read, and follows changes', async () => {
    const virtualFiles = new Map([[OTHER, LETTER]]);
    editor = await Editor.open({ ...WATCHED, folders: [FOLDER], virtualFiles });
    const uri = 'imr-guideline:/acoem-11.md';
    const page = async () =>
      (await editor.client.sendRequest<{ text: string }>('imrLetter/guidelinePage', { uri })).text;
    expect(await page()).toContain('are being read');
    await editor.until(() => editor.pagesChanged === 1);
    expect(await page()).toContain('Cited in 1 letter of this workspace: CM16-0000202');
    virtualFiles.set(`${FOLDER}/copy.imr`, LETTER);
    virtualFiles.set(URI, LETTER.replace('CM16-0000202', 'CM16-0000303'));
    await changed(URI, 1);
    await editor.clock.something();
    editor.clock.ring();
    await editor.until(() => editor.pagesChanged === 2);
    expect(await page()).toContain('Cited in 2 letters of this workspace: CM16-0000202, CM16-0000303');
  });
});
