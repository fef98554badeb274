import { afterEach, describe, expect, it } from 'vitest';
import type { CodeLens, Position } from 'vscode-languageserver';
import type { ReadyToSign } from '../../server/src/protocol/params.ts';
import { Editor, type EditorOptions } from '../support/lsp-client.ts';
import { placeOf } from '../support/protocol-letter.ts';
import { readyLetter } from '../support/ready-letter.ts';
import { findingsIn } from '../support/rule-tester.ts';
import { ignoring } from '../support/suppressions.ts';

const FOLDER = 'vscode-vfs://github/clinic/letters';
const URI = `${FOLDER}/back.imr`;
const READY = readyLetter();
const UNDECIDED = readyLetter(['CM17-0000001', 'CM17-0000002'], ['#84: Upheld', '#84:']);
const DATE = '2026-01-31';
let editor: Editor;

afterEach(() => editor.dispose());

async function open(text: string, options: EditorOptions = {}): Promise<void> {
  const initializationOptions = { readsFiles: true, readyCommand: 'ready' };
  editor = await Editor.open({ folders: [FOLDER], initializationOptions, ...options });
  await editor.openLetter(URI, text);
}

function ask(params: object): Promise<ReadyToSign | null> {
  return editor.client.sendRequest('imrLetter/readyToSign', { textDocument: { uri: URI }, date: DATE, ...params });
}

async function lenses(): Promise<CodeLens[]> {
  const found = await editor.request<CodeLens[]>('textDocument/codeLens', URI);
  return found.filter(({ command }) => command?.command === 'ready');
}

describe('the list before signing', () => {
  it('has a page with links into the letter, and a text for the file', async () => {
    await open(UNDECIDED);
    const list = await ask({});
    expect(list).toMatchObject({ letter: 0, isReady: false, summary: 'Not ready: 1 item undecided' });
    expect(list?.text).toMatch(/^Not ready: 1 item undecided\nCM17-0000002, back\.imr\n/);
    const { line } = placeOf(UNDECIDED, 'Tramadol');
    expect(list?.links.map(({ target }) => target)).toContain(`${URI}#L${line + 1},1`);
    expect(list?.copy).toMatch(/^Ready to sign\? CM17-0000002\nNot ready: 1 item undecided\n/);
    expect(list?.copy).toMatch(/^IMR Determination Letters \d+\.\d+\.\d+, 2026-01-31$/m);
  });

  it('is that of the letter with a number, or at a position', async () => {
    const text = `${READY}\n${UNDECIDED}`;
    await open(text);
    const numbers = async (params: { letter?: number; position?: Position }) => (await ask(params))?.letter;
    expect(await numbers({})).toBe(0);
    expect(await numbers({ letter: 1 })).toBe(1);
    expect(await numbers({ position: placeOf(text, 'Tramadol') })).toBe(0);
    expect(await numbers({ position: placeOf(text, 'CM17-0000002') })).toBe(1);
    expect(await ask({ letter: 2 })).toBeNull();
  });

  it('follows the text, with the findings that are deferred while it is typed', async () => {
    await open(READY);
    expect((await ask({}))?.isReady).toBe(true);
    const start = placeOf(READY, ': Upheld');
    await editor.change(URI, 2, [{ range: { start, end: { ...start, character: start.character + 8 } }, text: ':' }]);
    expect((await ask({}))?.summary).toBe('Not ready: 1 item undecided');
  });

  it('says who set aside what, and which rules are off', async () => {
    const text = readyLetter(['12/30/2016', '12/32/2016']);
    const ignore = JSON.parse(ignoring(text, findingsIn(text)));
    Object.assign(ignore.ignored[0], { by: 'AB', date: '2026-01-30' });
    const virtualFiles = new Map([
      [`${FOLDER}/.imr-letter.ignore.json`, JSON.stringify(ignore)],
      [`${FOLDER}/.imr-letter.json`, '{ "rules": { "wrong-side": "off" } }'],
    ]);
    await open(text, { virtualFiles });
    const list = await ask({});
    expect(list?.summary).toBe('Ready to sign, 2 points to look at');
    expect(list?.text).toMatch(/^! Look {4}Set aside: 1 to look at\n +line 2: .*\(ignored by AB on 2026-01-30: /m);
    expect(list?.text).toMatch(/^! Look {4}Checks: 1 to look at\n +The rule wrong-side is turned off here\.$/m);
  });

  it('is null for a document without a letter, for one that is not open, and for malformed params', async () => {
    await open('');
    expect(await ask({})).toBeNull();
    expect(await ask({ textDocument: { uri: `${FOLDER}/other.imr` } })).toBeNull();
    expect(await ask({ date: 3 })).toBeNull();
  });
});

describe('the code lens at the top of a letter', () => {
  it('says whether each letter can be signed, and opens its list', async () => {
    await open(`${READY}\n${UNDECIDED}`);
    expect((await lenses()).map(({ command }) => command)).toEqual([
      { title: 'Ready to sign', command: 'ready', arguments: [URI, 0] },
      { title: 'Not ready: 1 item undecided', command: 'ready', arguments: [URI, 1] },
    ]);
  });

  it('asks where letters are not checked as they change', async () => {
    await open(UNDECIDED, { settings: () => ({ validate: { run: 'onSave' } }) });
    expect((await lenses()).map(({ command }) => command?.title)).toEqual(['Ready to sign?']);
  });

  it('is absent where its setting is off, and where the client has no list', async () => {
    await open(READY, { settings: () => ({ codeLens: { ready: false } }) });
    expect(await lenses()).toEqual([]);
    await editor.dispose();
    await open(READY, { initializationOptions: {} });
    expect(await lenses()).toEqual([]);
  });
});
