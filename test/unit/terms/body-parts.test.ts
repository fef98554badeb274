import { describe, expect, it } from 'vitest';
import { namesAny, partsIn } from '../../../server/src/terms/body-parts.ts';

const read = (words: string) => [...(partsIn(words)?.parts ?? [])].sort();

describe('partsIn', () => {
  it.each([
    ['MRI of the cervical spine', ['neck']],
    ['MRI of the spine', ['low back', 'neck', 'upper back']],
    ['epidural at C5-6', ['neck']],
    ['Physical therapy for the low back and right knee', ['knee', 'low back']],
    ['EMG of the right wrist', ['hand', 'neck']],
    ['EMG of the left ankle', ['ankle', 'low back']],
    ['brace for the wrist', ['hand']],
  ])('finds the parts of the body in %j', (words, expected) => {
    expect(read(words)).toEqual(expected);
  });

  it.each([
    'the request at hand',
    'going back to work',
    'a knee scooter',
    'hand therapy',
    'spine surgeon',
    'tape of 10 feet',
  ])('finds no part of the body in %j', (words) => {
    expect(read(words)).toEqual([]);
  });
});

describe('namesAny', () => {
  it('tells whether words name one of some parts, and not the spine as a whole', () => {
    expect(namesAny('lumbar support', ['low back', 'hip'])).toBe(true);
    expect(namesAny('lumbar support', ['neck'])).toBe(false);
    expect(namesAny('spine support', ['neck'])).toBe(false);
  });
});
