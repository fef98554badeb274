import { describe, expect, it } from 'vitest';
import { globOf, readGlobs } from '../../../server/src/config/globs.ts';

describe('globOf', () => {
  it.each([
    ['*.imr', 'a.imr', true],
    ['*.imr', 'x/y/a.imr', true],
    ['*.imr', 'a.imr.txt', false],
    ['x/*.imr', 'x/a.imr', true],
    ['x/*.imr', 'y/x/a.imr', false],
    ['x/*.imr', 'x/y/a.imr', false],
    ['x/**/a.imr', 'x/a.imr', true],
    ['x/**/a.imr', 'x/y/z/a.imr', true],
    ['**/y/**', 'x/y/z.imr', true],
    ['**/y/**', 'x/z/y', true],
    ['/x', 'x/y', true],
    ['x/', 'w/x/y', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a?c', 'a😀c', true],
    ['{a,b}/{c,d}.imr', 'b/c.imr', true],
    ['{a,b}/{c,d}.imr', 'b/e.imr', false],
    ['[a].imr', '[a].imr', true],
    ['x\\y.imr', 'x/y.imr', true],
    ['a.imr', 'A.imr', false],
  ])('tells whether %s matches %s', (pattern, path, expected) => {
    expect(globOf(pattern)?.(path)).toBe(expected);
  });

  it('takes no longer for a pattern made to be slow', () => {
    const glob = globOf(`${'**/*a*a*a*a*a*a*/'.repeat(10)}*b`);
    expect(glob?.(`${'a'.repeat(200)}/`.repeat(40))).toBe(false);
  });

  it('refuses what is empty, long, or stands for too many', () => {
    for (const pattern of ['', ' ', 'x'.repeat(301), '{a,b}'.repeat(7)]) expect(globOf(pattern)).toBeUndefined();
    expect(readGlobs('a', ['exclude']).problems).toHaveLength(1);
    expect(readGlobs([1, 'a'], ['exclude'])).toMatchObject({ globs: [expect.any(Function)], problems: [{}] });
    expect(readGlobs(Array(501).fill('a'), ['exclude']).globs).toHaveLength(500);
  });
});
