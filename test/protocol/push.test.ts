import { afterEach, describe, expect, it } from 'vitest';
import { Editor, type EditorOptions, PUSHED } from '../support/lsp-client.ts';
import { appended, LETTER, RATIONALE } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
const RENAMED = 'file:///letters/hand.imr';
let editor: Editor;

/** Opens an editor without pull diagnostics, with a letter that was checked. */
async function open(options: EditorOptions = {}): Promise<void> {
  editor = await Editor.open({ capabilities: PUSHED, ...options });
  await editor.openLetter(URI, LETTER);
  await editor.clock.something();
  editor.clock.ring();
  await editor.nextPublished(URI, 0);
}

/** Returns the codes of the next published diagnostics, after the clock has advanced. */
async function codesAfterRing(uri = URI): Promise<unknown[]> {
  const seen = editor.published.length;
  await editor.clock.something();
  editor.clock.ring();
  return (await editor.nextPublished(uri, seen)).diagnostics.map(({ code }) => code);
}

afterEach(() => editor.dispose());

describe('pushed diagnostics', () => {
  it('are sent at once for an opened letter, with its version', async () => {
    editor = await Editor.open({ capabilities: PUSHED });
    await editor.openLetter(URI, LETTER, 7);
    await editor.clock.something();
    expect(editor.clock.delays).toEqual([0]);
    editor.clock.ring();
    const { version, diagnostics } = await editor.nextPublished(URI, 0);
    expect(version).toBe(7);
    expect(diagnostics.map(({ code }) => code)).toEqual(['missing-rationale']);
  });

  it('are sent once for several changes, after the delay', async () => {
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

  it('are sent without delay with delay 0', async () => {
    await open({ initializationOptions: { validate: { delay: 0 } } });
    await editor.change(URI, 2, [appended(LETTER, RATIONALE)]);
    await editor.settled();
    expect(editor.clock.delays).toEqual([0]);
    expect(await codesAfterRing()).toEqual([]);
  });

  it('are not sent for an outdated version', async () => {
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

  it('are cleared when the letter is closed, and a scheduled check is cancelled', async () => {
    await open();
    await editor.change(URI, 2, [appended(LETTER, 'x')]);
    await editor.clock.something();
    await editor.close(URI);
    expect((await editor.nextPublished(URI, 1)).diagnostics).toEqual([]);
    expect(editor.clock.delays).toEqual([]);
  });

  it('move with a renamed letter', async () => {
    await open();
    await editor.close(URI);
    await editor.openLetter(RENAMED, LETTER);
    expect(await codesAfterRing(RENAMED)).toEqual(['missing-rationale']);
    expect(editor.published.findLast(({ uri }) => uri === URI)?.diagnostics).toEqual([]);
  });

  it('are sent on save with run onSave', async () => {
    await open({ initializationOptions: { validate: { run: 'onSave' } } });
    await editor.change(URI, 2, [appended(LETTER, RATIONALE)]);
    await editor.settled();
    expect(editor.clock.delays).toEqual([]);
    await editor.save(URI);
    expect(await codesAfterRing()).toEqual([]);
  });

  it('are sent on command only with run manual', async () => {
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

  it('have no code descriptions or related information without client support', async () => {
    await open({ initializationOptions: { rulePages: 'https://pages.example/rules' } });
    expect(JSON.stringify(editor.published)).not.toMatch(/codeDescription|relatedInformation/);
  });
});
