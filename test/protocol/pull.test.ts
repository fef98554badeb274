import { afterEach, describe, expect, it } from 'vitest';
import { Editor, PULLING } from '../support/lsp-client.ts';
import { appended, LETTER, placeOf, RATIONALE } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
let editor: Editor;

afterEach(() => editor.dispose());

describe('pull diagnostics', () => {
  it('have ranges, codes and severities', async () => {
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

  it('are `unchanged` for a matching previousResultId', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    const { resultId } = await editor.pull(URI);
    expect(await editor.pull(URI, resultId)).toEqual({ kind: 'unchanged', resultId });
    await editor.change(URI, 2, [appended(LETTER, RATIONALE)]);
    const fixed = await editor.pull(URI, resultId);
    expect(fixed).toMatchObject({ kind: 'full', items: [] });
    expect(fixed.resultId).not.toBe(resultId);
    await editor.change(URI, 3, [{ text: LETTER }]);
    expect((await editor.pull(URI, fixed.resultId)).resultId).toBe(resultId);
  });

  it('have new ranges after an edit above them', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    const { resultId } = await editor.pull(URI);
    const start = { line: 0, character: 0 };
    await editor.change(URI, 2, [{ range: { start, end: start }, text: '\n\n' }]);
    const report = await editor.pull(URI, resultId);
    const line = placeOf(LETTER, 'Physical therapy, 8 visits').line + 2;
    expect(report).toMatchObject({ kind: 'full', items: [{ range: { start: { line } } }] });
  });

  it('are empty for a closed document', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    await editor.pull(URI);
    await editor.close(URI);
    expect(await editor.pull(URI)).toEqual({ kind: 'full', items: [] });
  });

  it('report a document that is not a letter', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, 'A list of things to buy: bread, salt.\n');
    expect(await editor.codes(URI)).toEqual(['not-a-letter']);
    await editor.change(URI, 2, [{ text: '' }]);
    expect(await editor.codes(URI)).toEqual([]);
  });

  it('have code descriptions from the client’s or the user’s rule pages', async () => {
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

  it('have no related information for a client without support for it', async () => {
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

describe('pull diagnostics of a file with many letters', () => {
  /** The check pauses after each time slice; the test ends the pause. */
  it('are cancelled by a newer version, with a retrigger request', async () => {
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

  it('equal those of the single letters', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER.repeat(300));
    const codes = await editor.codes(URI);
    expect(codes).toHaveLength(300);
    expect(new Set(codes)).toEqual(new Set(['missing-rationale']));
  });
});
