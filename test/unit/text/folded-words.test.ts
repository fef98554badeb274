import { describe, expect, it } from 'vitest';
import { startsWordAt, titleEnd } from '../../../server/src/text/folded-words.ts';

describe('titleEnd', () => {
  const endOf = (words: string, key: string) => titleEnd(words, 0, words.length, key);

  it('returns where the words of a key end, whatever separates their letters', () => {
    expect(endOf('MS Contin 15mg', 'mscontin')).toBe(9);
    expect(endOf('cyclobenza-\nprine', 'cyclobenzaprine')).toBe(17);
  });

  it('reads an ampersand as "and"', () => {
    expect(endOf('Forearm, Wrist, & Hand', 'forearmwristandhand')).toBe(22);
  });

  it('returns the end before a strength that follows at once', () => {
    expect(endOf('Norco10/325mg', 'norco')).toBe(5);
  });

  it('returns -1 where the word continues, other words stand or the span ends', () => {
    expect(endOf('Norcos', 'norco')).toBe(-1);
    expect(endOf('Norflex', 'norco')).toBe(-1);
    expect(titleEnd('Norco', 0, 4, 'norco')).toBe(-1);
  });
});

describe('startsWordAt', () => {
  it.each([
    ['a Norco', 2, true],
    ['aNorco', 1, false],
    ['éNorco', 1, false],
    ['“Norco”', 1, true],
    ['mg10', 2, true],
    ['10', 1, false],
    ['R&D', 2, true],
  ])('tells in %j at %i: %s', (words, at, expected) => {
    expect(startsWordAt(words, at, words.length)).toBe(expected);
  });
});
