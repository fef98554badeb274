import { expect, it } from 'vitest';
import { sidesIn } from '../../../../server/src/analysis/requests/sides.ts';

it('sidesIn finishes on long texts', () => {
  expect(sidesIn('left '.repeat(100_000)).length).toBeGreaterThan(0);
  expect(sidesIn(`left${' '.repeat(200_000)}knee`)).toHaveLength(1);
});
