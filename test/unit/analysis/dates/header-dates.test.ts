import { expect, it } from 'vitest';
import { headerDate, headerDates } from '../../../../server/src/analysis/dates/header-dates.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { caseLetter } from '../../../support/case-letter.ts';

const [letter] = parseLetters(
  caseLetter({
    injury: '10/18/2016',
    denied: '12/23/2016',
    received: '02/30/2017',
    assigned: 'unknown',
    decided: '2/2/2017',
  }),
);

it('the dates of the case header are in chronological order, without invalid ones', () => {
  expect(letter && headerDates(letter).map(({ key, day }) => `${key} ${day}`)).toEqual([
    'dateOfInjury 2016-10-18',
    'urDenialDate 2016-12-23',
    'decisionDate 2017-02-02',
  ]);
});

it('a date of the case header is found by its key', () => {
  const decided = letter && headerDate(letter, 'decisionDate');
  expect(decided && letter.source.slice(decided.span.start, decided.span.end)).toBe('2/2/2017');
  expect(letter && headerDate(letter, 'dateAssigned')).toBeUndefined();
});

const DATES = {
  assigned: '01/20/2017',
  injury: '10/18/2016',
  decided: '02/14/2017',
  denied: '01/10/2017',
  received: '01/17/2017',
};
const IN_ORDER = ['2016-10-18', '2017-01-10', '2017-01-17', '2017-01-20', '2017-02-14'];
const { assigned, injury, decided, denied, received } = DATES;

it.each([
  [
    'in rows',
    `Case Number: CM17-0000001\nDate Assigned: ${assigned} Date of Injury: ${injury}\nDecision Date: ${decided} UR Denial Date: ${denied}\nPriority: Standard Application\nReceived:\n${received}\n`,
  ],
  [
    'in rows, a label around its value',
    `Case Number: CM17-0000001\nDate Assigned: ${assigned}   Date of Injury: ${injury}\nDecision Date: ${decided}   UR Denial Date: ${denied}\nPriority: Standard   Application   ${received}\n   Received:\n`,
  ],
  [
    'in columns',
    `Case Number:\nDate Assigned:\nDecision Date:\nPriority:\n\nCM17-0000001\n${assigned}\n${decided}\nStandard\n\nDate of Injury:\nUR Denial Date:\nApplication\nReceived:\n\n${injury}\n${denied}\n${received}\n`,
  ],
  [
    'one below the other',
    `Case Number: CM17-0000001\nDate of Injury: ${injury}\nUR Denial Date: ${denied}\nApplication Received: ${received}\nDate Assigned: ${assigned}\nDecision Date: ${decided}\n`,
  ],
])('the dates of a case header are read in a layout %s', (_, header) => {
  const [own] = parseLetters(`${header}\n${caseLetter({})}`);
  expect(own && headerDates(own).map(({ day }) => day)).toEqual(IN_ORDER);
  for (const { key, span } of own ? headerDates(own) : []) {
    expect(own?.header?.entries.find((entry) => entry.key === key)?.value?.span).toEqual(span);
  }
});
