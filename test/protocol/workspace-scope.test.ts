import { afterEach, describe, expect, it } from 'vitest';
import type { WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { Editor, type EditorOptions, PULLING_WORKSPACE, PUSHED, type WorkspacePull } from '../support/lsp-client.ts';
import { LETTER, RATIONALE } from '../support/protocol-letter.ts';

const FOLDER = 'vscode-vfs://github/clinic/letters';
const WRIST = `${FOLDER}/2016/wrist.imr`;
const HAND = `${FOLDER}/2017/hand.txt`;
const CONFIGURATION = `${FOLDER}/.imr-letter.json`;
const ON = { validate: { scope: 'workspace' } };
const FIXED = LETTER + RATIONALE;
let editor: Editor;

afterEach(() => editor.dispose());

async function open(files: Map<string, string>, options: EditorOptions = {}): Promise<void> {
  editor = await Editor.open({
    capabilities: PULLING_WORKSPACE,
    folders: [FOLDER],
    virtualFiles: files,
    initializationOptions: { readsFiles: true, findsLetters: true },
    settings: () => ON,
    ...options,
  });
}

/** Pulls workspace diagnostics once the server has registered them. */
async function pulled(previous?: Parameters<Editor['pullWorkspace']>[0]): Promise<WorkspacePull> {
  await editor.until(() => editor.offersWorkspace === true);
  return editor.pullWorkspace(previous);
}

/** Returns the last report of a file: the codes of its diagnostics, or `unchanged`. */
function codesOf(reports: readonly WorkspaceDocumentDiagnosticReport[], uri: string): unknown {
  const report = reports.findLast((one) => one.uri === uri);
  return report?.kind === 'full' ? report.items.map(({ code }) => code) : report?.kind;
}

function changed(uri: string, type: number): Promise<void> {
  return allChanged([{ uri, type }]);
}

async function allChanged(changes: readonly { readonly uri: string; readonly type: number }[]): Promise<void> {
  await editor.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await editor.clock.something();
  editor.clock.ring();
}

describe('workspace diagnostics', () => {
  it('include only letters, if the scope is workspace', async () => {
    const files = new Map([
      [WRIST, LETTER],
      [HAND, LETTER],
      [`${FOLDER}/notes.txt`, 'Buy bread and salt.'],
      [`${FOLDER}/fixed.imr`, FIXED],
      [`${FOLDER}/odd.imr`, 'Buy bread and salt.'],
    ]);
    await open(files);
    const { reports } = await pulled();
    await editor.until(() => reports.length === 3);
    const found = reports.map(({ uri }) => [uri, codesOf(reports, uri)]);
    expect(found).toEqual([
      [WRIST, ['missing-rationale']],
      [HAND, ['missing-rationale']],
      [`${FOLDER}/odd.imr`, ['not-a-letter']],
    ]);
    for (const { version } of reports) expect(version).toBeNull();
  });

  it('are not registered if the scope is openFiles', async () => {
    await open(new Map([[WRIST, LETTER]]), { settings: () => ({}) });
    await editor.until(() => editor.offersWorkspace === false);
    const { reports, answer, cancel } = editor.pullWorkspace([{ uri: HAND, value: 'x' }]);
    await editor.until(() => reports.length === 1);
    expect(reports).toEqual([{ kind: 'full', uri: HAND, version: null, items: [] }]);
    cancel();
    expect(await answer).toEqual({ items: [] });
  });

  it('are returned at once without partial results, `unchanged` for matching previousResultIds', async () => {
    await open(
      new Map([
        [WRIST, LETTER],
        [HAND, LETTER],
      ]),
    );
    await editor.until(() => editor.offersWorkspace === true);
    const ask = (previousResultIds: unknown) =>
      editor.client.sendRequest<{ items: WorkspaceDocumentDiagnosticReport[] }>('workspace/diagnostic', {
        previousResultIds,
      });
    const { items } = await ask([]);
    expect(items.map(({ uri }) => codesOf(items, uri))).toEqual([['missing-rationale'], ['missing-rationale']]);
    const previous = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const again = await ask([...previous, { uri: `${FOLDER}/gone.imr`, value: 'x' }]);
    expect(again.items.map(({ uri }) => [uri, codesOf(again.items, uri)])).toEqual([
      [`${FOLDER}/gone.imr`, []],
      [WRIST, 'unchanged'],
      [HAND, 'unchanged'],
    ]);
  });

  it('do not read unchanged files again', async () => {
    const read: string[] = [];
    const uri = 'file:///letters/wrist.imr';
    let stamp = 'first';
    editor = await Editor.open({
      capabilities: PULLING_WORKSPACE,
      folders: ['file:///letters'],
      settings: () => ON,
      findLetters: async () => [{ uri, stamp }],
      disk: {
        readText: async (asked) => {
          if (asked !== uri) return undefined;
          read.push(asked);
          return stamp === 'first' ? LETTER : FIXED;
        },
      },
    });
    const first = await pulled();
    await editor.until(() => first.reports.length === 1);
    first.cancel();
    await first.answer;
    const value = first.reports[0]?.resultId ?? '';
    const second = await pulled([{ uri, value }]);
    await editor.until(() => second.reports.length === 1);
    expect(codesOf(second.reports, uri)).toBe('unchanged');
    expect(read).toEqual([uri]);
    stamp = 'second';
    await editor.client.sendNotification('imrLetter/checkAllLetters');
    await editor.clock.something();
    editor.clock.ring();
    await editor.until(() => second.reports.length === 2);
    expect(codesOf(second.reports, uri)).toEqual([]);
  });

  it('follow created, changed and deleted files and folders', async () => {
    const files = new Map([[WRIST, LETTER]]);
    await open(files);
    const { reports } = await pulled();
    await editor.until(() => reports.length === 1);
    files.set(WRIST, FIXED);
    await changed(WRIST, 2);
    await editor.until(() => reports.length === 2);
    expect(codesOf(reports, WRIST)).toEqual([]);
    files.set(HAND, LETTER);
    await changed(HAND, 1);
    await editor.until(() => reports.length === 3);
    expect(codesOf(reports, HAND)).toEqual(['missing-rationale']);
    files.set(WRIST, LETTER);
    await changed(WRIST, 2);
    await editor.until(() => reports.length === 4);
    files.delete(WRIST);
    await changed(WRIST, 3);
    await editor.until(() => reports.length === 5);
    expect(codesOf(reports, WRIST)).toEqual([]);
    files.delete(HAND);
    await changed(`${FOLDER}/2017`, 3);
    await editor.until(() => reports.length === 6);
    expect(codesOf(reports, HAND)).toEqual([]);
  });

  const folder = { uri: `${FOLDER}/2016`, type: 3 };
  const gone = { uri: WRIST, type: 3 };
  const came = { uri: WRIST, type: 1 };

  it.each([
    ['its folder is gone, it came', [folder, came]],
    ['it is gone, it came', [gone, came]],
    ['it came, its folder is gone', [came, folder]],
  ])('include files that were deleted and created in one notification: %s', async (_, changes) => {
    const files = new Map([[WRIST, LETTER]]);
    await open(files);
    const { reports } = await pulled();
    await editor.until(() => reports.length === 1);
    files.set(WRIST, 'Buy bread and salt.');
    await allChanged(changes);
    await editor.until(() => reports.length === 2);
    expect(codesOf(reports, WRIST)).toEqual(['not-a-letter']);
  });

  it('are updated when the configuration changes', async () => {
    const files = new Map([[WRIST, LETTER]]);
    await open(files);
    const { reports } = await pulled();
    await editor.until(() => reports.length === 1);
    files.set(CONFIGURATION, JSON.stringify({ rules: { 'missing-rationale': 'off' } }));
    await changed(CONFIGURATION, 1);
    await editor.until(() => reports.length === 2);
    expect(codesOf(reports, WRIST)).toEqual([]);
  });

  it('exclude open documents', async () => {
    const files = new Map([[WRIST, LETTER]]);
    await open(files);
    await editor.openLetter(WRIST, FIXED);
    expect(await editor.codes(WRIST)).toEqual([]);
    const { reports } = await pulled();
    files.set(HAND, LETTER);
    await changed(HAND, 1);
    await editor.until(() => reports.length === 1);
    expect(reports[0]?.uri).toBe(HAND);
    await editor.close(WRIST);
    await editor.clock.something();
    editor.clock.ring();
    await editor.until(() => reports.length === 2);
    expect(codesOf(reports, WRIST)).toEqual(['missing-rationale']);
  });

  it('include the file of an open document that no editor shows', async () => {
    await open(new Map([[WRIST, LETTER]]));
    await editor.openLetter(WRIST, FIXED);
    expect(await editor.codes(WRIST)).toEqual([]);
    const { reports } = await pulled();
    await editor.client.sendNotification('imrLetter/letterLeft', { uri: WRIST });
    await editor.clock.something();
    editor.clock.ring();
    await editor.until(() => reports.length === 1);
    expect(codesOf(reports, WRIST)).toEqual(['missing-rationale']);
    expect(await editor.codes(WRIST)).toEqual([]);
    await editor.client.sendNotification('imrLetter/letterLeft', { uri: WRIST });
    await editor.clock.something();
    editor.clock.ring();
    await editor.until(() => reports.length === 2);
  });

  it('follow scope and detect of each folder', async () => {
    let settings: unknown = { ...ON, detect: 'never' };
    await open(
      new Map([
        [WRIST, LETTER],
        [HAND, LETTER],
      ]),
      { settings: () => settings },
    );
    const { reports, answer } = await pulled();
    await editor.until(() => reports.length === 1);
    expect(reports[0]?.uri).toBe(WRIST);
    settings = {};
    await editor.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.offersWorkspace === false);
    await editor.clock.something();
    editor.clock.ring();
    await editor.until(() => reports.length === 2);
    expect(codesOf(reports, WRIST)).toEqual([]);
    const next = editor.pullWorkspace();
    expect(await answer).toEqual({ items: [] });
    next.cancel();
  });

  it('are counted after a check on command, open letters from their text', async () => {
    const files = new Map([
      [WRIST, LETTER],
      [`${FOLDER}/fixed.imr`, FIXED],
      [`${FOLDER}/two.imr`, `${FIXED}\n\n${LETTER}`],
      [`${FOLDER}/odd.imr`, 'Buy bread and salt.'],
    ]);
    await open(files, {
      settings: () => ({ validate: { run: 'manual' } }),
      initializationOptions: { readsFiles: true, findsLetters: true, showsChecks: true },
    });
    await editor.openLetter(WRIST, FIXED);
    await editor.pull(WRIST);
    await editor.until(() => editor.offersWorkspace === false);
    await editor.client.sendNotification('imrLetter/checkAllLetters');
    const { reports } = await pulled();
    await editor.until(() => editor.allChecked.length === 1);
    expect(editor.allChecked).toEqual([{ letters: 4, clean: 3 }]);
    expect(reports.length).toBeGreaterThan(1);
    await editor.client.sendNotification('imrLetter/checkAllLetters');
    await editor.clock.something();
    editor.clock.ring();
    await editor.until(() => editor.allChecked.length === 2);
    expect(editor.allChecked[1]).toEqual(editor.allChecked[0]);
  });

  it('include the letters of a folder on command, and count them alone', async () => {
    const files = new Map([
      [`${FOLDER}/2016/one.imr`, LETTER],
      [`${FOLDER}/2016/late/two.imr`, FIXED],
      [`${FOLDER}/2017/three.imr`, LETTER],
      [`${FOLDER}/20160.imr`, LETTER],
    ]);
    await open(files, {
      settings: () => ({ validate: { run: 'manual' } }),
      initializationOptions: { readsFiles: true, findsLetters: true, showsChecks: true },
    });
    await editor.until(() => editor.offersWorkspace === false);
    await editor.client.sendNotification('imrLetter/checkAllLetters', { uris: [`${FOLDER}/2016`] });
    const { reports } = await pulled();
    await editor.until(() => editor.allChecked.length === 1);
    expect(editor.allChecked).toEqual([{ letters: 2, clean: 1 }]);
    expect(reports.map((report) => report.uri)).toEqual([`${FOLDER}/2016/one.imr`]);
    await editor.client.sendNotification('imrLetter/checkAllLetters', { uris: [`${FOLDER}/2017/three.imr`] });
    await editor.clock.something();
    editor.clock.ring();
    await editor.until(() => editor.allChecked.length === 2);
    expect(editor.allChecked[1]).toEqual({ letters: 1, clean: 0 });
  });

  it('include all letters on command, regardless of the settings', async () => {
    let settings: unknown = { validate: { run: 'manual' } };
    await open(new Map([[WRIST, LETTER]]), { settings: () => settings });
    await editor.until(() => editor.offersWorkspace === false);
    await editor.client.sendNotification('imrLetter/checkAllLetters');
    const { reports } = await pulled();
    await editor.until(() => reports.length === 1);
    expect(codesOf(reports, WRIST)).toEqual(['missing-rationale']);
    for (const now of [ON, {}]) {
      settings = now;
      await editor.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await editor.until(() => editor.refreshes > 0);
      await editor.settled();
      editor.refreshes = 0;
    }
    await editor.until(() => editor.offersWorkspace === false);
  });

  it('are pushed to a client without pull support', async () => {
    const files = new Map([
      [WRIST, LETTER],
      [HAND, LETTER],
    ]);
    const capabilities = { ...PUSHED, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    await open(files, { capabilities, initializationOptions: { readsFiles: true, findsLetters: true, ...ON } });
    expect((await editor.nextPublished(WRIST, 0)).diagnostics).toHaveLength(1);
    expect((await editor.nextPublished(HAND, 0)).diagnostics).toHaveLength(1);
    files.delete(HAND);
    await changed(HAND, 3);
    expect((await editor.nextPublished(HAND, 2)).diagnostics).toEqual([]);
    const settings = { imrLetter: { validate: { scope: 'openFiles' } } };
    await editor.client.sendNotification('workspace/didChangeConfiguration', { settings });
    await editor.clock.something();
    editor.clock.ring();
    expect((await editor.nextPublished(WRIST, 3)).diagnostics).toEqual([]);
  });
});

describe('the progress of a long check', () => {
  const MANY = 400;
  const files = new Map(Array.from({ length: MANY }, (_, index) => [`${FOLDER}/letter-${index}.imr`, LETTER] as const));

  it('is shown, stops the check when cancelled, and starts again on command', async () => {
    const now = performance.now.bind(performance);
    let skipped = 0;
    performance.now = () => now() + skipped;
    const pause = () => {
      skipped += 1000;
      return new Promise<void>((resolve) => setImmediate(resolve));
    };
    try {
      await open(files, { pause });
      const { reports } = await pulled();
      const [token, shown] = await editor.until(() => [...editor.progress].find(([, codesOf]) => codesOf.length > 0));
      expect(shown[0]).toMatchObject({ kind: 'begin', title: 'Checking letters', cancellable: true });
      expect(shown[0]).toMatchObject({ message: expect.stringMatching(/^\d+ of 400$/) });
      await editor.client.sendNotification('window/workDoneProgress/cancel', { token });
      await editor.until(() => shown.at(-1)?.kind === 'end');
      expect(reports.length).toBeLessThan(MANY);
      await editor.client.sendNotification('imrLetter/checkAllLetters');
      await editor.clock.something();
      editor.clock.ring();
      await editor.until(() => reports.length === MANY);
    } finally {
      performance.now = now;
    }
  });
});
