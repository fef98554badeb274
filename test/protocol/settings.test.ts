import { afterEach, describe, expect, it } from 'vitest';
import { Editor, PULLING, PUSHED } from '../support/lsp-client.ts';
import { LETTER } from '../support/protocol-letter.ts';

const FOLDER = 'vscode-vfs://github/clinic/letters';
const URI = `${FOLDER}/2016/wrist.imr`;
const CONFIGURATION = `${FOLDER}/.imr-letter.json`;
const OFF = { rules: { 'missing-rationale': 'off' } };
let editor: Editor;

afterEach(() => editor.dispose());

/** Returns the severities of the pulled diagnostics. */
async function severities(uri = URI): Promise<unknown[]> {
  const report = await editor.pull(uri);
  return report.kind === 'full' ? report.items.map(({ severity }) => severity) : [report.kind];
}

function changed(uri: string): Promise<void> {
  return editor.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
}

describe('the settings of a letter', () => {
  it('are requested from the client, and again when they change', async () => {
    let settings: unknown = { rules: { 'missing-rationale': 'hint' } };
    editor = await Editor.open({ settings: () => settings });
    await editor.until(() => editor.registered.includes('workspace/didChangeConfiguration'));
    await editor.openLetter(URI, LETTER);
    expect(await severities()).toEqual([4]);
    settings = OFF;
    await editor.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.refreshes === 1);
    expect(await severities()).toEqual([]);
  });

  it('cause no refresh when unchanged', async () => {
    let settings: unknown = OFF;
    editor = await Editor.open({ settings: () => settings });
    await editor.openLetter(URI, LETTER);
    expect(await severities()).toEqual([]);
    await editor.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    settings = {};
    await editor.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.refreshes > 0);
    expect(editor.refreshes).toBe(1);
  });

  it('are read from initialize and notifications without workspace/configuration', async () => {
    editor = await Editor.open({ capabilities: PUSHED, initializationOptions: OFF });
    await editor.openLetter(URI, LETTER);
    expect(await severities()).toEqual([]);
    const settings = { imrLetter: { rules: { 'missing-rationale': 'warning' } } };
    await editor.client.sendNotification('workspace/didChangeConfiguration', { settings });
    await editor.settled();
    expect(await severities()).toEqual([2]);
  });

  it.each([undefined, null, 7, [], { rules: 3, validate: 'x', rulePages: {} }, { validate: { run: 1, delay: 'x' } }])(
    'are the defaults for invalid values: %j',
    async (settings) => {
      editor = await Editor.open({ settings: () => settings });
      await editor.openLetter(URI, LETTER);
      expect(await severities()).toEqual([1]);
    },
  );

  it('are logged if invalid', async () => {
    editor = await Editor.open({ settings: () => ({ rules: { 'missing-rational': 'off' } }) });
    await editor.openLetter(URI, LETTER);
    expect(await severities()).toEqual([1]);
    const message = await editor.until(() => editor.logged.find((line) => line.includes('missing-rational')));
    expect(message).toContain('did you mean "missing-rationale"');
  });
});

describe('a .imr-letter.json', () => {
  it('is read through the client if virtual, and overrides the settings', async () => {
    const virtualFiles = new Map([[CONFIGURATION, JSON.stringify({ rules: { 'missing-rationale': 'hint' } })]]);
    const settings = () => ({ rules: { 'missing-rationale': 'off' } });
    const initializationOptions = { readsFiles: true };
    editor = await Editor.open({ folders: [FOLDER], virtualFiles, settings, initializationOptions });
    await editor.openLetter(URI, LETTER);
    expect(await severities()).toEqual([4]);
  });

  it('is read from the disk if there is one', async () => {
    const asked: string[] = [];
    const readText = async (uri: string) => {
      asked.push(uri);
      return uri === 'file:///letters/.imr-letter.json' ? JSON.stringify(OFF) : undefined;
    };
    editor = await Editor.open({ folders: ['file:///letters'], disk: { readText } });
    await editor.openLetter('file:///letters/2016/wrist.imr', LETTER);
    expect(await severities('file:///letters/2016/wrist.imr')).toEqual([]);
    expect(asked.filter((uri) => uri.endsWith('/.imr-letter.json'))).toEqual([
      'file:///letters/2016/.imr-letter.json',
      'file:///letters/.imr-letter.json',
    ]);
  });

  it('applies again when changed, created or deleted', async () => {
    const virtualFiles = new Map<string, string>();
    editor = await Editor.open({ folders: [FOLDER], virtualFiles, initializationOptions: { readsFiles: true } });
    await editor.until(() => editor.registered.includes('workspace/didChangeWatchedFiles'));
    await editor.openLetter(URI, LETTER);
    expect(await severities()).toEqual([1]);
    virtualFiles.set(CONFIGURATION, JSON.stringify(OFF));
    await changed(CONFIGURATION);
    await editor.until(() => editor.refreshes === 1);
    expect(await severities()).toEqual([]);
    virtualFiles.delete(CONFIGURATION);
    await changed(`${FOLDER}/readme.md`);
    await changed(CONFIGURATION);
    await editor.until(() => editor.refreshes === 2);
    expect(await severities()).toEqual([1]);
  });

  it('applies again for pushed diagnostics', async () => {
    const virtualFiles = new Map<string, string>();
    const workspace = { didChangeWatchedFiles: { dynamicRegistration: true } };
    const initializationOptions = { readsFiles: true };
    const capabilities = { ...PUSHED, workspace };
    editor = await Editor.open({ capabilities, folders: [FOLDER], virtualFiles, initializationOptions });
    await editor.openLetter(URI, LETTER);
    await editor.clock.something();
    editor.clock.ring();
    expect((await editor.nextPublished(URI, 0)).diagnostics).toHaveLength(1);
    virtualFiles.set(CONFIGURATION, JSON.stringify(OFF));
    await changed(CONFIGURATION);
    await editor.clock.something();
    editor.clock.ring();
    expect((await editor.nextPublished(URI, 1)).diagnostics).toEqual([]);
  });

  it('has its problems reported at their place until fixed', async () => {
    const virtualFiles = new Map([[CONFIGURATION, '{\n  "rules": { "missing-rational": "off" }\n}']]);
    editor = await Editor.open({ folders: [FOLDER], virtualFiles, initializationOptions: { readsFiles: true } });
    await editor.openLetter(URI, LETTER);
    expect(await severities()).toEqual([1]);
    const { diagnostics } = await editor.nextPublished(CONFIGURATION, 0);
    expect(diagnostics).toMatchObject([{ range: { start: { line: 1 } }, source: 'imr-letter', severity: 1 }]);
    expect(diagnostics[0]?.message).toContain('did you mean "missing-rationale"');
    virtualFiles.set(CONFIGURATION, JSON.stringify(OFF));
    await changed(CONFIGURATION);
    await editor.until(() => editor.refreshes === 1);
    expect(await severities()).toEqual([]);
    expect((await editor.nextPublished(CONFIGURATION, 1)).diagnostics).toEqual([]);
  });

  it('has its problems cleared when the last letter is closed', async () => {
    const virtualFiles = new Map([[CONFIGURATION, '{']]);
    editor = await Editor.open({ folders: [FOLDER], virtualFiles, initializationOptions: { readsFiles: true } });
    await editor.openLetter(URI, LETTER);
    await editor.pull(URI);
    expect((await editor.nextPublished(CONFIGURATION, 0)).diagnostics).toHaveLength(1);
    await editor.close(URI);
    expect((await editor.nextPublished(CONFIGURATION, 1)).diagnostics).toEqual([]);
  });

  it('has its problems reported if it is open without a letter', async () => {
    const virtualFiles = new Map([[CONFIGURATION, '{ "rules": { "wrong-sdie": "off" } }']]);
    editor = await Editor.open({ folders: [FOLDER], virtualFiles, initializationOptions: { readsFiles: true } });
    await editor.client.sendNotification('imrLetter/openConfigFiles', { uris: [CONFIGURATION] });
    const { diagnostics } = await editor.nextPublished(CONFIGURATION, 0);
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('did you mean "wrong-side"')]);
    virtualFiles.set(CONFIGURATION, '{}');
    await changed(CONFIGURATION);
    expect((await editor.nextPublished(CONFIGURATION, 1)).diagnostics).toEqual([]);
    virtualFiles.set(CONFIGURATION, '{');
    await changed(CONFIGURATION);
    expect((await editor.nextPublished(CONFIGURATION, 2)).diagnostics).toHaveLength(1);
    await editor.client.sendNotification('imrLetter/openConfigFiles', { uris: [] });
    expect((await editor.nextPublished(CONFIGURATION, 3)).diagnostics).toEqual([]);
  });

  it('is checked at the start if it is open', async () => {
    const virtualFiles = new Map([[CONFIGURATION, '{']]);
    const initializationOptions = { readsFiles: true, openConfigFiles: [CONFIGURATION] };
    editor = await Editor.open({ folders: [FOLDER], virtualFiles, initializationOptions });
    expect((await editor.nextPublished(CONFIGURATION, 0)).diagnostics).toHaveLength(1);
  });

  it('applies to the currently open folders', async () => {
    const virtualFiles = new Map([[CONFIGURATION, JSON.stringify(OFF)]]);
    editor = await Editor.open({ capabilities: PULLING, virtualFiles, initializationOptions: { readsFiles: true } });
    await editor.openLetter(URI, LETTER);
    expect(await severities()).toEqual([1]);
    const event = { added: [{ uri: FOLDER, name: 'letters' }], removed: [] };
    await editor.client.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await editor.until(() => editor.refreshes === 1);
    expect(await severities()).toEqual([]);
  });
});
