import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-types';
import { snippetCompletions } from '../../../../server/src/features/completion/snippets.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { FIELDS, letterWith } from '../../../support/item-letter.ts';
import { marked } from '../../../support/marked-text.ts';
import { writtenLetters } from '../../../support/written-letters.ts';

const TODAY = new Date(2017, 1, 4);

function items(withCursor: string): CompletionItem[] {
  const { text, cursor = -1 } = marked(withCursor);
  return snippetCompletions(text, parseLetters(text), cursor, TODAY) ?? [];
}

const offered = (withCursor: string) =>
  items(withCursor)
    .sort((one, other) => (one.sortText ?? '').localeCompare(other.sortText ?? ''))
    .map(({ label }) => label);
const deciding = (decisions: string) => offered(letterWith(decisions));

describe('the snippets of a letter and an item', () => {
  it('are offered in an empty text', () => {
    for (const text of ['‸', '\n\n‸\n', 'i‸', '\n  IMR‸\n', 'imr-‸']) {
      expect(offered(text), text).toEqual(['imr-letter', 'imr-item']);
    }
    expect(offered('imr-i‸')).toEqual(['imr-item']);
    expect(offered('imr-letter‸')).toEqual(['imr-letter']);
    expect(offered('x‸')).toEqual([]);
    expect(offered('imr‸-letter')).toEqual([]);
  });

  it('replace the typed name by the letter, dated today', () => {
    const [letter] = items('\n  imr-l‸');
    expect(letter?.textEdit).toMatchObject({
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } },
    });
    const text = letter?.textEdit?.newText ?? '';
    expect(text).toMatch(/^Case Number: {5}\$\{1:CM17-0000000\}\n/);
    expect(text).toMatch(/Decision Date: {3}\$\{4:02\/04\/2017\}/);
    expect(text).not.toContain('$CURRENT');
  });

  it('offer an item where one may begin, in the letter’s own style', () => {
    expect(deciding('‸')).toEqual(['imr-item']);
    expect(deciding(`Cane: Upheld\n${FIELDS}\n\n‸`)).toEqual(['imr-item']);
    expect(deciding(`Cane: Upheld\n${FIELDS}\n\nimr-‸`)).toEqual(['imr-item']);
    expect(deciding('Cane: Upheld\n\nimr‸')).toEqual(['imr-item']);
    const [item] = items(letterWith(`Cane: Upheld\n${FIELDS}\n\nimr‸`));
    expect(item?.textEdit?.newText).toMatch(
      /^\$\{1:[\w ]+\}: \$\{2\|\[Outcome\],Upheld,Overturned\|\}\nClaims Administrator guideline: \$3\nMAXIMUS guideline: \$4\n/,
    );
  });

  it('are not offered elsewhere', () => {
    expect(deciding('Cane: Upheld\n\n‸')).toEqual([]);
    expect(deciding(`Cane: Upheld\n${FIELDS}\n\nI‸`)).toEqual([]);
    expect(deciding(`Cane: Upheld\n${FIELDS}\n\nImaging‸`)).toEqual([]);
    expect(deciding('Cane: Upheld\nClaims Administrator guideline: imr‸')).toEqual([]);
    expect(deciding('Cane: Upheld\nClaims Administrator guideline:‸')).toEqual([]);
    expect(offered(`‸\n${letterWith('')}`)).toEqual([]);
    expect(offered(letterWith('').replace('knee pain.', 'knee pain.\nimr‸'))).toEqual([]);
  });

  it('are not offered in the layouts of 2013', () => {
    for (const { text, name } of writtenLetters()) {
      const letters = parseLetters(text);
      fc.assert(
        fc.property(fc.nat(text.length), (offset) => {
          const found = snippetCompletions(text, letters, offset, TODAY);
          if (name.includes('2013')) expect(found).toBeNull();
        }),
        { numRuns: 50 },
      );
    }
  });
});
