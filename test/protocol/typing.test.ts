import { afterEach, describe, expect, it } from 'vitest';
import { Editor, type EditorOptions, PUSHED } from '../support/lsp-client.ts';
import { LETTER, placeOf, RATIONALE } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
const WHOLE = LETTER + RATIONALE;
let editor: Editor;
let version = 1;
let text = WHOLE;

afterEach(() => editor.dispose());

async function open(options: EditorOptions = {}): Promise<void> {
  editor = await Editor.open(options);
  version = 1;
  text = WHOLE;
  await editor.openLetter(URI, WHOLE);
}

/** Types text key by key before other text. */
async function type(words: string, before: string): Promise<void> {
  for (const key of words) {
    const start = placeOf(text, before);
    await editor.change(URI, ++version, [{ range: { start, end: start }, text: key }]);
    text = text.replace(before, key + before);
  }
}

const DISTINGUISHING: EditorOptions = { initializationOptions: { reportsCursor: true } };

async function cursorMoved(position?: { line: number; character: number }): Promise<void> {
  await editor.client.sendNotification('imrLetter/cursorMoved', { uri: URI, position });
}

describe('findings in a word being typed', () => {
  it('are deferred until the cursor leaves it', async () => {
    await open(DISTINGUISHING);
    expect(await editor.codes(URI)).toEqual([]);
    await type(' a', ' wrist');
    expect(text).toContain('strained a a wrist');
    expect(await editor.codes(URI)).toEqual([]);
    await cursorMoved(placeOf(text, ' wrist'));
    await editor.settled();
    expect(editor.refreshes).toBe(0);
    await cursorMoved(placeOf(text, 'paper mill'));
    await editor.until(() => editor.refreshes === 1);
    expect(await editor.codes(URI)).toContain('doubled-word');
    await cursorMoved(placeOf(text, 'clerk'));
    await editor.settled();
    expect(editor.refreshes).toBe(1);
  });

  it('are shown after a space, a cursor move or a save', async () => {
    for (const end of [() => type(' ', ' wrist'), () => cursorMoved(), () => editor.save(URI)]) {
      await open(DISTINGUISHING);
      await type(' a', ' wrist');
      expect(await editor.codes(URI)).toEqual([]);
      await end();
      await editor.settled();
      expect(await editor.codes(URI)).toContain('doubled-word');
      await editor.dispose();
    }
    await open();
  });

  it('do not defer findings elsewhere or in pasted words', async () => {
    await open(DISTINGUISHING);
    await type('x', 'Wrist brace');
    const start = placeOf(text, ' wrist');
    await editor.change(URI, ++version, [{ range: { start, end: start }, text: ' a' }]);
    expect(await editor.codes(URI)).toContain('doubled-word');
  });

  it('are shown after a pause for a client that doesn’t report its cursor', async () => {
    await open({ capabilities: PUSHED });
    await editor.clock.something();
    editor.clock.ring();
    await editor.nextPublished(URI, 0);
    await type(' a', ' wrist');
    const seen = editor.published.length;
    await editor.settled();
    editor.clock.ring();
    await editor.nextPublished(URI, seen);
    await editor.settled();
    editor.clock.ring();
    await editor.until(() => editor.published.at(-1)?.diagnostics.some(({ code }) => code === 'doubled-word'));
  });
});
