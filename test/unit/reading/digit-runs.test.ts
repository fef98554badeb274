import { expect, it } from 'vitest';
import { parseLetters } from '../../../server/src/letter/parse.ts';
import { digitRuns } from '../../../server/src/reading/digit-runs.ts';
import { caseLetter } from '../../support/case-letter.ts';

it('digits are found in whole runs', () => {
  const [letter] = parseLetters(caseLetter({ summary: 'L4-5, 10mg, 1,000 of 2016' }));
  const runs = letter && digitRuns(letter).map(({ start, end }) => letter.source.slice(start, end));
  expect(runs?.slice(0, 6)).toEqual(['4', '5', '10', '1', '000', '2016']);
});
