import { expect, it } from 'vitest';
import { numberOf, numbersWithin } from '../../../server/src/terms/number-words.ts';

it.each([
  ['12', 12],
  ['1,200', 1200],
  ['7.5', 7.5],
  ['twelve', 12],
  ['Ninety', 90],
  ['twice', 2],
  ['twenty', 20],
  ['twenty-four', 24],
  ['forty five', 45],
  ['Forty-Five', 45],
  ['one hundred twenty', 120],
  ['one hundred and twenty-five', 125],
  ['two hundred', 200],
  ['a hundred', 100],
  ['one dozen', 12],
  ['two dozen', 24],
  ['half a dozen', 6],
  ['a dozen', 12],
])('numberOf returns the value of %j: %j', (words, expected) => {
  expect(numberOf(words)).toBe(expected);
});

it.each([
  ['12 visits', 'twelve sessions'],
  ['twice', '2 times'],
  ['Norco BID', 'Norco 2 a day'],
  ['a brace', 'two braces'],
  ['L4-5', 'L4-L5'],
  ['forty-five tablets', '#45'],
  ['one dozen visits', '12 visits'],
])('numbersWithin finds the numbers of %j in %j', (words, others) => {
  expect(numbersWithin(words, others)).toBe(true);
});

it.each([
  ['12 visits', '10 visits'],
  ['6 times for 6 weeks', '2 times for 6 weeks'],
  ['L4-5', 'L5-S1'],
])('numbersWithin misses a number of %j in %j', (words, others) => {
  expect(numbersWithin(words, others)).toBe(false);
});
