import { expect, it } from 'vitest';
import { restsOn } from '../../../server/src/citations/named-guidelines.ts';

it('restsOn finds the guideline, whatever it was called with before', () => {
  const words = 'According to the Official Disability Guidelines, a brace is of no use.';
  restsOn(`${'The pain is the same. '.repeat(20)}The Official Disability Guidelines are silent.`, 'ODG');
  expect(restsOn(words, 'ODG')).toMatchObject({ guideline: 'ODG', start: words.indexOf('Official') });
});

it('restsOn leaves a sentence to the publisher that its words name in full first', () => {
  const words = 'The American College of Occupational and Environmental Medicine quotes what ODG recommends.';
  expect(restsOn(words, 'ODG')).toBeUndefined();
});
