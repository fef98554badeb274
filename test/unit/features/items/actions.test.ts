import { describe, expect, it } from 'vitest';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { CodeActionQuery } from '../../../../server/src/features/actions/code-actions.ts';
import { itemActions } from '../../../../server/src/features/items/actions.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { exampleLetter } from '../../../../server/src/rules/example-letter.ts';
import { lines } from '../../../../server/src/text/lines.ts';
import { FIELDS, letterWith } from '../../../support/item-letter.ts';
import { marked } from '../../../support/marked-text.ts';
import { findingsIn } from '../../../support/rule-tester.ts';

const uri = 'file:///letters/one.imr';
const SOUND = letterWith(`Cane: Upheld\n${FIELDS}\n\nGy‸m: Overturned\n${FIELDS}\n\nSling: Upheld\n${FIELDS}`);

function actions(withMarks: string, query: Partial<CodeActionQuery> = {}): CodeAction[] {
  const { text, cursor = 0, ranges } = marked(withMarks);
  const { rangeOf } = lines(text);
  const range = rangeOf(ranges[0] ?? { start: cursor, end: cursor });
  return itemActions(parseLetters(text), findingsIn(text), { uri, rangeOf, range, ...query });
}

function titles(withMarks: string, query: Partial<CodeActionQuery> = {}): string[] {
  return actions(withMarks, query).map(({ kind, title }) => `${kind}: ${title}`);
}

describe('itemActions', () => {
  it('returns the changes of the item under the cursor', () => {
    expect(titles(SOUND)).toEqual([
      'refactor.rewrite: Set the outcome “Upheld”',
      'refactor.move: Move this item up',
      'refactor.move: Move this item down',
      'refactor: Duplicate this item',
      'refactor: Add a disputed item below',
    ]);
    expect(titles(SOUND.replace('‸', '').replace('Can', 'C‸an'))).not.toContain('refactor.move: Move this item up');
  });

  it('returns the requested kinds', () => {
    expect(titles(SOUND, { only: [CodeActionKind.RefactorMove] })).toHaveLength(2);
    expect(titles(SOUND, { only: [CodeActionKind.Refactor] })).toHaveLength(5);
    expect(titles(SOUND, { only: [CodeActionKind.QuickFix] })).toEqual([]);
  });

  it('returns quick fixes for an ambiguous outcome', () => {
    const undecided = exampleLetter(['Tramadol 50mg #84: Upheld', 'Tram‸adol 50mg #84']);
    expect(titles(undecided).slice(0, 2)).toEqual([
      'quickfix: Set the outcome “Upheld”',
      'quickfix: Set the outcome “Overturned”',
    ]);
    expect(actions(undecided)[0]?.diagnostics).toMatchObject([{ code: 'missing-decision' }]);
    expect(actions(exampleLetter(['#84: Upheld', '#84: Mod‸ified']))[1]?.diagnostics).toMatchObject([
      { code: 'unknown-decision' },
    ]);
    expect(titles(exampleLetter(['#84: Upheld', '#84: Uph‸old']))[0]).toBe(
      'refactor.rewrite: Set the outcome “Upheld”',
    );
  });

  it('returns an action for a missing label unless a fix inserts it', () => {
    const missing = exampleLetter().replace(/\nMAXIMUS guideline:.*\n/, '');
    const insert = 'refactor.rewrite: Insert “MAXIMUS guideline:”';
    expect(titles(missing.replace('a gain', 'a g‸ain'))).toContain(insert);
    expect(titles(missing.replace('Tramadol', 'Tram‸adol'))).not.toContain(insert);
  });

  it('returns actions on headers only for automatic requests', () => {
    expect(titles(SOUND, { automatic: true })).toHaveLength(5);
    expect(titles(SOUND.replace('‸', '').replace('Special Studies', 'Special‸ Studies'), { automatic: true })).toEqual(
      [],
    );
  });

  it('returns nothing for two items, outside of items and in the layouts of 2013', () => {
    const text = SOUND.replace('‸', '');
    expect(titles(text.replace('Cane', '⟦Cane').replace('Gym', 'Gym⟧'))).toEqual([]);
    expect(titles(text.replace('CLINICAL', 'CLI‸NICAL'))).toEqual([]);
    expect(titles('A text.‸')).toEqual([]);
  });

  it('adds an item with tab stops for a client with snippets', () => {
    const edits = (query: Partial<CodeActionQuery>) =>
      actions(SOUND, { version: 3, only: [CodeActionKind.Refactor], ...query }).at(-1)?.edit?.documentChanges?.[0];
    expect(edits({ snippets: true })).toMatchObject({
      textDocument: { uri, version: 3 },
      edits: [{ snippet: { kind: 'snippet', value: expect.stringContaining('|[Outcome],Upheld,Overturned|') } }],
    });
    expect(edits({})).toMatchObject({ edits: [{ newText: expect.stringMatching(/^\n\nTreatment or service:\n/) }] });
  });
});
