import { expect, it } from 'vitest';
import { bareOpening, bareWords } from '../../../server/src/reading/bare-words.ts';

const bare = (text: string) => bareWords(text, { start: 0, end: text.length });
const opening = (text: string, most: number) => bareOpening(text, { start: 0, end: text.length }, most);

it.each([
  ['white space, case and marks', 'The\r\n\f Knee, “it” is STABLE!', 'thekneeitisstable'],
  ['a hyphen at the end of a line', 'non-\nsteroidal 50%', 'nonsteroidal50'],
  ['letters beyond ASCII', 'Éva µg “…”', 'évaµg'],
  ['nothing', ' …\n', ''],
])('bare words leave out %s', (_, text, expected) => {
  expect(bare(text)).toBe(expected);
});

it('texts with the same first letters and digits have the same opening', () => {
  expect(opening('The knee, it is stable.', 10)).toEqual(opening('the\nKNEE: it isn’t', 10));
  expect(opening('The knee, it is stable.', 12).key).not.toBe(opening('the\nKNEE: it is not', 12).key);
});

it('an opening is no longer than the text', () => {
  expect(opening('“The knee”', 48).length).toBe(7);
});
