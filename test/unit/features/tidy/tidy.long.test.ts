import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reading } from '../../../../server/src/features/tidy/same-reading.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { anyText, damaged } from '../../../support/damage.ts';
import { tidied } from '../../../support/tidied.ts';
import { otherWhiteSpace } from '../../../support/white-space.ts';
import { writtenLetters } from '../../../support/written-letters.ts';

const written = writtenLetters();
const texts = fc.oneof(anyText, damaged(written.map(({ text }) => text)));

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
const readings = (text: string) => parseLetters(text).map(reading);

describe('tidying any text', () => {
  it.each([0, 40, 80])('changes white space alone, and nothing that is read (column %d)', (column) => {
    fc.assert(
      fc.property(texts, (text) => {
        const tidy = tidied(text, { column });
        expect(words(tidy)).toEqual(words(text));
        expect(readings(tidy)).toEqual(readings(text));
      }),
      { numRuns: 400 },
    );
  });

  it('leaves what it tidied alone', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tidy = tidied(text);
        expect(tidied(tidy)).toBe(tidy);
      }),
      { numRuns: 600 },
    );
  });

  it('of a range changes white space alone, and nothing that is read', () => {
    const range = fc.tuple(texts, fc.nat(8000), fc.nat(8000));
    fc.assert(
      fc.property(range, ([text, a, b]) => {
        const tidy = tidied(text, { range: { start: Math.min(a, b), end: Math.max(a, b) } });
        expect(words(tidy)).toEqual(words(text));
        expect(readings(tidy)).toEqual(readings(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(written)('$name', ({ text }) => {
  const own = tidied(text);

  it.each([0, 45, 80])(
    'keeps its words and its reading in every white space, and is tidied once for all (column %d)',
    (column) => {
      for (const [kind, changed] of [['as it is', text] as const, ...otherWhiteSpace(text)]) {
        const tidy = tidied(changed, { column });
        expect(words(tidy), kind).toEqual(words(changed));
        expect(readings(tidy), kind).toEqual(readings(changed));
        expect(tidied(tidy, { column }), kind).toBe(tidy);
      }
    },
  );

  it('has its wraps taken back', () => {
    expect(tidied(tidied(text, { column: 80 }))).toBe(own);
  });
});
