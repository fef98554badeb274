import { afterEach, describe, expect, it } from 'vitest';
import type {
  LetterChecks,
  LetterDashboard,
  Letters,
  PlacedFinding,
  Report,
} from '../../server/src/protocol/letter-list.ts';
import { Editor, type EditorOptions, PULLING_WORKSPACE } from '../support/lsp-client.ts';
import { placeOf } from '../support/protocol-letter.ts';
import { readyLetter } from '../support/ready-letter.ts';
import { findingsIn } from '../support/rule-tester.ts';
import { ignoring } from '../support/suppressions.ts';

const FOLDER = 'vscode-vfs://github/clinic/letters';
const READY = readyLetter();
const UNDECIDED = readyLetter(['CM17-0000001', 'CM17-0000002'], ['#84: Upheld', '#84:']);
const BACK = `${FOLDER}/back.imr`;
const KNEE = `${FOLDER}/2017/knee.imr`;
const FILES = new Map([
  [BACK, READY],
  [KNEE, `${UNDECIDED}\n${READY}`],
]);
const ON = { validate: { scope: 'workspace' } };
const OFF = { validate: { scope: 'openFiles' } };
let editor: Editor;

afterEach(() => editor.dispose());

async function open(options: EditorOptions = {}): Promise<void> {
  editor = await Editor.open({
    capabilities: PULLING_WORKSPACE,
    folders: [FOLDER],
    virtualFiles: new Map(FILES),
    initializationOptions: { readsFiles: true, findsLetters: true, showsLetters: true },
    settings: () => OFF,
    ...options,
  });
}

/** The letters once all files were read. */
async function letters(uris?: readonly string[]): Promise<Letters> {
  const ask = () => editor.client.sendRequest<Letters>('imrLetter/letters', uris ? { uris } : {});
  const first = await ask();
  if (first.isComplete) return first;
  await editor.until(() => editor.lettersChanged > 0);
  return ask();
}

describe('the list of letters', () => {
  it('has the letters of the folders with their outcomes before they are checked', async () => {
    await open();
    const { rows, isComplete } = await letters();
    expect(isComplete).toBe(true);
    expect([...rows].sort((one, other) => (one.uri < other.uri ? -1 : 1))).toMatchObject([
      { uri: KNEE, letter: 0, line: 0, caseNumber: 'CM17-0000002', month: '2016-12', upheld: 0, undecided: 1 },
      { uri: KNEE, letter: 1, caseNumber: 'CM17-0000001', upheld: 1, overturned: 0, undecided: 0 },
      { uri: BACK, letter: 0, caseNumber: 'CM17-0000001', upheld: 1 },
    ]);
    expect(rows.filter(({ checked }) => checked)).toEqual([]);
  });

  it('has what was found once they are checked, and says that it changed', async () => {
    await open({ settings: () => ON });
    await letters();
    await editor.until(() => editor.offersWorkspace === true);
    const { reports } = editor.pullWorkspace();
    await editor.until(() => reports.some(({ uri }) => uri === KNEE));
    const before = editor.lettersChanged;
    await editor.clock.something();
    editor.clock.ring();
    await editor.until(() => editor.lettersChanged > before);
    const { rows } = await letters([KNEE]);
    expect(rows.map(({ checked }) => checked)).toEqual([
      {
        findings: [{ code: 'missing-decision', severity: 'error', count: 1 }],
        setAside: 0,
        isReady: false,
        readiness: 'Not ready: 1 item undecided',
      },
      { findings: [], setAside: 0, isReady: true, readiness: 'Ready to sign' },
    ]);
  });

  it('is announced as changed though the letters of one file were requested since', async () => {
    await open({ settings: () => ON });
    await letters();
    await editor.until(() => editor.offersWorkspace === true);
    const { reports } = editor.pullWorkspace();
    await editor.until(() => reports.some(({ uri }) => uri === KNEE));
    await letters([BACK]);
    const before = editor.lettersChanged;
    await editor.clock.something();
    editor.clock.ring();
    await editor.until(() => editor.lettersChanged > before);
  });

  it('has an open letter as it is in the editor', async () => {
    await open();
    await editor.openLetter(BACK, UNDECIDED);
    const { rows } = await letters([BACK]);
    expect(rows).toMatchObject([{ uri: BACK, caseNumber: 'CM17-0000002', checked: { isReady: false } }]);
  });

  it('is not announced to a client that shows none', async () => {
    await open({ initializationOptions: { readsFiles: true, findsLetters: true } });
    const ask = () => editor.client.sendRequest<Letters>('imrLetter/letters', {});
    await ask();
    await editor.client.sendRequest('workspace/symbol', { query: '' });
    expect((await ask()).isComplete).toBe(true);
    expect(editor.lettersChanged).toBe(0);
  });
});

describe('the findings of a letter', () => {
  it('are those of a file that is not open, each with the number of its letter', async () => {
    await open();
    await letters();
    const found = await editor.client.sendRequest<PlacedFinding[]>('imrLetter/letterFindings', { uri: KNEE });
    expect(found).toMatchObject([{ code: 'missing-decision', severity: 'error', letter: 0 }]);
    expect(found[0]?.range.start).toEqual(placeOf(UNDECIDED, 'Tramadol'));
    expect(await editor.client.sendRequest('imrLetter/letterFindings', { uri: `${FOLDER}/none.imr` })).toBeNull();
  });
});

describe('the checks of a letter', () => {
  const ask = (params: object = {}) =>
    editor.client.sendRequest<LetterChecks | null>('imrLetter/letterChecks', {
      textDocument: { uri: BACK },
      ...params,
    });

  it('are those of the letter at a position, with items and places', async () => {
    await open();
    const text = `${READY}\n${UNDECIDED}`;
    await editor.openLetter(BACK, text);
    expect(await ask({ position: placeOf(text, 'CM17-0000002') })).toMatchObject({
      letter: 1,
      caseNumber: 'CM17-0000002',
      isReady: false,
      summary: 'Not ready: 1 item undecided',
    });
    const list = await ask();
    expect(list).toMatchObject({ letter: 0, isReady: true });
    const item = list?.checks.find(({ id }) => id === 'item');
    expect(item).toMatchObject({ item: 1, state: 'passed', title: 'Item 1, “Tramadol 50mg #84”' });
    expect(item?.range?.start).toEqual(placeOf(text, 'Tramadol'));
  });

  it('say who set a finding aside, when and why', async () => {
    const text = readyLetter(['12/30/2016', '12/32/2016']);
    const [finding] = findingsIn(text);
    if (!finding) throw new Error('Nothing is found.');
    await open({
      virtualFiles: new Map([[`${FOLDER}/.imr-letter.ignore.json`, ignoring(text, [finding])]]),
    });
    await editor.openLetter(BACK, text);
    const aside = (await ask())?.checks.find(({ id }) => id === 'suppressions');
    const [ignored] = aside?.details ?? [];
    const restored = await editor.client.sendRequest('imrLetter/restoreFinding', {
      uri: BACK,
      entry: ignored?.ignored,
    });
    expect(restored).toMatchObject({ uri: `${FOLDER}/.imr-letter.ignore.json`, text: '{\n  "ignored": []\n}\n' });
    expect(aside?.details.map(({ message }) => message)).toEqual([
      expect.stringContaining('(ignored on 2026-01-31: Looked at.)'),
    ]);
  });
});

describe('the report', () => {
  const ask = (params: object) =>
    editor.client.sendRequest<Report | { refused: string } | null>('imrLetter/report', {
      uri: FOLDER,
      isFolder: true,
      format: 'markdown',
      words: false,
      date: '2026-01-31',
      ...params,
    });

  it('is on all letters of a folder, named from there, without their words', async () => {
    await open();
    const report = await ask({});
    expect(report).toMatchObject({ letters: 3, unread: [] });
    const { text } = report as Report;
    expect(text).toMatch(/^# Review report: letters\n/);
    expect(text).toContain('| 2017/knee.imr:1:1 | CM17-0000002 |');
    expect(text).toContain('| Date of the report | 2026-01-31 |');
    expect(text).not.toContain('#84');
  });

  it('quotes letters where that is asked for', async () => {
    await open();
    expect(((await ask({ words: true })) as Report).text).toContain('“Tramadol 50mg');
  });

  it('is on one letter, open or not, or on a folder within', async () => {
    await open();
    expect(await ask({ uri: `${FOLDER}/2017` })).toMatchObject({ letters: 2 });
    expect(await ask({ uri: BACK, isFolder: false })).toMatchObject({ letters: 1 });
    await editor.openLetter(BACK, UNDECIDED);
    const { text } = (await ask({ uri: BACK, isFolder: false })) as Report;
    expect(text).toContain('| back.imr:1:1 | CM17-0000002 |');
  });

  it('is refused for a folder that is not open, and for one without letters', async () => {
    await open();
    expect(await ask({ uri: 'vscode-vfs://github/clinic/other' })).toHaveProperty('refused');
    expect(await ask({ uri: `${FOLDER}/2015` })).toHaveProperty('refused');
  });
});

describe('the dashboard', () => {
  const ask = (filter: object = {}) =>
    editor.client.sendRequest<LetterDashboard | null>('imrLetter/dashboard', {
      filter,
      limit: 100,
      date: '2026-01-31',
    });
  const table = (dashboard: LetterDashboard | null, id: string) => dashboard?.tables.find((one) => one.id === id);

  it('counts what is checked, names what is not, and is announced as changed', async () => {
    await open({ settings: () => ON });
    const first = await ask();
    expect(first?.checked).toBe(0);
    await editor.until(() => editor.lettersChanged > 0);
    expect(await ask()).toMatchObject({ unchecked: 3, isComplete: true });
    await editor.until(() => editor.offersWorkspace === true);
    const before = editor.lettersChanged;
    const { reports } = editor.pullWorkspace();
    await editor.until(() => reports.some(({ uri }) => uri === KNEE));
    await editor.clock.something();
    editor.clock.ring();
    await editor.until(() => editor.lettersChanged > before);
    const dashboard = await ask();
    expect(dashboard).toMatchObject({ unchecked: 0, checked: 3, shown: 3 });
    expect(table(dashboard, 'letters')?.rows.map(({ cells, target }) => [cells[0], target])).toEqual([
      ['letters/2017/knee.imr:1:1', { uri: KNEE, line: 0, character: 0 }],
      [expect.stringMatching(/^letters\/2017\/knee\.imr:\d+:1$/), expect.objectContaining({ uri: KNEE })],
      ['letters/back.imr:1:1', { uri: BACK, line: 0, character: 0 }],
    ]);
    expect((await ask({ folder: 'letters/2017', outcome: 'undecided' }))?.shown).toBe(1);
  });

  it('has an open letter as it is in the editor, and none of its words', async () => {
    await open();
    await editor.openLetter(BACK, UNDECIDED);
    const dashboard = await ask();
    expect(table(dashboard, 'findings')?.rows).toMatchObject([{ target: { uri: BACK } }]);
    expect(JSON.stringify(dashboard)).not.toContain('#84');
  });

  it('is null for malformed params', async () => {
    await open();
    expect(await ask({ month: 3 })).toBeNull();
  });
});
