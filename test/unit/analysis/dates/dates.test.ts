import { describe, expect, it } from 'vitest';
import { dateIn, datesOf } from '../../../../server/src/analysis/dates/dates.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { caseLetter } from '../../../support/case-letter.ts';

/** "2016-10-18", "invalid" or "unknown" for each date of a summary, with the words it was read from. */
function read(summary: string): readonly string[] {
  return parseLetters(caseLetter({ summary })).flatMap((letter) =>
    datesOf(letter).map((date) => {
      const words = letter.source.slice(date.span.start, date.span.end).replace(/\s+/g, ' ');
      return `${date.kind === 'valid' ? date.day : date.kind}: ${words}`;
    }),
  );
}

describe('dates', () => {
  it.each([
    ['10/18/2016', '2016-10-18'],
    ['1/2/16', '2016-01-02'],
    ['10-18-2016', '2016-10-18'],
    ['5-6-96', '1996-05-06'],
    ['10.18.2016', '2016-10-18'],
    ['2016-10-18', '2016-10-18'],
    ['October 8, 2016', '2016-10-08'],
    ['Oct. 8th 2016', '2016-10-08'],
    ['8 October 2016', '2016-10-08'],
    ['18-Oct-2016', '2016-10-18'],
    ['1st of May, 2016', '2016-05-01'],
    ['02/29/2016', '2016-02-29'],
    ['10-30- 2016', '2016-10-30'],
  ])('are read from %s', (printed, day) => {
    expect(read(`It was seen on ${printed} again.`)).toEqual([`${day}: ${printed}`]);
    expect(read(`It was seen (${printed}).`)).toEqual([`${day}: ${printed}`]);
  });

  it('are read across line breaks', () => {
    expect(read('It was seen on October 18,\n\n2016, and on 10-\n19-16.')).toEqual([
      '2016-10-18: October 18, 2016',
      '2016-10-19: 10- 19-16',
    ]);
  });

  it.each([
    '02/30/2016',
    '13/45/2016',
    '02-29-2015',
    '4/31/2016',
    'February 30, 2016',
    '2016-13-01',
    '10-32-16',
    '04.31.2016',
  ])('are invalid: %s', (printed) => {
    expect(read(`It was seen on ${printed} again.`)).toEqual([`invalid: ${printed}`]);
  });

  it.each(['10/2016', 'October 2016', '10/18/0016', '40.50.2016'])('are unknown: %s', (printed) => {
    expect(read(`It was seen in ${printed} again.`)).toEqual([`unknown: ${printed}`]);
  });

  it('are invalid after the words for a study or procedure', () => {
    expect(read('An MRI was performed 06/31/16 there.')).toEqual(['invalid: 06/31/16']);
  });

  it('are unknown where three short numbers are ambiguous', () => {
    expect(read('Doses were 30/40/50 mg then.')).toEqual(['unknown: 30/40/50']);
  });

  it.each([
    'rated 7/10 to 8/10',
    'Norco 10/325 mg',
    'L4-5 and L5-S1',
    '8 CCR 9792.20.1',
    '123-45-6789',
    '1-555-123-4567',
    'NDC 12345-1234-12',
    'section 2.10.18.2016',
    '12 sessions in 2016',
  ])('are not read from %s', (words) => {
    expect(read(`It was ${words} then.`)).toEqual([]);
  });
});

describe('the only date of a text', () => {
  it.each([
    ['10/18/2016', '2016-10-18'],
    ['10/18/2016 and 10/19/2016', undefined],
    ['none', undefined],
  ])('in “%s”', (words, day) => {
    const date = dateIn(words);
    expect(date?.kind === 'valid' ? date.day : undefined).toBe(day);
  });
});
