import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../../server/src/text/matches.ts';

const found = (words: string, pattern: RegExp) => matchesOf(words, pattern).map(({ 0: text, index }) => [text, index]);

describe('all matches of a pattern', () => {
  it('stand in their order', () => {
    expect(found('a1 b22', /\d+/g)).toEqual([
      ['1', 1],
      ['22', 4],
    ]);
  });

  it('end for a pattern that matches nothing at every place', () => {
    expect(found('ab', /x*/g)).toEqual([
      ['', 0],
      ['', 1],
      ['', 2],
    ]);
  });

  it('end for such a pattern over characters of two units, between which it would go back', () => {
    expect(found('\u{1f600}a', /x*/gu)).toEqual([
      ['', 0],
      ['', 2],
      ['', 3],
    ]);
  });

  it('are the first alone for a pattern that does not go on', () => {
    expect(found('aa', /a/)).toEqual([['a', 0]]);
  });
});
