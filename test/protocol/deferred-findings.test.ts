import { afterEach, describe, expect, it } from 'vitest';
import { TextDocumentSaveReason } from 'vscode-languageserver';
import snippets from '../../snippets/imr-letter.json';
import { Editor, type EditorOptions, PUSHED } from '../support/lsp-client.ts';
import { LETTER, placeOf, RATIONALE } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
const OTHER = LETTER.replace(/\nDecision rationale: .*\n/, '');
let editor: Editor;

afterEach(() => editor.dispose());

/** Inserts text before other text of the opened letter. */
async function type(words: string, before: string, text = LETTER, version = 2): Promise<string> {
  const start = placeOf(text, before);
  await editor.change(URI, version, [{ range: { start, end: start }, text: words }]);
  return text.replace(before, words + before);
}

describe('findings in an item being edited', () => {
  it('are deferred until the letter is saved', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
    await type('up to ', '8 visits');
    expect(await editor.codes(URI)).toEqual([]);
    await editor.save(URI);
    await editor.until(() => editor.refreshes === 1);
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
    await editor.save(URI);
    await editor.settled();
    expect(editor.refreshes).toBe(1);
  });

  it.each([TextDocumentSaveReason.AfterDelay, TextDocumentSaveReason.FocusOut])(
    'are deferred on an automatic save (reason %i) and shown on a manual one',
    async (reason) => {
      editor = await Editor.open();
      expect(editor.initialized?.capabilities.textDocumentSync).toMatchObject({ willSave: true });
      await editor.openLetter(URI, LETTER);
      await type('up to ', '8 visits');
      expect(await editor.codes(URI)).toEqual([]);
      await editor.save(URI, reason);
      await editor.settled();
      expect(await editor.codes(URI)).toEqual([]);
      expect(editor.refreshes).toBe(0);
      await editor.save(URI, TextDocumentSaveReason.Manual);
      await editor.until(() => editor.refreshes === 1);
      expect(await editor.codes(URI)).toEqual(['missing-rationale']);
    },
  );

  it('are shown by a manual save after an automatic save that failed', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    await type('up to ', '8 visits');
    await editor.client.sendNotification('textDocument/willSave', {
      textDocument: { uri: URI },
      reason: TextDocumentSaveReason.AfterDelay,
    });
    await editor.save(URI, TextDocumentSaveReason.Manual);
    await editor.settled();
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
  });

  it('are shown when another item is edited, whose own are then deferred', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, OTHER);
    expect(await editor.codes(URI)).toEqual(['missing-rationale', 'missing-rationale']);
    const after = await type('up to ', '8 visits', OTHER);
    const first = await editor.pull(URI);
    expect(first).toMatchObject({ items: [{ range: { start: placeOf(after, 'Wrist brace') } }] });
    await type('small ', 'roll', after, 3);
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
    await type('Soft ', 'Wrist brace', after.replace('roll', 'small roll'), 4);
    const second = await editor.pull(URI);
    expect(second).toMatchObject({ items: [{ message: expect.stringContaining('Physical therapy') }] });
  });

  it('are fixed by source.fixAll while deferred', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    const after = await type('up to ', '8 visits');
    const start = placeOf(after, 'Physical therapy');
    const params = { range: { start, end: start }, context: { diagnostics: [], only: ['quickfix'] } };
    const actions = await editor.request<{ title: string }[]>('textDocument/codeAction', URI, params);
    expect(actions.map(({ title }) => title)).toContain('Insert “Decision rationale:”');
  });

  it('are shown by Check Letter, and when the edit is undone', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    await type('up to ', '8 visits');
    expect(await editor.codes(URI)).toEqual([]);
    await editor.client.sendNotification('imrLetter/checkLetter', { uri: URI });
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
    const start = placeOf(LETTER, '8 visits');
    const end = { ...start, character: start.character + 'up to '.length };
    await editor.change(URI, 3, [{ range: { start, end }, text: '' }]);
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
  });

  it('are not pushed until the letter is saved', async () => {
    const initializationOptions = { validate: { delay: 0 } };
    editor = await Editor.open({ capabilities: PUSHED, initializationOptions });
    const codes = async () => {
      const seen = editor.published.length;
      await editor.clock.something();
      editor.clock.ring();
      return (await editor.nextPublished(URI, seen)).diagnostics.map(({ code }) => code);
    };
    await editor.openLetter(URI, LETTER);
    expect(await codes()).toEqual(['missing-rationale']);
    await type('up to ', '8 visits');
    expect(await codes()).toEqual([]);
    await editor.save(URI);
    expect(await codes()).toEqual(['missing-rationale']);
  });
});

describe('a new letter', () => {
  const DRAFT = 'untitled:Untitled-1';
  const AFTER_HEADER = ['left-over', 'left-over', 'empty-field', 'empty-field', 'empty-field'];
  const FRESH = snippets['Determination letter'].body
    .join('\n')
    .replace('CM$CURRENT_YEAR_SHORT', 'CM17')
    .replace('$CURRENT_MONTH/$CURRENT_DATE/$CURRENT_YEAR', '02/14/2017')
    .replace(/\$\{\d+[:|]([^,|}]*)[^}]*\}/g, '$1')
    .replace(/\$\d+/g, '');

  it.each([
    ['put into an empty draft', ['', FRESH]],
    ['there already when the server starts', [FRESH]],
  ])('has no findings in parts that are not written yet, %s', async (_, [first = '', put]) => {
    editor = await Editor.open();
    await editor.openLetter(DRAFT, first);
    const start = { line: 0, character: 0 };
    if (put !== undefined) await editor.change(DRAFT, 2, [{ range: { start, end: start }, text: put }]);
    expect(await editor.codes(DRAFT)).toEqual([]);
    // The first two tab stops are passed.
    const written = FRESH.replace('CM17-0000000', 'CM17-0000321');
    const number = placeOf(FRESH, 'CM17-0000000');
    const end = { ...number, character: number.character + 12 };
    await editor.change(DRAFT, 3, [{ range: { start: number, end }, text: 'CM17-0000321' }]);
    expect(await editor.codes(DRAFT)).toEqual([]);
    const day = placeOf(written, 'MM/DD/YYYY');
    await editor.change(DRAFT, 4, [
      { range: { start: day, end: { ...day, character: day.character + 10 } }, text: '01/20/2017' },
    ]);
    expect(await editor.codes(DRAFT)).toEqual([]);
    await editor.client.sendNotification('imrLetter/checkLetter', { uri: DRAFT });
    const dates = ['header-value', 'header-value', 'header-value'];
    expect(await editor.codes(DRAFT)).toEqual([...dates, ...AFTER_HEADER]);
  });

  it('has its deferred findings once it is saved as a file', async () => {
    editor = await Editor.open();
    await editor.openLetter(DRAFT, FRESH);
    expect(await editor.codes(DRAFT)).toEqual([]);
    await editor.close(DRAFT);
    await editor.openLetter(URI, FRESH);
    const dates = ['header-value', 'header-value', 'header-value', 'header-value'];
    expect(await editor.codes(URI)).toEqual([...dates, ...AFTER_HEADER]);
  });
});

describe('findings of one rule', () => {
  const SECOND = LETTER.slice(LETTER.indexOf('Physical therapy, 8 visits'));
  const LACKING = LETTER + SECOND.replace('Physical', 'Aquatic') + SECOND.replace('Physical', 'Speech');

  async function messages(options: EditorOptions): Promise<unknown[]> {
    editor = await Editor.open(options);
    await editor.openLetter(URI, LACKING);
    const report = await editor.pull(URI);
    if (report.kind !== 'full') throw new Error('The client had nothing before.');
    return report.items.filter(({ code }) => code === 'missing-rationale').map(({ message }) => message);
  }

  it('are limited per letter by maxFindingsPerRule', async () => {
    const settings = () => ({ validate: { maxFindingsPerRule: 2 } });
    const [first, second, ...others] = await messages({ settings });
    expect(others).toEqual([]);
    expect(first).not.toContain('more');
    expect(second).toMatch(/^“Aquatic therapy, 8 visits” has no .*\. And 1 more like this in the letter\.$/);
  });

  it.each([undefined, 0, -1, 1.5, 'x'])('are not limited with maxFindingsPerRule %j', async (maxFindingsPerRule) => {
    expect(await messages({ settings: () => ({ validate: { maxFindingsPerRule } }) })).toHaveLength(3);
  });

  it('are fixed by source.fixAll beyond the limit', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER + RATIONALE);
    expect(await editor.codes(URI)).toEqual([]);
  });
});
