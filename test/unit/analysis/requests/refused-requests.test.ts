import { describe, expect, it } from 'vitest';
import { refusedRequestsIn, refusedSpan } from '../../../../server/src/analysis/requests/refused-requests.ts';
import { sentences } from '../../../../server/src/text/sentences.ts';

const all = (text: string) => refusedRequestsIn(text, sentences(text, { start: 0, end: text.length }));
const read = (text: string) => all(text).map(({ words }) => words.trim());

describe('denied requests', () => {
  it.each([
    ['Utilization review denied the request for an MRI and therapy due to a lack of findings.', ['MRI and therapy']],
    ['On 1/2/2016 the request for a brace was non-certified.', ['brace']],
    ['The requested TENS unit was previously denied.', ['TENS unit']],
    ['It non-certified the request for an MRI and certified a request for therapy.', ['MRI']],
    ['It failed to approve a request for an EMG.', ['EMG']],
  ])('are read in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'The request for naproxen was approved, and nothing was denied.',
    'The plan is a request for therapy.',
    'He denied pain.',
    '',
  ])('are not read in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('have spans in the letter', () => {
    const text = 'He fell. The request for\n\n an MRI was denied.';
    const [one] = all(text);
    const start = one?.words.indexOf('MRI') ?? 0;
    const span = one && refusedSpan(text, one, { start, end: start + 3 });
    expect(text.slice(span?.start, span?.end)).toBe('MRI');
  });
});
