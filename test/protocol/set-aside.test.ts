import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Editor, PUSHED } from '../support/lsp-client.ts';
import { appended, LETTER, RATIONALE } from '../support/protocol-letter.ts';
import { findingsIn } from '../support/rule-tester.ts';
import { counting, ignoring } from '../support/set-aside.ts';

const FOLDER = 'vscode-vfs://github/clinic/letters';
const URI = `${FOLDER}/2016/wrist.imr`;
const IGNORE = `${FOLDER}/.imr-letter.ignore.json`;
const BASELINE = `${FOLDER}/2016/.imr-letter.baseline.json`;
const IGNORING = ignoring(LETTER, findingsIn(LETTER));
let editor: Editor;
let virtualFiles: Map<string, string>;

beforeEach(() => {
  virtualFiles = new Map();
});
afterEach(() => editor.dispose());

function opened(more: object = {}): Promise<Editor> {
  return Editor.open({ folders: [FOLDER], virtualFiles, initializationOptions: { readsFiles: true }, ...more });
}

/** A file came, changed or went, and the server was told of it. */
async function written(uri: string, text: string | undefined): Promise<void> {
  if (text === undefined) virtualFiles.delete(uri);
  else virtualFiles.set(uri, text);
  const before = editor.refreshes;
  await editor.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  await editor.until(() => editor.refreshes > before);
}

describe('findings set aside', () => {
  it('are not shown, nor is there a fix for them, and show again when the file goes', async () => {
    virtualFiles.set(IGNORE, IGNORING);
    editor = await opened();
    await editor.openLetter(URI, LETTER);
    expect(await editor.codes(URI)).toEqual([]);
    const range = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } };
    expect(await editor.request('textDocument/codeAction', URI, { range, context: { diagnostics: [] } })).toEqual([]);
    await written(IGNORE, undefined);
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
    await written(BASELINE, counting(LETTER, findingsIn(LETTER)));
    expect(await editor.codes(URI)).toEqual([]);
    await written(BASELINE, '{}');
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
  });

  it('are not sent to a client that is sent its diagnostics', async () => {
    virtualFiles.set(IGNORE, IGNORING);
    editor = await opened({ capabilities: PUSHED });
    await editor.openLetter(URI, LETTER);
    await editor.clock.something();
    editor.clock.ring();
    expect((await editor.nextPublished(URI, 0)).diagnostics).toEqual([]);
  });

  it('have entries that are told of, in their file, once they ignore nothing', async () => {
    virtualFiles.set(IGNORE, IGNORING);
    editor = await opened();
    await editor.openLetter(URI, LETTER);
    expect(await editor.codes(URI)).toEqual([]);
    await editor.change(URI, 2, [appended(LETTER, RATIONALE)]);
    expect(await editor.codes(URI)).toEqual([]);
    const { diagnostics } = await editor.nextPublished(IGNORE, 0);
    expect(diagnostics).toMatchObject([{ severity: 3, source: 'imr-letter', range: { start: { line: 2 } } }]);
    expect(diagnostics[0]?.message).toContain('"missing-rationale"');
    await editor.close(URI);
    expect((await editor.nextPublished(IGNORE, 1)).diagnostics).toEqual([]);
  });

  it('have entries for letters that are not open, of which nothing is told', async () => {
    virtualFiles.set(IGNORE, IGNORING);
    editor = await opened();
    const other = LETTER.replaceAll('0000202', '0000203');
    await editor.openLetter(`${FOLDER}/other.imr`, other + RATIONALE);
    expect(await editor.codes(`${FOLDER}/other.imr`)).toEqual([]);
    await editor.settled();
    expect(editor.published).toEqual([]);
  });

  it('have files whose faults are shown in them beside the unused entries', async () => {
    const wrong = JSON.parse(IGNORING);
    wrong.ignored.push({ ...wrong.ignored[0], code: 'missing-rational' });
    virtualFiles.set(IGNORE, JSON.stringify(wrong));
    editor = await opened();
    await editor.openLetter(URI, LETTER + RATIONALE);
    expect(await editor.codes(URI)).toEqual([]);
    const all = await editor.until(() =>
      editor.published.find(({ uri, diagnostics }) => uri === IGNORE && diagnostics.length === 2),
    );
    expect(all.diagnostics.map(({ severity }) => severity)).toEqual([1, 3]);
  });
});
