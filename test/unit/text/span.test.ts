import { describe, expect, it } from 'vitest';
import { contains, firstEndingAfter, touches, within } from '../../../server/src/text/span.ts';

const span = { start: 2, end: 5 };

describe('spans', () => {
  it.each([
    [1, false, false],
    [2, true, true],
    [4, true, true],
    [5, false, true],
    [6, false, false],
  ])('at offset %i of the span from 2 to 5: contains is %s, touches is %s', (offset, isContained, isTouched) => {
    expect(contains(span, offset)).toBe(isContained);
    expect(touches(span, offset)).toBe(isTouched);
  });

  it('within accepts equal and inner spans, and no span that sticks out', () => {
    expect(within(span, span)).toBe(true);
    expect(within({ start: 3, end: 4 }, span)).toBe(true);
    expect(within({ start: 1, end: 4 }, span)).toBe(false);
    expect(within({ start: 3, end: 6 }, span)).toBe(false);
  });

  it('firstEndingAfter returns the span at an offset or else the next one', () => {
    const next = { start: 8, end: 9 };
    expect(firstEndingAfter([span, next], 0)).toBe(span);
    expect(firstEndingAfter([span, next], 4)).toBe(span);
    expect(firstEndingAfter([span, next], 5)).toBe(next);
    expect(firstEndingAfter([span, next], 9)).toBeUndefined();
  });
});
