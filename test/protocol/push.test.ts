import { afterEach, describe, expect, it } from 'vitest';
import { Editor, type EditorOptions, PUSHED } from '../support/lsp-client.ts';
import { appended, LETTER, RATIONALE } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
const RENAMED = 'file:///letters/hand.imr';
let editor: Editor;

/** An editor that is sent its diagnostics, with a letter that was opened and checked. */
async function open(options: EditorOptions = {}): Promise<void> {
  editor = await Editor.open({ capabilities: PUSHED, ...options });
  await editor.openLetter(URI, LETTER);
  await editor.clock.something();
  editor.clock.ring();
  await editor.nextPublished(URI, 0);
}

/** The codes of what is sent next, after the clock has been moved on. */
async function codesAfterRing(uri = URI): Promise<unknown[]> {
  const seen = editor.published.length;
  await editor.clock.something();
  editor.clock.ring();
  return (await editor.nextPublished(uri, seen)).diagnostics.map(({ code }) => code);
}

afterEach(() => editor.dispose());

describe('findings that are sent', () => {
  it('come at once when a letter is opened, with its version', async () => {
    editor = await Editor.open({ capabilities: PUSHED });
    await editor.openLetter(URI, LETTER, 7);
    await editor.clock.something();
    expect(editor.clock.delays).toEqual([0]);
    editor.clock.ring();
    const { version, diagnostics } = await editor.nextPublished(URI, 0);
    expect(version).toBe(7);
    expect(diagnostics.map(({ code }) => code)).toEqual(['missing-rationale']);
  });

  it('come once for several changes, after the delay', async () => {
    await open({ initializationOptions: { validate: { delay: 350 } } });
    for (const [at, letter] of [...'abc'].entries()) {
      await editor.change(URI, at + 2, [{ text: `${LETTER}${letter}` }]);
    }
    await editor.change(URI, 5, [{ text: LETTER + RATIONALE }]);
    await editor.settled();
    expect(editor.clock.delays).toEqual([350]);
    expect(await codesAfterRing()).toEqual([]);
    expect(editor.published.map(({ version }) => version)).toEqual([1, 5]);
  });

  it('come without a delay where it is 0', async () => {
    await open({ initializationOptions: { validate: { delay: 0 } } });
    await editor.change(URI, 2, [appended(LETTER, RATIONALE)]);
    await editor.settled();
    expect(editor.clock.delays).toEqual([0]);
    expect(await codesAfterRing()).toEqual([]);
  });

  it('are not those of a version that is past', async () => {
    const pauses: (() => void)[] = [];
    let isHeld = true;
    let seen: () => void = () => undefined;
    const paused = new Promise<void>((resolve) => {
      seen = resolve;
    });
    await open({
      pause: () => {
        seen();
        return isHeld ? new Promise((resolve) => pauses.push(resolve)) : Promise.resolve();
      },
    });
    await editor.change(URI, 2, [{ text: LETTER.repeat(300) }]);
    await editor.clock.something();
    editor.clock.ring();
    await paused;
    isHeld = false;
    await editor.change(URI, 3, [{ text: LETTER + RATIONALE }]);
    expect(await codesAfterRing()).toEqual([]);
    for (const resolve of pauses) resolve();
    await editor.settled();
    expect(editor.published.map(({ version }) => version)).toEqual([1, 3]);
  });

  it('are taken back when the letter is closed, and a waiting check with them', async () => {
    await open();
    await editor.change(URI, 2, [appended(LETTER, 'x')]);
    await editor.clock.something();
    await editor.close(URI);
    expect((await editor.nextPublished(URI, 1)).diagnostics).toEqual([]);
    expect(editor.clock.delays).toEqual([]);
  });

  it('go with the letter when it is renamed', async () => {
    await open();
    await editor.close(URI);
    await editor.openLetter(RENAMED, LETTER);
    expect(await codesAfterRing(RENAMED)).toEqual(['missing-rationale']);
    expect(editor.published.findLast(({ uri }) => uri === URI)?.diagnostics).toEqual([]);
  });

  it('come when the letter is saved, where the setting says so', async () => {
    await open({ initializationOptions: { validate: { run: 'onSave' } } });
    await editor.change(URI, 2, [appended(LETTER, RATIONALE)]);
    await editor.settled();
    expect(editor.clock.delays).toEqual([]);
    await editor.save(URI);
    expect(await codesAfterRing()).toEqual([]);
  });

  it('come only on command, where the setting says so', async () => {
    editor = await Editor.open({
      capabilities: PUSHED,
      initializationOptions: { validate: { run: 'manual' } },
    });
    await editor.openLetter(URI, LETTER);
    await editor.save(URI);
    await editor.settled();
    expect(editor.clock.delays).toEqual([]);
    await editor.client.sendNotification('imrLetter/checkLetter', { uri: URI });
    expect(await codesAfterRing()).toEqual(['missing-rationale']);
  });

  it('name neither pages nor other places to a client that can show none', async () => {
    await open({ initializationOptions: { rulePages: 'https://pages.example/rules' } });
    expect(JSON.stringify(editor.published)).not.toMatch(/codeDescription|relatedInformation/);
  });
});
