import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hover } from '../../../../server/src/features/hover/hover.ts';
import { builtInCatalogue } from '../../../../server/src/guidelines/catalogue.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { citingLetter } from '../../../support/citing-letter.ts';

const catalogue = builtInCatalogue();

it('a hover never throws, whatever words a letter cites', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.nat(200), fc.boolean(), (words, at, markdown) => {
      const text = citingLetter(`Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): ${words}`);
      const offset = text.indexOf('Decision based on MTUS') + at;
      const found = hover(parseLetters(text), offset, catalogue, { markdown });
      expect(found === null || found.range !== undefined).toBe(true);
    }),
    { numRuns: 200 },
  );
});
