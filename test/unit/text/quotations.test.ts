import { describe, expect, it } from 'vitest';
import { isQuoted, quotations } from '../../../server/src/text/quotations.ts';
import { withRanges } from '../../support/marked-text.ts';

describe('quotations', () => {
  it.each([
    'The guideline says: ⟦“A brace is of use.”⟧ It isn’t here.',
    'The request for ⟦"Brace #2"⟧ and ⟦"crutch"⟧ is new.',
    'He says ⟦"it hurts. It always does."⟧ The rest is new.',
    'The scar is 5" long. The guideline says: ⟦"Scars heal.⟧',
    'It ends here." And goes on.',
    '⟦“It hurts,\n\nhe says.”⟧',
  ])('finds those in %s', (expected) => {
    const text = expected.replace(/[⟦⟧]/g, '');
    expect(withRanges(text, quotations(text, { start: 0, end: text.length }))).toBe(expected);
  });

  it('returns spans with their quotation marks', () => {
    const text = 'a “b” c “d” e';
    const all = quotations(text, { start: 0, end: text.length });
    const quoted = [...text].flatMap((character, at) => (isQuoted(at, all) && character !== '”' ? [character] : []));
    expect(quoted).toEqual(['b', 'd']);
  });
});
