import { expect, it } from 'vitest';
import { otherSideLike } from '../../../../server/src/analysis/requests/side-style.ts';

it.each([
  ['left', 'right'],
  ['Right', 'Left'],
  ['LEFT', 'RIGHT'],
  ['Right-sided', 'Left-sided'],
  ['Lt.', 'Rt.'],
  ['rt', 'lt'],
  ['L', 'R'],
  ['RUE', 'LUE'],
])('writes the other side of “%s” as “%s”', (printed, other) => {
  expect(otherSideLike(printed)).toBe(other);
});

it.each(['bilateral', 'both', 'B/L', 'BLE', 'lateral', 'rear'])('knows no other side of “%s”', (printed) => {
  expect(otherSideLike(printed)).toBeUndefined();
});
