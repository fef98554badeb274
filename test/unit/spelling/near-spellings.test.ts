import { describe, expect, it } from 'vitest';
import { nearSpellings } from '../../../server/src/spelling/near-spellings.ts';

const WORDS = new Set(['received', 'documentation', 'paresthesias', 'anastomosis', 'lumbar', 'cat']);
const isNear = (word: string) => nearSpellings(word, (one) => WORDS.has(one));

describe('nearSpellings', () => {
  it('accepts one letter too many, too few, wrong or exchanged', () => {
    for (const word of ['recieved', 'receved', 'receiived', 'recelved', 'lumbr', 'lumbra'])
      expect(isNear(word), word).toBe(true);
  });

  it('accepts two slips of a kind that is frequent in a long word', () => {
    for (const word of ['anasthemosis', 'parasthezias', 'docummentasion']) expect(isNear(word), word).toBe(true);
    expect(isNear('lummbir')).toBe(false);
  });

  it('accepts nothing near a short word, and no word that is far from all', () => {
    for (const word of ['cet', 'spinolator', 'benzydamine', 'x'.repeat(30)]) expect(isNear(word), word).toBe(false);
  });
});
