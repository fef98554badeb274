import { describe, expect, it } from 'vitest';
import { restatementsIn, spanWithin } from '../../../../server/src/analysis/requests/restatements.ts';
import { scanTokens } from '../../../../server/src/analysis/tokens/token-scan.ts';
import { sentences } from '../../../../server/src/text/sentences.ts';

function all(text: string) {
  const whole = { start: 0, end: text.length };
  return restatementsIn(scanTokens(text, whole), sentences(text, whole));
}
const read = (text: string) => all(text).map(({ words, concludes }) => `${concludes ? '' : '– '}${words.trim()}`);

describe('restatements', () => {
  it.each([
    ['The request for an MRI of the left knee is not medically necessary.', ['MRI of the left knee']],
    ['As such, the request for "Knee brace" is not medically necessary.', ['"Knee brace"']],
    ['Therefore, the requested Norco 10mg #60 is not seen as medically necessary.', ['Norco 10mg #60']],
    ['The Norflex 100mg QTY: 90 are not medically necessary.', ['The Norflex 100mg QTY: 90']],
    [
      'Given the above, therapy to the knee, 2 sessions, is not medically necessary.',
      ['therapy to the knee, 2 sessions,'],
    ],
    ['Since he (less than 3 months) fell, the cane is medically necessary.', ['the cane']],
    ['I deem the request for a daily nurse for 4 weeks to be medically necessary.', ['daily nurse for 4 weeks']],
    ['The medical necessity of this request for acupuncture 2 x 3 has not been shown.', ['acupuncture 2 x 3']],
    ['The history does not support the request for 6 sessions.', ['6 sessions.']],
    ['In this case, the request is for an MRI of the knee.', ['– MRI of the knee.']],
    ['The request for\n12\nsessions is not medically necessary.', ['12 sessions']],
  ])('are read in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'The guidelines recommend 10 visits.',
    'The prior request for 6 sessions was certified.',
    'The request for more than 10 visits is not medically necessary.',
    'He completed 6 visits.',
    'The remaining portion of the request for 8 sessions is not medically necessary.',
    '',
  ])('are not read in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['The remaining 8 sessions of therapy are not medically necessary.', true],
    ['The balance of 8 sessions is not medically necessary.', true],
    ['The request for the remaining 8 sessions is not medically necessary.', true],
    ['The request for 8 sessions of balance training is not medically necessary.', false],
  ])('tell in %j whether they speak of what remains', (text, ofRemainder) => {
    expect(all(text).map((one) => one.ofRemainder)).toEqual([ofRemainder]);
  });

  it('have spans in the letter', () => {
    const text = 'It hurts. The request for\n 12\n\n sessions is not medically necessary.';
    const [one] = all(text);
    const start = one?.words.indexOf('12') ?? 0;
    const span = one && spanWithin(text, one, { start, end: start + '12 sessions'.length });
    expect(text.slice(span?.start, span?.end)).toBe('12\n\n sessions');
  });

  it.each(['request for ', 'is not necessary ', 'necessity of the ', 'as is '])(
    'come to their end on %j again and again',
    (words) => {
      expect(all(words.repeat(10_000))).toBeDefined();
    },
  );
});
