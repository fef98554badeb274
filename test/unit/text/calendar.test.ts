import { expect, it } from 'vitest';
import { daysBetween, fullYear, isoDate, isValidDate } from '../../../server/src/text/calendar.ts';

it.each([
  ['16', 2016],
  ['69', 2069],
  ['70', 1970],
  ['1996', 1996],
])('fullYear of “%s” is %d', (printed, year) => {
  expect(fullYear(printed)).toBe(year);
});

it.each([
  [2016, 2, 29, true],
  [2015, 2, 29, false],
  [1900, 2, 29, false],
  [2000, 2, 29, true],
  [2016, 4, 31, false],
  [2016, 13, 1, false],
  [2016, 0, 1, false],
  [2016, 1, 0, false],
])('isValidDate of %d-%d-%d is %s', (year, month, day, expected) => {
  expect(isValidDate(year, month, day)).toBe(expected);
});

it('daysBetween counts over months and the change to daylight saving time', () => {
  expect(isoDate(2016, 3, 1)).toBe('2016-03-01');
  expect(daysBetween('2016-02-28', '2016-03-01')).toBe(2);
  expect(daysBetween('2016-11-05', '2016-11-07')).toBe(2);
  expect(daysBetween('2017-01-02', '2016-12-31')).toBe(-2);
});
