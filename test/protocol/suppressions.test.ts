import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Editor, PULLING_WORKSPACE, PUSHED } from '../support/lsp-client.ts';
import { appended, LETTER, RATIONALE } from '../support/protocol-letter.ts';
import { findingsIn } from '../support/rule-tester.ts';
import { counting, ignoring } from '../support/suppressions.ts';

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

/** Creates, changes or deletes a file and notifies the server. */
async function written(uri: string, text: string | undefined): Promise<void> {
  if (text === undefined) virtualFiles.delete(uri);
  else virtualFiles.set(uri, text);
  const before = editor.refreshes;
  await editor.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  await editor.until(() => editor.refreshes > before);
}

describe('suppressed findings', () => {
  it('have no diagnostics and fixes until the ignore file is deleted', async () => {
    virtualFiles.set(IGNORE, IGNORING);
    editor = await opened();
    await editor.openLetter(URI, LETTER);
    expect(await editor.codes(URI)).toEqual([]);
    const range = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } };
    const context = { diagnostics: [], only: ['quickfix'] };
    expect(await editor.request('textDocument/codeAction', URI, { range, context })).toEqual([]);
    await written(IGNORE, undefined);
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
    await written(BASELINE, counting(LETTER, findingsIn(LETTER)));
    expect(await editor.codes(URI)).toEqual([]);
    await written(BASELINE, '{}');
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
  });

  it('are not pushed', async () => {
    virtualFiles.set(IGNORE, IGNORING);
    editor = await opened({ capabilities: PUSHED });
    await editor.openLetter(URI, LETTER);
    await editor.clock.something();
    editor.clock.ring();
    expect((await editor.nextPublished(URI, 0)).diagnostics).toEqual([]);
  });

  it('have their unused entries reported in the ignore file', async () => {
    virtualFiles.set(IGNORE, IGNORING);
    editor = await opened();
    await editor.openLetter(URI, LETTER);
    expect(await editor.codes(URI)).toEqual([]);
    await editor.change(URI, 2, [appended(LETTER, RATIONALE)]);
    expect(await editor.codes(URI)).toEqual([]);
    editor.clock.ring();
    const { diagnostics } = await editor.nextPublished(IGNORE, 0);
    expect(diagnostics).toMatchObject([{ severity: 3, source: 'imr-letter', range: { start: { line: 2 } } }]);
    expect(diagnostics[0]?.message).toContain('"missing-rationale"');
    await editor.close(URI);
    await editor.clock.something();
    editor.clock.ring();
    expect((await editor.nextPublished(IGNORE, 1)).diagnostics).toEqual([]);
  });

  it('have no unused entries reported for letters that are not open', async () => {
    virtualFiles.set(IGNORE, IGNORING);
    editor = await opened();
    const other = LETTER.replaceAll('0000202', '0000203');
    await editor.openLetter(`${FOLDER}/other.imr`, other + RATIONALE);
    expect(await editor.codes(`${FOLDER}/other.imr`)).toEqual([]);
    await editor.settled();
    expect(editor.published).toEqual([]);
  });

  it('have problems of the ignore file reported beside its unused entries', async () => {
    const wrong = JSON.parse(IGNORING);
    wrong.ignored.push({ ...wrong.ignored[0], code: 'missing-rational' });
    virtualFiles.set(IGNORE, JSON.stringify(wrong));
    editor = await opened();
    await editor.openLetter(URI, LETTER + RATIONALE);
    expect(await editor.codes(URI)).toEqual([]);
    editor.clock.ring();
    const all = await editor.until(() =>
      editor.published.find(({ uri, diagnostics }) => uri === IGNORE && diagnostics.length === 2),
    );
    expect(all.diagnostics.map(({ severity }) => severity)).toEqual([1, 3]);
  });
});

describe('suppressed findings in letters that are not open', () => {
  it('are left out, and their unused entries are reported', async () => {
    const other = `${FOLDER}/other.imr`;
    virtualFiles.set(URI, LETTER);
    virtualFiles.set(other, LETTER.replaceAll('0000202', '0000203') + RATIONALE);
    const [entry] = JSON.parse(IGNORING).ignored;
    virtualFiles.set(IGNORE, JSON.stringify({ ignored: [entry, { ...entry, case: 'CM16-0000203' }] }));
    editor = await Editor.open({
      capabilities: PULLING_WORKSPACE,
      folders: [FOLDER],
      virtualFiles,
      initializationOptions: { readsFiles: true, findsLetters: true },
      settings: () => ({ validate: { scope: 'workspace' } }),
    });
    await editor.until(() => editor.offersWorkspace === true);
    const { reports } = editor.pullWorkspace();
    const { diagnostics } = await ringing(() => editor.nextPublished(IGNORE, 0));
    expect(diagnostics).toHaveLength(1);
    expect(reports).toEqual([]);
    await editor.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 3 }] });
    const countShown = () => editor.published.findLast(({ uri }) => uri === IGNORE)?.diagnostics.length;
    expect(await ringing(() => editor.until(() => countShown() === 0))).toBe(true);
  });

  /** Awaits a result while timers end at once. */
  async function ringing<T>(coming: () => Promise<T>): Promise<T> {
    let isHere = false;
    const came = coming().finally(() => {
      isHere = true;
    });
    while (!isHere) {
      editor.clock.ring();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return came;
  }
});

describe('suppressing a finding', () => {
  const writesSuppressions = {
    initializationOptions: { readsFiles: true, findsLetters: true, writesSuppressions: true },
  };

  interface Action {
    readonly title: string;
    readonly kind: string;
    readonly command?: { readonly command: string; readonly arguments: readonly [object] };
  }

  /** Returns the quick fixes for a whole letter. */
  function actions(uri = URI): Promise<Action[]> {
    const range = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } };
    return editor.request('textDocument/codeAction', uri, { range, context: { diagnostics: [], only: ['quickfix'] } });
  }

  /** Returns the file that the server would write for a quick fix. */
  async function chosen(
    command: string,
    more: object,
    uri = URI,
  ): Promise<{ uri: string; text: string; refused?: string }> {
    const action = (await actions(uri)).find((one) => one.command?.command === `imrLetter.${command}`);
    return editor.client.sendRequest(`imrLetter/${command}`, { ...action?.command?.arguments[0], ...more });
  }

  it('is offered beside fixes to a client that supports it', async () => {
    editor = await opened(writesSuppressions);
    await editor.openLetter(URI, LETTER);
    const titles = (await actions()).map(({ title }) => title);
    expect(titles).toContain('Ignore this finding… (missing-rationale)');
    expect(titles).toContain('Turn this rule off for this folder (missing-rationale)');
    editor.dispose();
    editor = await opened();
    await editor.openLetter(URI, LETTER);
    expect((await actions()).filter(({ command }) => command)).toEqual([]);
  });

  it('writes the reason into a new file in the letter’s folder, which takes effect', async () => {
    editor = await opened(writesSuppressions);
    await editor.openLetter(URI, LETTER);
    const made = await chosen('ignoreFinding', { reason: 'As agreed.', date: '2026-01-31' });
    expect(made).toMatchObject({ uri: `${FOLDER}/2016/.imr-letter.ignore.json`, isNew: true });
    expect(JSON.parse(made.text).ignored).toMatchObject([
      { code: 'missing-rationale', case: 'CM16-0000202', item: 'Physical therapy, 8 visits', reason: 'As agreed.' },
    ]);
    await written(made.uri, made.text);
    expect(await editor.codes(URI)).toEqual([]);
  });

  it('writes the user’s name into the entry if it is known', async () => {
    editor = await opened(writesSuppressions);
    await editor.openLetter(URI, LETTER);
    const why = { reason: 'As agreed.', date: '2026-01-31' };
    const { text } = await chosen('ignoreFinding', { ...why, by: 'JD' });
    expect(JSON.parse(text).ignored).toMatchObject([{ ...why, by: 'JD' }]);
    for (const by of [undefined, '']) {
      const made = await chosen('ignoreFinding', { ...why, by });
      expect(JSON.parse(made.text).ignored[0]).not.toHaveProperty('by');
    }
  });

  it('adds to the nearest file, with its text in the editor if open', async () => {
    virtualFiles.set(IGNORE, '{}');
    editor = await opened(writesSuppressions);
    await editor.openLetter(URI, LETTER);
    const open = [{ uri: IGNORE, text: '{ "$schema": "mine.json" }' }];
    const made = await chosen('ignoreFinding', { reason: 'As agreed.', date: '2026-01-31', open });
    expect(made).toMatchObject({ uri: IGNORE, isNew: false });
    expect(JSON.parse(made.text)).toMatchObject({ $schema: 'mine.json', ignored: [{ code: 'missing-rationale' }] });
  });

  it('turns a rule off in the nearest configuration and keeps all else in it', async () => {
    virtualFiles.set(`${FOLDER}/.imr-letter.json`, '{ "rules": { "field-order": "error" } }');
    editor = await opened(writesSuppressions);
    await editor.openLetter(URI, LETTER);
    const made = await chosen('turnRuleOff', {});
    expect(JSON.parse(made.text)).toEqual({ rules: { 'field-order': 'error', 'missing-rationale': 'off' } });
    await written(made.uri, made.text);
    expect(await editor.codes(URI)).toEqual([]);
  });

  it('refuses with a reason to change a malformed file', async () => {
    virtualFiles.set(IGNORE, '{ "ignored": ');
    editor = await opened(writesSuppressions);
    await editor.openLetter(URI, LETTER);
    const { refused, uri } = await chosen('ignoreFinding', { reason: 'As agreed.', date: '2026-01-31' });
    expect(uri).toBe(IGNORE);
    expect(refused).toMatch(/^\.imr-letter\.ignore\.json was left as it is\. The file is not JSON/);
  });

  it('refuses drafts outside of all folders', async () => {
    const draft = 'untitled:Untitled-1';
    const nameless = LETTER.slice(LETTER.indexOf('HOW THE'));
    editor = await Editor.open(writesSuppressions);
    await editor.openLetter(draft, nameless);
    const why = { reason: 'As agreed.', date: '2026-01-31' };
    expect((await chosen('ignoreFinding', why, draft)).refused).toContain('lies in no folder');
    expect((await chosen('turnRuleOff', {}, draft)).refused).toContain('lies in no folder');
    expect(await editor.client.sendRequest('imrLetter/acceptBaseline', { uri: draft })).toHaveProperty('refused');
    editor.dispose();
    editor = await opened(writesSuppressions);
    await editor.openLetter(draft, nameless);
    expect((await chosen('ignoreFinding', why, draft)).refused).toContain('neither a file nor a case number');
    expect((await chosen('turnRuleOff', {}, draft)).uri).toBe(`${FOLDER}/.imr-letter.json`);
  });

  it('returns null for malformed requests', async () => {
    editor = await opened(writesSuppressions);
    for (const method of ['ignoreFinding', 'turnRuleOff', 'acceptBaseline']) {
      for (const params of [{}, { uri: 7 }, { uri: URI, finding: { code: 1 } }]) {
        if (method === 'acceptBaseline' && params.uri === URI) continue;
        expect(await editor.client.sendRequest(`imrLetter/${method}`, params)).toBeNull();
      }
    }
  });

  it('accepts the findings of the whole folder, open letters from their text', async () => {
    const other = `${FOLDER}/other.imr`;
    virtualFiles.set(URI, LETTER);
    virtualFiles.set(other, LETTER.replaceAll('0000202', '0000203'));
    virtualFiles.set(`${FOLDER}/notes.txt`, 'No letter.');
    editor = await opened(writesSuppressions);
    await editor.openLetter(URI, LETTER + RATIONALE);
    const accepted: { files: { uri: string; text: string }[] } = await editor.client.sendRequest(
      'imrLetter/acceptBaseline',
      { uri: URI },
    );
    expect(accepted).toMatchObject({
      findings: 1,
      errors: 1,
      letters: 1,
      files: [{ uri: `${FOLDER}/.imr-letter.baseline.json` }],
    });
    const text = accepted.files[0]?.text ?? '';
    expect(Object.keys(JSON.parse(text).cases)).toEqual(['CM16-0000203']);
    await editor.openLetter(other, virtualFiles.get(other) ?? '');
    expect(await editor.codes(other)).toEqual(['missing-rationale']);
    await written(`${FOLDER}/.imr-letter.baseline.json`, text);
    expect(await editor.codes(other)).toEqual([]);
  });

  it('counts only findings that are not suppressed already', async () => {
    const other = LETTER.replaceAll('0000202', '0000203');
    virtualFiles.set(URI, LETTER);
    // Two letters in one file, one of them with two findings.
    const twice = other.replace('Upheld', 'Uphold');
    virtualFiles.set(`${FOLDER}/other.imr`, `${twice}\n${LETTER.replaceAll('0000202', '0000204')}${RATIONALE}`);
    virtualFiles.set(IGNORE, IGNORING);
    editor = await opened(writesSuppressions);
    await editor.openLetter(URI, LETTER);
    const accepted = () => editor.client.sendRequest<object>('imrLetter/acceptBaseline', { uri: URI });
    expect(await accepted()).toMatchObject({ findings: 2, errors: 2, letters: 1 });
    await written(BASELINE.replace('2016/', ''), counting(twice, findingsIn(twice)));
    expect(await accepted()).toMatchObject({ findings: 0, errors: 0, letters: 0 });
  });

  it('removes a deleted letter from the baseline', async () => {
    virtualFiles.set(URI, LETTER);
    virtualFiles.set(
      `${FOLDER}/.imr-letter.baseline.json`,
      '{ "files": { "gone.imr": { "empty-field": { "a1": 1 } } } }',
    );
    editor = await opened(writesSuppressions);
    await editor.openLetter(URI, LETTER);
    const accepted: { files: { text: string }[] } = await editor.client.sendRequest('imrLetter/acceptBaseline', {
      uri: URI,
    });
    expect(Object.keys(JSON.parse(accepted.files[0]?.text ?? ''))).toEqual(['cases']);
  });

  describe('accepting a baseline with unreadable files', () => {
    const baseline = `${FOLDER}/.imr-letter.baseline.json`;
    const counts = { 'empty-field': { a1b2c3: 1 } };
    const cased = (number: string) => LETTER.replaceAll('0000202', number);
    interface Accepted {
      readonly files: { uri: string; text: string; before: string | null }[];
      readonly unread: { name: string; why: string }[];
      readonly kept: number;
      readonly isCut: boolean;
    }
    const accepted = (): Promise<Accepted> => editor.client.sendRequest('imrLetter/acceptBaseline', { uri: URI });

    it('removes only clean letters that were read, and names unread files', async () => {
      const files = Object.fromEntries(
        ['bad.imr', '2016/wrist.imr', 'gone.imr', 'far.imr'].map((way) => [way, counts]),
      );
      const cases = Object.fromEntries(['CM16-0000202', 'CM16-0000203'].map((number) => [number, counts]));
      const disk = new Map([
        [`file:///letters/2016/wrist.imr`, LETTER + RATIONALE],
        [`file:///letters/.imr-letter.baseline.json`, JSON.stringify({ cases, files })],
      ]);
      const found = ['2016/wrist.imr', 'bad.imr', 'link.imr'].map((way) => ({
        uri: `file:///letters/${way}`,
        stamp: '',
      }));
      editor = await Editor.open({
        folders: ['file:///letters'],
        initializationOptions: { writesSuppressions: true },
        findLetters: async () => found,
        disk: {
          async readText(uri) {
            if (uri.endsWith('/bad.imr')) throw new Error('permission denied');
            return disk.get(uri);
          },
          isThere: async (uri) => !uri.endsWith('/gone.imr'),
        },
      });
      await editor.openLetter('file:///letters/2016/wrist.imr', LETTER + RATIONALE);
      const answer: Accepted = await editor.client.sendRequest('imrLetter/acceptBaseline', {
        uri: 'file:///letters/2016/wrist.imr',
      });
      expect(answer.unread).toEqual([
        { name: 'bad.imr', why: 'permission denied' },
        { name: 'link.imr', why: 'it is not there' },
      ]);
      expect(answer.files).toHaveLength(1);
      expect(answer.files[0]?.before).toBe(disk.get('file:///letters/.imr-letter.baseline.json'));
      const held = JSON.parse(answer.files[0]?.text ?? '');
      expect(Object.keys(held.cases)).toEqual(['CM16-0000203']);
      expect(Object.keys(held.files)).toEqual(['bad.imr', 'far.imr', 'gone.imr']);
      expect(answer.kept).toBe(4);
      found.splice(1);
      await editor.client.sendNotification('workspace/didChangeWatchedFiles', {
        changes: ['bad', 'link'].map((name) => ({ uri: `file:///letters/${name}.imr`, type: 3 })),
      });
      const whole: Accepted = await editor.client.sendRequest('imrLetter/acceptBaseline', {
        uri: 'file:///letters/2016/wrist.imr',
      });
      // A file that is excluded from the search, or an entry for a case, may still exist; a file that doesn't exist was deleted.
      expect(Object.keys(JSON.parse(whole.files[0]?.text ?? '').files)).toEqual(['bad.imr', 'far.imr']);
      expect(whole).toMatchObject({ unread: [], kept: 3, isCut: false });
    });

    it('starts from the baseline in the editor, or as written meanwhile', async () => {
      virtualFiles.set(URI, cased('0000204'));
      virtualFiles.set(baseline, '{}');
      editor = await opened(writesSuppressions);
      await editor.openLetter(URI, cased('0000204'));
      await editor.codes(URI);
      virtualFiles.set(baseline, JSON.stringify({ cases: { 'CM16-0000205': counts } }));
      const [file] = (await accepted()).files;
      expect(file?.before).toBe(virtualFiles.get(baseline));
      expect(Object.keys(JSON.parse(file?.text ?? '').cases)).toEqual(['CM16-0000204', 'CM16-0000205']);
      const open = [{ uri: baseline, text: JSON.stringify({ cases: { 'CM16-0000206': counts } }) }];
      const shown: Accepted = await editor.client.sendRequest('imrLetter/acceptBaseline', { uri: URI, open });
      expect(shown.files[0]?.before).toBe(open[0]?.text);
      expect(Object.keys(JSON.parse(shown.files[0]?.text ?? '').cases)).toEqual(['CM16-0000204', 'CM16-0000206']);
    });
  });

  describe('writing a configuration file for the client', () => {
    const asked: unknown[] = [];
    const there = 'file:///letters/.imr-letter.ignore.json';
    const write = (params: object) => editor.client.sendRequest('imrLetter/writeConfigFile', params);

    it('writes configuration files on the disk only', async () => {
      editor = await Editor.open({
        initializationOptions: { writesSuppressions: true },
        disk: { readText: async () => undefined },
        async replaceFile(...sent) {
          asked.push(sent);
          return sent[2] === 'full' ? { failed: 'its disk is full' } : sent[1] === undefined ? 'written' : 'changed';
        },
      });
      expect(await write({ uri: there, text: '{}', before: null })).toEqual({ written: true });
      expect(await write({ uri: there, text: '{}', before: '{ }' })).toEqual({ changed: true });
      expect(await write({ uri: there, text: 'full', before: null })).toEqual({ failed: 'its disk is full' });
      expect(asked).toEqual([
        [there, undefined, '{}'],
        [there, '{ }', '{}'],
        [there, undefined, 'full'],
      ]);
      for (const uri of ['file:///letters/one.imr', 'file:///etc/passwd', 'vscode-vfs://host/.imr-letter.json', 7])
        expect(await write({ uri, text: '{}', before: null })).toBeNull();
      expect(asked).toHaveLength(3);
    });

    it('returns null without a disk, trust or client support', async () => {
      for (const initializationOptions of [{ writesSuppressions: true, isTrusted: false }, {}]) {
        editor = await Editor.open({ initializationOptions, replaceFile: async () => 'written' });
        expect(await write({ uri: there, text: '{}', before: null })).toBeNull();
        editor.dispose();
      }
      editor = await Editor.open({ initializationOptions: { writesSuppressions: true } });
      expect(await write({ uri: there, text: '{}', before: null })).toBeNull();
    });
  });

  it('returns all safe fixes for source.fixAll', async () => {
    editor = await opened();
    const slips = LETTER.replace('Upheld', 'Uphold').replace('Overturned', 'Overtuned');
    await editor.openLetter(URI, slips);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const context = { diagnostics: [], only: ['source.fixAll'] };
    const all = await editor.request<Action[]>('textDocument/codeAction', URI, { range, context });
    expect(all).toMatchObject([{ kind: 'source.fixAll.imr-letter', edit: { documentChanges: [{ edits: [{}, {}] }] } }]);
    expect(editor.initialized?.capabilities.codeActionProvider).toMatchObject({
      codeActionKinds: expect.arrayContaining(['source.fixAll.imr-letter']),
    });
  });
});
