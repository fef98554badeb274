import { afterEach, describe, expect, it } from 'vitest';
import { Editor } from '../support/lsp-client.ts';
import { LETTER } from '../support/protocol-letter.ts';

const FOLDER = 'vscode-vfs://github/clinic/letters';
const URI = `${FOLDER}/2016/wrist.imr`;
const SETTINGS = { rules: { 'field-order': 'error' }, validate: { run: 'onSave', maxFindingsPerRule: 5 } };
let editor: Editor;

afterEach(() => editor.dispose());

async function page(params: object): Promise<string | undefined> {
  const answer = await editor.client.sendRequest<{ text: string } | null>('imrLetter/effectiveConfiguration', params);
  return answer?.text;
}

describe('the effective configuration', () => {
  it('has a page for a letter and for a folder, with the source of each value', async () => {
    const virtualFiles = new Map([[`${FOLDER}/2016/.imr-letter.json`, '{ "rules": { "not-a-letter": "off" } }']]);
    const initializationOptions = { readsFiles: true };
    editor = await Editor.open({ folders: [FOLDER], virtualFiles, initializationOptions, settings: () => SETTINGS });
    await editor.openLetter(URI, LETTER);
    const own = await page({ uri: URI });
    expect(own).toMatch(/^# Effective configuration of wrist\.imr$/m);
    expect(own).toMatch(/^\| field-order +\| error +\| settings +\| warning +\|$/m);
    expect(own).toMatch(/^\| not-a-letter +\| off +\| 2016\/\.imr-letter\.json +\| information +\|$/m);
    expect(own).toMatch(/^\| imrLetter\.validate\.run +\| onSave +\|$/m);
    expect(own).toMatch(/^\| imrLetter\.validate\.maxFindingsPerRule +\| 5 +\|$/m);
    const folder = await page({ uri: FOLDER, isFolder: true });
    expect(folder).toMatch(/^# Effective configuration of letters$/m);
    expect(folder).toMatch(/^\| not-a-letter +\| information +\| the rule +\| +\|$/m);
  });

  it('has suggestions for misspelled rules', async () => {
    editor = await Editor.open();
    const ask = (params: object) => editor.client.sendRequest('imrLetter/suggestedEntries', params);
    const text = '{ "rules": { "feild-order": "off" } }';
    expect(await ask({ text, kind: 'configuration' })).toEqual([
      {
        written: 'feild-order',
        meant: 'field-order',
        range: { start: { line: 0, character: 14 }, end: { line: 0, character: 25 } },
      },
    ]);
    expect(await ask({ text, kind: 'settings' })).toEqual([]);
    expect(await ask({ text: 3, kind: 'settings' })).toBeNull();
  });

  it('has no page without a URI', async () => {
    editor = await Editor.open();
    expect(await page({})).toBeUndefined();
  });
});
