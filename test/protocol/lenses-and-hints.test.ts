import { afterEach, describe, expect, it } from 'vitest';
import type { CodeLens, InlayHint, Location } from 'vscode-languageserver';
import { Editor, type EditorOptions, PULLING } from '../support/lsp-client.ts';
import { LETTER, placeOf } from '../support/protocol-letter.ts';
import { findingsIn } from '../support/rule-tester.ts';
import { ignoring } from '../support/suppressions.ts';

const FOLDER = 'vscode-vfs://github/clinic/letters';
const URI = `${FOLDER}/wrist.imr`;
const OTHER = `${FOLDER}/other.imr`;
const WHOLE = { range: { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } } };
const SAME = '1 other letter here decides this (brace, hand): 0 upheld';
let editor: Editor;

afterEach(() => editor.dispose());

async function open(options: EditorOptions = {}): Promise<void> {
  editor = await Editor.open({
    folders: [FOLDER],
    capabilities: {
      ...PULLING,
      workspace: { ...PULLING.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
    },
    initializationOptions: {
      readsFiles: true,
      findsLetters: true,
      problemsCommand: 'problems',
      sameTreatmentCommand: 'same',
    },
    ...options,
  });
  await editor.openLetter(URI, LETTER);
}

async function lenses(): Promise<(string | undefined)[]> {
  const found = await editor.request<CodeLens[]>('textDocument/codeLens', URI);
  return found.map(({ command }) => command?.title);
}

async function hints(): Promise<unknown[]> {
  return (await editor.request<InlayHint[]>('textDocument/inlayHint', URI, WHOLE)).map(({ label }) => label);
}

describe('the code lens above the decisions', () => {
  it('counts items, outcomes and findings', async () => {
    await open();
    const [lens, ...others] = await editor.request<CodeLens[]>('textDocument/codeLens', URI);
    expect(others).toEqual([]);
    expect(lens).toMatchObject({
      range: { start: placeOf(LETTER, 'IMR ISSUES') },
      command: { title: '2 items: 1 upheld, 1 overturned · 1 finding', command: 'problems' },
    });
  });

  it('counts the shown findings, and is refreshed when they change', async () => {
    await open();
    const counted = async () => (await lenses())[0]?.split(' · ')[1];
    const start = placeOf(LETTER, '8 visits');
    await editor.change(URI, 2, [{ range: { start, end: start }, text: 'up to ' }]);
    expect(await editor.codes(URI)).toEqual([]);
    expect(await counted()).toBeUndefined();
    await editor.save(URI);
    await editor.until(() => editor.lensRefreshes === 1);
    expect(await editor.codes(URI)).toHaveLength(1);
    expect(await counted()).toBe('1 finding');
    await editor.change(URI, 3, [{ range: { start, end: start }, text: 'of ' }]);
    expect(await editor.codes(URI)).toEqual([]);
    await editor.client.sendNotification('imrLetter/checkLetter', { uri: URI });
    await editor.until(() => editor.lensRefreshes === 2);
    expect(await counted()).toBe('1 finding');
  });

  it('is refreshed when findings are suppressed', async () => {
    const virtualFiles = new Map<string, string>();
    await open({ virtualFiles });
    expect(await lenses()).toEqual(['2 items: 1 upheld, 1 overturned · 1 finding']);
    const uri = `${FOLDER}/.imr-letter.ignore.json`;
    virtualFiles.set(uri, ignoring(LETTER, findingsIn(LETTER)));
    await editor.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
    await editor.until(() => editor.lensRefreshes === 1);
    expect(await lenses()).toEqual(['2 items: 1 upheld, 1 overturned']);
  });

  it('counts findings up to maxFindingsPerRule', async () => {
    await open({ settings: () => ({ validate: { maxFindingsPerRule: 1 } }) });
    const second = LETTER.slice(LETTER.indexOf('Physical therapy')).replace('Physical', 'Aquatic');
    await editor.change(URI, 2, [{ text: LETTER + second }]);
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
    expect((await lenses())[0]).toMatch(/ · 1 finding$/);
  });

  it('counts no findings unless letters are checked on change, and can be turned off', async () => {
    let codeLens: object = {};
    await open({ settings: () => ({ codeLens, validate: { run: 'manual' } }) });
    expect(await lenses()).toEqual(['2 items: 1 upheld, 1 overturned']);
    codeLens = { decisions: false };
    await editor.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.settled();
    expect(await lenses()).toEqual([]);
  });
});

describe('the code lenses above items', () => {
  const numbered = (number: string, text: string) => text.replace('CM16-0000202', number);
  const OTHER_LETTER = numbered('CM16-0000203', LETTER.replace('Wrist brace: Upheld', 'Left wrist splint: Overturned'));
  const virtualFiles = () => new Map([[OTHER, OTHER_LETTER]]);
  const settings = () => ({ codeLens: { decisions: false, items: true } });

  it('appear once the letters of the workspace are read, and follow changes', async () => {
    const files = virtualFiles();
    await open({ virtualFiles: files, settings });
    expect(await lenses()).toEqual([]);
    await editor.until(() => editor.lensRefreshes > 0);
    expect(await lenses()).toEqual([SAME]);
    files.set(`${FOLDER}/third.imr`, numbered('CM16-0000204', LETTER));
    const seen = editor.lensRefreshes;
    await editor.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${FOLDER}/third.imr`, type: 1 }],
    });
    await editor.clock.something();
    editor.clock.ring();
    await editor.until(() => editor.lensRefreshes > seen);
    expect(await lenses()).toEqual(['2 other letters here decide this (brace, hand): 1 upheld']);
  });

  it('count a letter once that is in two files', async () => {
    const copies = [`${FOLDER}/a.imr`, `${FOLDER}/copy of a.imr`].map((uri) => [uri, OTHER_LETTER] as const);
    const ownCopy = LETTER.replace('Wrist brace: Upheld', 'Wrist brace: Overturned');
    await open({ virtualFiles: new Map([...copies, [`${FOLDER}/own copy.imr`, ownCopy]]), settings });
    expect(await lenses()).toEqual([]);
    await editor.until(() => editor.lensRefreshes > 0);
    expect(await lenses()).toEqual([SAME]);
  });

  it('open the decisions on the same treatment', async () => {
    await open({ virtualFiles: virtualFiles(), settings });
    const position = placeOf(LETTER, 'Wrist brace');
    const found = await editor.request<Location[]>('imrLetter/sameTreatment', URI, { position });
    expect(found.map(({ uri }) => uri)).toEqual([OTHER, URI]);
    const elsewhere = { position: placeOf(LETTER, 'paper mill') };
    expect(await editor.request('imrLetter/sameTreatment', URI, elsewhere)).toBeNull();
    expect(await editor.request('imrLetter/sameTreatment', URI, { position: 3 })).toBeNull();
  });
});

describe('inlay hints', () => {
  it('follow what a reader would look up', async () => {
    await open();
    expect(await hints()).toEqual(['5 years 9 months before the decision', expect.any(String), expect.any(String)]);
    expect(await editor.request('textDocument/inlayHint', URI, { range: 'all' })).toBeNull();
  });

  it('can be turned off by kind', async () => {
    let inlayHints: object = { time: false };
    await open({ settings: () => ({ inlayHints }) });
    expect((await hints()).filter((label) => String(label).includes('before the decision'))).toEqual([]);
    inlayHints = { time: false, topics: false, visits: false };
    await editor.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.settled();
    expect(await hints()).toEqual([]);
    expect(editor.hintRefreshes).toBe(1);
  });
});
