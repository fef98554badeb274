import { describe, expect, it } from 'vitest';
import { wordOpenings } from '../../../server/src/text/word-openings.ts';

describe('wordOpenings', () => {
  const { mayBeginAt } = wordOpenings(['norco', 'ms', 'B12']);

  it('accepts each word in any case, whatever follows it', () => {
    for (const words of ['norco', 'Norco 10', 'NORCO', 'ms', 'MS Contin', 'ms\n', 'b12 shot'])
      expect(mayBeginAt(words, 0)).toBe(true);
  });

  it('accepts a word in the midst of a text', () => {
    expect(mayBeginAt('a trial of Norco', 11)).toBe(true);
  });

  it('accepts other words with the same first three letters', () => {
    expect(mayBeginAt('north', 0)).toBe(true);
  });

  it('rejects words with other first letters', () => {
    for (const words of ['morphine', 'm', '', 'the', 'B6']) expect(mayBeginAt(words, 0), words).toBe(false);
  });
});
