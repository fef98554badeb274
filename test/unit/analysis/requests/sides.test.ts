import { describe, expect, it } from 'vitest';
import { sidesIn } from '../../../../server/src/analysis/requests/sides.ts';

/** "left knee|hip", "right" where no part is named. */
const read = (words: string) =>
  sidesIn(words).map(({ side, parts }) => (parts ? `${side} ${[...parts].join('|')}` : side));

describe('sidesIn', () => {
  it.each([
    ['MRI of the left knee', ['left knee']],
    ['RIGHT SHOULDER MRI', ['right shoulder']],
    ['Left-sided L4-5 injection', ['left low back']],
    ['right hip and foot', ['right hip|ankle']],
    ['left wrist/hand', ['left hand']],
    ['x-ray of the wrist, left', ['left hand']],
    ['brace for the knee (right)', ['right knee']],
    ['X-ray of R knee and L ankle', ['right knee', 'left ankle']],
    ['MRI (R) knee, (L) shoulder', ['right knee', 'left shoulder']],
    ['Rt. elbow', ['right elbow']],
    ['bilateral wrists', ['both hand']],
    ['both knees', ['both knee']],
    ['the left and right shoulder', ['both shoulder']],
    ['right/left knee', ['both knee']],
    ['EMG of the RUE', ['right neck|upper back|shoulder|elbow|hand']],
    ['NCV of the BLE', ['both low back|hip|knee|ankle']],
    ['pain on the left.', ['left']],
    ['tenderness on the right with spasm', ['right']],
    ['the left carpal tunnel release', ['left hand']],
    ['positive bilaterally', ['both']],
    ['injection, left, x 3', ['left']],
    ['release (left)', ['left']],
    ['left and right', ['both']],
    ['left knee pain and right knee pain', ['left knee', 'right knee']],
  ])('reads %j', (words, expected) => {
    expect(read(words)).toEqual(expected);
  });

  it.each([
    'a right-handed man',
    'right hand dominant',
    'She is right-hand dominant',
    'right dominant grip',
    'the right to appeal',
    'it is needed right away',
    'He left the clinic',
    'He, left with a limp, walks',
    'he left with a cane',
    'no visits left.',
    'range left rotation 75',
    'right lateral bending is normal',
    'left ventricular function',
    'both treatments',
    'MRI of the L spine',
    'upright, copyright, leftover',
    '',
  ])('reads no side in %j', (words) => {
    expect(read(words)).toEqual([]);
  });

  it('returns the span of the word', () => {
    const words = 'the left-sided injection and the right knee';
    expect(sidesIn(words).map(({ start, end }) => words.slice(start, end))).toEqual(['left-sided', 'right']);
  });
});
