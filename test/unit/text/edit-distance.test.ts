import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../server/src/text/edit-distance.ts';

describe('editDistance', () => {
  it('counts inserted, lost, replaced and exchanged letters as one each', () => {
    expect(editDistance('tramadol', 'tramadol', 2)).toBe(0);
    expect(editDistance('tramdol', 'tramadol', 2)).toBe(1);
    expect(editDistance('traamadol', 'tramadol', 2)).toBe(1);
    expect(editDistance('tranadol', 'tramadol', 2)).toBe(1);
    expect(editDistance('tarmadol', 'tramadol', 2)).toBe(1);
    expect(editDistance('ketoprophen', 'ketoprofen', 2)).toBe(2);
  });

  it('returns one more than the most where it takes more', () => {
    expect(editDistance('tramadol', 'ibuprofen', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
    expect(editDistance('abcd', 'wxyz', 1)).toBe(2);
  });
});
