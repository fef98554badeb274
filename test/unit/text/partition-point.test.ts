import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partitionPoint } from '../../../server/src/text/partition-point.ts';

describe('partitionPoint', () => {
  it('returns 0 for no entries', () => expect(partitionPoint([], () => true)).toBe(0));

  it('returns the number of entries below a bound, as a linear search does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (numbers, bound) => {
        const sorted = numbers.toSorted((one, other) => one - other);
        expect(partitionPoint(sorted, (number) => number < bound)).toBe(numbers.filter((one) => one < bound).length);
      }),
    );
  });
});
