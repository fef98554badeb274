import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../../server/src/text/matches.ts';

const found = (words: string, pattern: RegExp) => matchesOf(words, pattern).map(({ 0: text, index }) => [text, index]);

describe('matchesOf', () => {
  it('returns all matches in order', () => {
    expect(found('a1 b22', /\d+/g)).toEqual([
      ['1', 1],
      ['22', 4],
    ]);
  });

  it('ends for a pattern that matches the empty string everywhere', () => {
    expect(found('ab', /x*/g)).toEqual([
      ['', 0],
      ['', 1],
      ['', 2],
    ]);
  });

  it('ends for such a pattern over characters of two units', () => {
    expect(found('\u{1f600}a', /x*/gu)).toEqual([
      ['', 0],
      ['', 2],
      ['', 3],
    ]);
  });

  it('returns the first match alone for a pattern that is not global', () => {
    expect(found('aa', /a/)).toEqual([['a', 0]]);
  });
});
