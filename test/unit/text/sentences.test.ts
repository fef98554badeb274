import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../server/src/text/sentences.ts';

const read = (text: string) =>
  sentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));

describe('sentences', () => {
  it.each([
    ['two', 'The knee is stable. It was seen twice.', ['The knee is stable.', 'It was seen twice.']],
    ['one without a mark', ' The knee is stable ', ['The knee is stable']],
    ['over line and page ends', 'The\n\n knee\f is\r\nstable. It\nwas seen.', ['The knee is stable.', 'It was seen.']],
    [
      'without a space between',
      'It is not necessary.The record is silent.',
      ['It is not necessary.', 'The record is silent.'],
    ],
    ['a closing quotation mark', 'He said “it hurts.” She did not.', ['He said “it hurts.”', 'She did not.']],
    ['a question', 'Is it needed? No.', ['Is it needed?', 'No.']],
    ['a number first', 'It was seen. 12 visits were made.', ['It was seen.', '12 visits were made.']],
  ])('splits: %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['a dose', 'Norco 2.5 mg was given.'],
    ['an abbreviation', 'Ice, vs. Heat, e.g. approx. 10 minutes.'],
    ['initials', 'J. Smith wrote of it in 2006.'],
    ['an address', 'See www.example.org/Guides.Pain for that.'],
    ['a unit before lower case', 'He took 10 mg. tablets.'],
    ['a list of years', 'It was seen (Miller et al. 2006) before.'],
  ])('does not split at %s', (_, text) => {
    expect(read(text)).toEqual([text]);
  });

  it('loses and repeats no word of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'B', '.', '?', ' ', '\n', '"', '3', 'Dr', ')', '\f')), (parts) => {
        const text = parts.join('');
        expect(read(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
