import { describe, expect, it } from 'vitest';
import { arrayOf, isString, objectOf, optional } from '../../../server/src/protocol/guards.ts';

describe('objectOf', () => {
  const guard = objectOf<{ readonly only?: readonly string[] }>({ only: optional(arrayOf(isString)) });

  it.each([undefined, null, 'quickfix', 1, [], [['quickfix']]])(
    'refuses %j, though all members are optional',
    (value) => {
      expect(guard(value)).toBe(false);
    },
  );

  it.each([{}, { only: undefined }, { only: ['quickfix'] }, { other: 1 }])('accepts %j', (value) => {
    expect(guard(value)).toBe(true);
  });

  it.each([{ only: 'quickfix' }, { only: [1] }, { only: null }])('refuses %j', (value) => {
    expect(guard(value)).toBe(false);
  });
});
