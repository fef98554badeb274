import { expect, it } from 'vitest';
import { bareWords } from '../../../server/src/reading/bare-words.ts';

const bare = (text: string, most?: number) => bareWords(text, { start: 0, end: text.length }, most);

it.each([
  ['white space, case and marks', 'The\r\n\f Knee, “it” is STABLE!', 'thekneeitisstable'],
  ['a hyphen at the end of a line', 'non-\nsteroidal 50%', 'nonsteroidal50'],
  ['letters beyond ASCII', 'Éva µg “…”', 'évaµg'],
  ['nothing', ' …\n', ''],
])('bare words leave out %s', (_, text, expected) => {
  expect(bare(text)).toBe(expected);
});

it('bare words are no more than were asked for', () => {
  expect(bare('The knee is stable.', 6)).toBe('thekne');
});
