import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor } from '../support/lsp-client.ts';
import { LETTER, RATIONALE } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
let editor: Editor;
let version = 1;

beforeAll(async () => {
  editor = await Editor.open();
  await editor.openLetter(URI, LETTER, version);
});
afterAll(() => editor.dispose());

const PIECES = [
  '',
  'x',
  '\n',
  '\r\n',
  '\r',
  'Knee brace: Upheld\n',
  RATIONALE,
  'Decision rationale:',
  '\uD83D\uDE00',
  '\0',
  LETTER,
];

/** The start and end of a change, in thousandths of the text, and its new text. */
const changes = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 1000 }),
    length: fc.integer({ min: 0, max: 100 }),
    text: fc.constantFrom(...PIECES),
  }),
  { minLength: 1, maxLength: 6 },
);

async function allAbout(uri: string): Promise<unknown> {
  const asked = ['documentSymbol', 'foldingRange'].map((name) => editor.request(`textDocument/${name}`, uri));
  return Promise.all([...asked, editor.pull(uri)]);
}

describe('incremental edits', () => {
  it('have the same results as the whole text', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (edits) => {
        version++;
        await editor.change(URI, version, [{ text: LETTER }]);
        const mirror = TextDocument.create(URI, 'imr-letter', 1, LETTER);
        for (const { from, length, text } of edits) {
          const size = mirror.getText().length;
          const start = mirror.positionAt(Math.floor((size * from) / 1000));
          const end = mirror.positionAt(Math.floor((size * Math.min(1000, from + length)) / 1000));
          const change = { range: { start, end }, text };
          version++;
          await editor.change(URI, version, [change]);
          TextDocument.update(mirror, [change], version);
        }
        // Findings in an item being edited are deferred until then.
        await editor.save(URI);
        const edited = await allAbout(URI);
        await editor.close(URI);
        await editor.openLetter(URI, mirror.getText(), version);
        expect(edited).toEqual(await allAbout(URI));
      }),
      { numRuns: 60 },
    );
    expect(editor.logged).toEqual([]);
  });
});
