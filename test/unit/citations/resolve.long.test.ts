import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveCitations } from '../../../server/src/citations/resolve.ts';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { citingLetter, reviewersField } from '../../support/citing-letter.ts';

const catalogue = builtInCatalogue();

describe('resolveCitations', () => {
  it('returns ordered, nested spans and never throws, whatever the words', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Chronic Pain Medical Treatment 2016',
        ', Section(s): ',
        ', and ',
        'Opioids',
        '(',
        ')',
        ' Page(s): 64-66',
        '3.3.6 ',
        'ACOEM Chapter 12',
        '2009',
        ' & ',
        '®',
        '\n',
        '\u0000',
        '\ud800',
        'Official Disability Guidelines (ODG)',
        ' and Other Medical Treatment Guidelines ',
        '. Decision based on Non-MTUS Citation ',
        '. Decision based on MTUS ',
        'Muscle relaxants',
        '; ',
        'pg. 3',
        '.',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, dated) => {
        const text = citingLetter(`Decision based on MTUS ${pieces.join('')}`, dated ? '02/14/2017' : undefined);
        const { letter, field } = reviewersField(text);
        let last = field.body.span.start;
        for (const { span, title, topics, pages } of resolveCitations(field, letter, catalogue)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeLessThanOrEqual(field.body.span.end);
          for (const own of [
            title.span,
            ...topics.map(({ words }) => words.span),
            ...pages.map(({ whole }) => whole),
          ]) {
            expect(own.start).toBeGreaterThanOrEqual(span.start);
            expect(own.end).toBeLessThanOrEqual(span.end);
          }
          last = span.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('resolves a field of 20,000 repeated words', () => {
    for (const unit of [
      ', and ',
      'Opioids, ',
      '(',
      'Section(s): ',
      'x',
      'Page(s): 1 ',
      'ACOEM Chapter ',
      'and Tea 2018, ',
    ]) {
      const { letter, field } = reviewersField(
        citingLetter(`Decision based on MTUS Opioid Treatment 2016, ${unit.repeat(20_000)}`),
      );
      expect(resolveCitations(field, letter, catalogue).length).toBeGreaterThan(0);
    }
  });
});
