import { describe, expect, it } from 'vitest';
import { isAncillary, primaryRefusal } from '../../../../server/src/analysis/conclusions/ancillary.ts';

function refusal(words: string): string | undefined {
  const span = primaryRefusal(words);
  return span && words.slice(span.start, span.end);
}

describe('an ancillary rationale says that the primary service was denied', () => {
  it.each([
    [
      'Since the primary procedure is not medically necessary, none of the services that go with it are.',
      'primary procedure is not medically necessary',
    ],
    [
      'As the requested surgical intervention has not\n\nbeen certified, the associated cold unit is not supported either.',
      'requested surgical intervention has not\n\nbeen certified',
    ],
    [
      'The knee arthroscopy is non-certified. Therefore, the post-operative brace is also not necessary.',
      'arthroscopy is non-certified',
    ],
    ['Because the fusion was denied, neither is the stay.', 'fusion was denied'],
    ["Given that the main service isn't necessary, the related ones are not.", "main service isn't necessary"],
  ])('%s', (words, expected) => {
    expect(isAncillary(words)).toBe(true);
    expect(refusal(words)).toBe(expected);
  });

  it.each([
    [
      'of the surgery itself',
      'As the surgery is not supported by the records, the request is not medically necessary.',
    ],
    ['without a reason in the other', 'The surgery was not done. No records of the associated visits are there.'],
    ['of a surgery that is found necessary', 'Since the surgery is medically necessary, the associated brace is too.'],
    [
      'with grounds of its own',
      `The surgery is not necessary. ${'The knee is stable. '.repeat(20)}So the rest is not either.`,
    ],
  ])('but not a rationale %s', (_, words) => {
    expect(refusal(words)).toBeUndefined();
  });
});
