import { expect, it } from 'vitest';
import { namesGuideline, restsOn } from '../../../server/src/citations/named-guidelines.ts';

it('restsOn finds the guideline, whatever it was called with before', () => {
  const long = `${'The pain is the same. '.repeat(20)}The Official Disability Guidelines are silent.`;
  const words = 'According to the Official Disability Guidelines, a brace is of no use.';
  expect(namesGuideline(long, 'ODG')).toBe(true);
  expect(restsOn(words, 'ODG')).toMatchObject({ guideline: 'ODG', start: words.indexOf('Official') });
});
