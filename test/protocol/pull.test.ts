import { afterEach, describe, expect, it } from 'vitest';
import { Editor, PULLING } from '../support/lsp-client.ts';
import { appended, LETTER, placeOf, RATIONALE } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
let editor: Editor;

afterEach(() => editor.dispose());

describe('findings that are asked for', () => {
  it('stand at their words, with their code and severity', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    const report = await editor.pull(URI);
    expect(report).toMatchObject({
      kind: 'full',
      items: [
        {
          source: 'imr-letter',
          code: 'missing-rationale',
          severity: 1,
          range: { start: placeOf(LETTER, 'Physical therapy, 8 visits') },
          message: expect.stringContaining('Physical therapy, 8 visits'),
        },
      ],
    });
    expect(editor.published).toEqual([]);
  });

  it('are those that the client has as long as they are', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    const { resultId } = await editor.pull(URI);
    expect(await editor.pull(URI, resultId)).toEqual({ kind: 'unchanged', resultId });
    await editor.change(URI, 2, [appended(LETTER, RATIONALE)]);
    const mended = await editor.pull(URI, resultId);
    expect(mended).toMatchObject({ kind: 'full', items: [] });
    expect(mended.resultId).not.toBe(resultId);
    await editor.change(URI, 3, [{ text: LETTER }]);
    expect((await editor.pull(URI, mended.resultId)).resultId).toBe(resultId);
  });

  it('are moved when they move', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    const { resultId } = await editor.pull(URI);
    const start = { line: 0, character: 0 };
    await editor.change(URI, 2, [{ range: { start, end: start }, text: '\n\n' }]);
    const report = await editor.pull(URI, resultId);
    const line = placeOf(LETTER, 'Physical therapy, 8 visits').line + 2;
    expect(report).toMatchObject({ kind: 'full', items: [{ range: { start: { line } } }] });
  });

  it('are gone with the document', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    await editor.pull(URI);
    await editor.close(URI);
    expect(await editor.pull(URI)).toEqual({ kind: 'full', items: [] });
  });

  it('say so when the text is no letter', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, 'A list of things to buy: bread, salt.\n');
    expect(await editor.codes(URI)).toEqual(['not-a-letter']);
    await editor.change(URI, 2, [{ text: '' }]);
    expect(await editor.codes(URI)).toEqual([]);
  });

  it('name the page of their rule where the editor has one, or the user', async () => {
    editor = await Editor.open({ initializationOptions: { rulePages: 'vscode://imr-letter.imr-letter/rules/' } });
    await editor.openLetter(URI, LETTER);
    const href = 'vscode://imr-letter.imr-letter/rules/missing-rationale';
    expect(await editor.pull(URI)).toMatchObject({ items: [{ codeDescription: { href } }] });
    editor.dispose();

    editor = await Editor.open({ settings: () => ({ rulePages: 'https://pages.example/rules' }) });
    await editor.openLetter(URI, LETTER);
    const own = 'https://pages.example/rules/missing-rationale';
    expect(await editor.pull(URI)).toMatchObject({ items: [{ codeDescription: { href: own } }] });
    editor.dispose();

    editor = await Editor.open({ settings: () => ({ rulePages: 'command:workbench.action.quit' }) });
    await editor.openLetter(URI, LETTER);
    expect(JSON.stringify(await editor.pull(URI))).not.toContain('codeDescription');
  });

  it('name no other place to a client that can show none', async () => {
    const diagnostic = { relatedInformation: false };
    const capabilities = { ...PULLING, textDocument: { ...PULLING.textDocument, diagnostic } };
    const twice = LETTER.replace('Physical therapy, 8 visits', 'Wrist brace');
    editor = await Editor.open({ capabilities });
    await editor.openLetter(URI, twice);
    expect(await editor.codes(URI)).toContain('duplicate-item');
    expect(JSON.stringify(await editor.pull(URI))).not.toContain('relatedInformation');
    editor.dispose();

    editor = await Editor.open();
    await editor.openLetter(URI, twice);
    expect(JSON.stringify(await editor.pull(URI))).toContain('relatedInformation');
  });
});

describe('a file of many letters', () => {
  /** The check pauses after each stretch of its time; the test ends the pause. */
  it('is left when a newer version comes in between, and asked for again', async () => {
    const pauses: (() => void)[] = [];
    let seen: () => void = () => undefined;
    const paused = new Promise<void>((resolve) => {
      seen = resolve;
    });
    let isHeld = true;
    editor = await Editor.open({
      pause: () => {
        if (!isHeld) return Promise.resolve();
        seen();
        return new Promise((resolve) => pauses.push(resolve));
      },
    });
    await editor.openLetter(URI, LETTER.repeat(2000));
    const pulled = editor.pull(URI).catch((error) => error);
    await paused;
    await editor.change(URI, 2, [{ text: LETTER }]);
    await editor.settled();
    isHeld = false;
    for (const resolve of pauses) resolve();
    expect(await pulled).toMatchObject({ code: -32802, data: { retriggerRequest: true } });
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
  });

  it('has the same findings as letter by letter', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER.repeat(300));
    const codes = await editor.codes(URI);
    expect(codes).toHaveLength(300);
    expect(new Set(codes)).toEqual(new Set(['missing-rationale']));
  });
});
