import { afterEach, describe, expect, it } from 'vitest';
import type { Hover, Location } from 'vscode-languageserver';
import { citingLetter } from '../support/citing-letter.ts';
import { Editor, type EditorOptions, PULLING } from '../support/lsp-client.ts';
import { placeOf } from '../support/protocol-letter.ts';

const FOLDER = 'vscode-vfs://github/clinic/letters';
const URI = `${FOLDER}/2031/mower.imr`;
const OWN = `${FOLDER}/own.json`;
const LETTER = citingLetter('Decision based on MTUS Gardening 2031.');
const PLACE = { position: placeOf(LETTER, 'Gardening') };
const CLIENT = { readsFiles: true, findsLetters: true, guidelinePages: true };
let editor: Editor;

afterEach(() => editor.dispose());

function gardening(title: string): string {
  return JSON.stringify({ id: 'gardening', title, aliases: ['Gardening 2031'], mtus: true, topics: [] });
}

async function open(texts: Record<string, string>, options: EditorOptions & { readonly catalogues?: unknown } = {}) {
  const { catalogues = ['own.json'], initializationOptions, ...others } = options;
  const virtualFiles = new Map(Object.entries(texts));
  editor = await Editor.open({
    folders: [FOLDER],
    virtualFiles,
    settings: () => ({ catalogues }),
    initializationOptions: initializationOptions ?? CLIENT,
    ...others,
  });
  await editor.openLetter(URI, LETTER);
  return virtualFiles;
}

async function hovered(): Promise<string> {
  const hover = await editor.request<Hover | null>('textDocument/hover', URI, PLACE);
  return JSON.stringify(hover?.contents);
}

function changed(uri: string): Promise<void> {
  return editor.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
}

describe('user catalogues', () => {
  it('apply to hovers, definitions, pages and references', async () => {
    await open({ [OWN]: gardening('Gardening, by the firm') });
    expect(await hovered()).toContain('Gardening, by the firm');
    const { uri } = await editor.request<Location>('textDocument/definition', URI, PLACE);
    const page = await editor.client.sendRequest<{ text: string }>('imrLetter/guidelinePage', { uri });
    expect(page.text).toMatch(/^# Gardening, by the firm\n/);
    expect(await editor.request<Location[]>('textDocument/references', URI, PLACE)).toHaveLength(1);
    const looked = await editor.client.sendRequest('imrLetter/lookUp', { uri: URI });
    expect(JSON.stringify(looked)).toContain('Gardening, by the firm');
  });

  it('apply to findings', async () => {
    const files = await open({});
    expect(await editor.codes(URI)).toContain('unknown-guideline');
    files.set(OWN, gardening('Gardening, by the firm'));
    await changed(OWN);
    await editor.until(() => editor.refreshes === 1);
    expect(await editor.codes(URI)).not.toContain('unknown-guideline');
  });

  it('have separate pages for a folder with a catalogue', async () => {
    const configuration = JSON.stringify({ catalogues: ['later.json'] });
    await open({
      [OWN]: gardening('Gardening, by the firm'),
      [`${FOLDER}/2031/.imr-letter.json`]: configuration,
      [`${FOLDER}/2031/later.json`]: gardening('Gardening, later'),
    });
    const { uri } = await editor.request<Location>('textDocument/definition', URI, PLACE);
    expect(uri).toBe(`imr-guideline:/gardening.md?${encodeURIComponent(`${FOLDER}/2031`)}`);
    const textAt = async (address: string) =>
      (await editor.client.sendRequest<{ text: string }>('imrLetter/guidelinePage', { uri: address })).text;
    expect(await textAt(uri)).toContain('# Gardening, later\n');
    expect(await textAt('imr-guideline:/gardening.md')).toContain('# Gardening, by the firm\n');
  });

  it('apply again when their files change, and pages are refreshed', async () => {
    const files = await open({ [OWN]: gardening('First') });
    expect(await hovered()).toContain('First');
    await editor.client.sendRequest('imrLetter/guidelinePage', { uri: 'imr-guideline:/gardening.md' });
    const before = await editor.until(() => editor.pagesChanged);
    files.set(OWN, gardening('Second'));
    await changed(OWN);
    await editor.until(() => editor.refreshes === 1);
    expect(await hovered()).toContain('Second');
    expect(editor.pagesChanged).toBeGreaterThan(before);
    await changed(`${FOLDER}/package.json`);
    expect(await hovered()).toContain('Second');
    expect(editor.refreshes).toBe(1);
  });

  it('have their problems reported in their files until fixed', async () => {
    const files = await open({ [OWN]: '{\n  "id": "gardening",\n  "mtus": 3\n}' });
    expect(await hovered()).toContain('not in the catalogue');
    const { diagnostics } = await editor.nextPublished(OWN, 0);
    expect(diagnostics.map(({ message, range }) => `${range.start.line}: ${message}`)).toContain(
      '2: "mtus" must be true or false.',
    );
    files.set(OWN, gardening('Fixed'));
    await changed(OWN);
    await editor.until(() => editor.refreshes === 1);
    expect(await hovered()).toContain('Fixed');
    expect((await editor.nextPublished(OWN, 1)).diagnostics).toEqual([]);
  });

  it('that are missing cause a warning, and apply once they exist', async () => {
    const files = await open({});
    const shown: string[] = [];
    editor.client.onNotification('window/showMessage', ({ message }: { message: string }) => {
      shown.push(message);
    });
    expect(await hovered()).toContain('not in the catalogue');
    const message = await editor.until(() => editor.logged.find((line) => line.includes('own.json')));
    expect(message).toContain('there is no such file');
    await editor.settled();
    expect(shown).toEqual([message]);
    files.set(OWN, gardening('Come'));
    await changed(OWN);
    await editor.until(() => editor.refreshes === 1);
    expect(await hovered()).toContain('Come');
  });

  it('that are missing cause a warning without links, whatever their name', async () => {
    const shown: string[] = [];
    await open({}, { catalogues: ['[Fix](command:workbench.action.quit).json'] });
    editor.client.onNotification('window/showMessage', ({ message }: { message: string }) => {
      shown.push(message);
    });
    expect(await hovered()).toContain('not in the catalogue');
    await editor.until(() => editor.logged.find((line) => line.includes('command:')));
    await editor.settled();
    expect(shown).toHaveLength(1);
    expect(shown[0]).not.toContain('](');
    expect(shown[0]?.replaceAll('\u2060', '')).toContain('[Fix](command:workbench.action.quit).json');
  });

  it('outside of the folders are watched', async () => {
    const workspace = {
      ...PULLING.workspace,
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    };
    const outside = 'vscode-vfs://github/firm/own.json';
    const watched: unknown[] = [];
    const options = { capabilities: { ...PULLING, workspace }, catalogues: ['/firm/own.json'] };
    await open({ [outside]: gardening('First') }, options);
    editor.client.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { registerOptions?: object }[] }) => {
        watched.push(...registrations.map(({ registerOptions }) => registerOptions));
        return null;
      },
    );
    expect(await hovered()).toContain('First');
    expect(JSON.stringify(watched)).toContain('{"baseUri":"vscode-vfs://github/firm","pattern":"own.json"}');
  });

  it('of a folder apply once the workspace is trusted', async () => {
    const initializationOptions = { ...CLIENT, isTrusted: false };
    await open({ [OWN]: gardening('Of the folder') }, { initializationOptions });
    expect(await hovered()).toContain('not in the catalogue');
    await editor.client.sendNotification('imrLetter/trustGranted');
    await editor.until(() => editor.refreshes === 1);
    expect(await hovered()).toContain('Of the folder');
  });
});
