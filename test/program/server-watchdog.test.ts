import { afterEach, describe, expect, it, vi } from 'vitest';
import { begun, ENDLESS, loopsOn } from '../support/endless.ts';
import { Editor, PULLING_WORKSPACE, PUSHED } from '../support/lsp-client.ts';
import { LETTER, RATIONALE } from '../support/protocol-letter.ts';

const FOLDER = 'file:///letters';
const URI = `${FOLDER}/wrist%5Bone%5D(command:a).imr`;
const WORDS = 'the strain has healed';
const LOOPS = LETTER.replace(WORDS, `${ENDLESS.loop} ${WORDS}`);
const BACKTRACKS = LETTER.replace(WORDS, `${ENDLESS.pattern} ${WORDS}`);

const parsing = vi.hoisted(() => ({ isEndless: false }));

vi.mock('../../server/src/letter/parser/parse.ts', async (original) => {
  const { parseLetters } = await original<typeof import('../../server/src/letter/parser/parse.ts')>();
  return {
    parseLetters(source: string) {
      if (parsing.isEndless) loopsOn(source);
      return parseLetters(source);
    },
  };
});

vi.mock('../../server/src/rules/index.ts', async (original) => {
  const { withEndless } = await import('../support/endless.ts');
  const { rules } = await original<typeof import('../../server/src/rules/index.ts')>();
  return { rules: withEndless(rules) };
});

let editor: Editor;

afterEach(() => {
  parsing.isEndless = false;
  editor.dispose();
});

/** Returns the messages about stopped checks. */
function notifications(): readonly string[] {
  return editor.logged.filter((message) => message.includes('was stopped'));
}

describe('a check that never ends', () => {
  it.each([
    ['in a loop', LOOPS, 'endless-loop'],
    ['in a pattern', BACKTRACKS, 'endless-pattern'],
  ])('%s is stopped with one warning without text of the letter, and other rules run', async (_, text, rule) => {
    editor = await Editor.open();
    await editor.openLetter(URI, text);
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
    // Pulled again, the rule is not tried and not reported again.
    const before = begun.count;
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
    expect(begun.count).toBe(before);
    const [message, ...others] = await editor.until(() => notifications().length > 0 && notifications());
    expect(others).toEqual([]);
    expect(message).toContain(`The check of wrist_one__command_a_.imr by the rule ${rule} took longer than 2 s`);
    expect(message).not.toContain('healed');
  });

  it('does not affect other requests and letters', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LOOPS);
    await editor.codes(URI);
    expect(await editor.request('textDocument/documentSymbol', URI)).toHaveLength(4);
    await editor.openLetter(`${FOLDER}/other.imr`, LETTER);
    expect(await editor.codes(`${FOLDER}/other.imr`)).toEqual(['missing-rationale']);
  });

  it('is tried again when the letter changes', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LOOPS);
    await editor.codes(URI);
    await editor.change(URI, 2, [{ text: LOOPS.replace(ENDLESS.loop, '') + RATIONALE }]);
    expect(await editor.codes(URI)).toEqual([]);
  });

  it('is stopped for pushed diagnostics', async () => {
    editor = await Editor.open({ capabilities: PUSHED });
    await editor.openLetter(URI, LOOPS);
    await editor.clock.something();
    editor.clock.ring();
    const { diagnostics } = await editor.until(() => editor.published[0]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['missing-rationale']);
  });

  it('of one letter that is not open leaves the findings of others', async () => {
    const folder = 'vscode-vfs://github/clinic/letters';
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${folder}/${at}.imr`, LETTER]));
    editor = await Editor.open({
      capabilities: PULLING_WORKSPACE,
      folders: [folder],
      virtualFiles: new Map([...Object.entries(files), [`${folder}/2.imr`, LOOPS], [`${folder}/3.imr`, BACKTRACKS]]),
      initializationOptions: { readsFiles: true, findsLetters: true },
      settings: () => ({ validate: { scope: 'workspace' } }),
    });
    await editor.until(() => editor.offersWorkspace === true);
    const { reports } = editor.pullWorkspace();
    await editor.until(() => reports.length === 9);
    for (const report of reports)
      expect(report.kind === 'full' && report.items.map(({ code }) => code)).toEqual(['missing-rationale']);
    expect(notifications()).toHaveLength(2);
  });
});

describe('parsing that never ends', () => {
  it('is stopped with a warning and no findings, and tried again when the letter changes', async () => {
    parsing.isEndless = true;
    editor = await Editor.open();
    await editor.openLetter(URI, LOOPS);
    expect(await editor.codes(URI)).toEqual([]);
    expect(await editor.request('textDocument/foldingRange', URI)).toEqual([]);
    const [message] = await editor.until(() => notifications().length > 0 && notifications());
    expect(message).toContain('Reading wrist_one__command_a_.imr took longer than 2 s and was stopped.');
    await editor.change(URI, 2, [{ text: LETTER }]);
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
  });
});
