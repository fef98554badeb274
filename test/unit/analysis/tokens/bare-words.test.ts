import { expect, it } from 'vitest';
import { bareOpening, sameBareWords } from '../../../../server/src/analysis/tokens/bare-words.ts';

function isSame(one: string, other: string): boolean {
  const source = one + other;
  return sameBareWords(source, { start: 0, end: one.length }, { start: one.length, end: source.length });
}
const opening = (text: string, most: number) => bareOpening(text, { start: 0, end: text.length }, most);

it.each([
  ['white space, case and marks', 'The\r\n\f Knee, “it” is STABLE!', 'the knee it is stable'],
  ['a hyphen at the end of a line', 'non-\nsteroidal 50%', 'nonsteroidal 50'],
  ['the case of letters beyond ASCII', 'Éva “…” µg', 'éva µg'],
  ['nothing', ' …\n', ''],
])('bare words are equal despite %s', (_, one, other) => {
  expect(isSame(one, other)).toBe(true);
  expect(isSame(other, one)).toBe(true);
});

it.each([
  ['a word more', 'The knee is stable.', 'The knee is not stable.'],
  ['another end', 'The knee is stable', 'The knee is stable now'],
  ['a digit', '5 visits', '6 visits'],
  ['a letter beyond ASCII', 'Éva', 'Eva'],
])('bare words differ by %s', (_, one, other) => {
  expect(isSame(one, other)).toBe(false);
  expect(isSame(other, one)).toBe(false);
});

it('texts with equal first letters and digits have equal keys', () => {
  expect(opening('The knee, it is stable.', 10)).toEqual(opening('the\nKNEE: it isn’t', 10));
  expect(opening('The knee, it is stable.', 12).key).not.toBe(opening('the\nKNEE: it is not', 12).key);
});

it('a key has at most the length of the text', () => {
  expect(opening('“The knee”', 48).length).toBe(7);
});
