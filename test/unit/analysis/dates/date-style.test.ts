import { expect, it } from 'vitest';
import { writtenInHeader, writtenLike } from '../../../../server/src/analysis/dates/date-style.ts';

it.each([
  ['11/18/2016', '01/03/2017'],
  ['11-18-16', '01-03-17'],
  ['1-3-17', '1-3-17'],
  ['1/13/2017', '1/3/2017'],
  ['10.18.2016', '01.03.2017'],
  ['2016-10-18', '2017-01-03'],
  ['October 18, 2016', 'January 3, 2017'],
])('formatLike formats a date like %s', (printed, expected) => {
  expect(writtenLike(printed, '2017-01-03')).toBe(expected);
});

it('a date of the case header has two digits for month and day and four for the year', () => {
  expect(writtenInHeader('2017-01-03')).toBe('01/03/2017');
});
