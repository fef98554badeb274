import { expect, it } from 'vitest';
import { parseLetters } from '../../../server/src/letter/parse.ts';
import { caseDay, caseDays } from '../../../server/src/reading/case-days.ts';
import { caseLetter } from '../../support/case-letter.ts';

const [letter] = parseLetters(
  caseLetter({
    injury: '10/18/2016',
    denied: '12/23/2016',
    received: '02/30/2017',
    assigned: 'unknown',
    decided: '2/2/2017',
  }),
);

it('the days of the case header stand in the order of a case, without those that are no day', () => {
  expect(letter && caseDays(letter).map(({ key, day }) => `${key} ${day}`)).toEqual([
    'dateOfInjury 2016-10-18',
    'urDenialDate 2016-12-23',
    'decisionDate 2017-02-02',
  ]);
});

it('one of them is found by its name, where it stands', () => {
  const decided = letter && caseDay(letter, 'decisionDate');
  expect(decided && letter.source.slice(decided.span.start, decided.span.end)).toBe('2/2/2017');
  expect(letter && caseDay(letter, 'dateAssigned')).toBeUndefined();
});
