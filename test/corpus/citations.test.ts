import { describe, expect, it } from 'vitest';
import type { Citation } from '../../server/src/citations/citation.ts';
import { resolveCitations } from '../../server/src/citations/resolve.ts';
import { hover } from '../../server/src/features/hover/hover.ts';
import { builtInCatalogue } from '../../server/src/guidelines/catalogue.ts';
import type { GuidelineField, Letter } from '../../server/src/letter/letter.ts';
import { isGuidelineField } from '../../server/src/letter/parser/fields.ts';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { haveRealLetters, realLetters } from '../support/real-letters.ts';

const catalogue = builtInCatalogue();

interface Place {
  readonly letter: Letter;
  readonly field: GuidelineField;
  readonly citation: Citation;
}

function places(extraction: 'plain' | 'layout' | 'raw'): readonly Place[] {
  return realLetters()
    .filter((one) => one.extraction === extraction)
    .flatMap(({ text }) => parseLetters(text))
    .flatMap((letter) =>
      letter.items
        .flatMap(({ fields }) => fields.filter(isGuidelineField))
        .flatMap((field) =>
          resolveCitations(field, letter, catalogue).map((citation) => ({ letter, field, citation })),
        ),
    );
}

/** Whether a hover says all of a citation: its guideline is known, and so is each topic of it that was named. */
function isExpanded({ citation }: Place): boolean {
  return citation.guideline !== null && citation.topics.every(({ topic }) => topic !== null);
}

const percent = (part: number, whole: number) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

describe.skipIf(!haveRealLetters)('the citations of published letters', () => {
  for (const extraction of ['plain', 'layout', 'raw'] as const) {
    describe(`as ${extraction} text`, () => {
      const all = places(extraction);
      const mtus = all.filter(({ citation }) => citation.mtus);
      const detailed = mtus.filter(({ citation }) => citation.topics.length > 0 || citation.pages.length > 0);

      it('have their MTUS guideline in the catalogue (at least 98 %)', () => {
        const known = mtus.filter(({ citation }) => citation.guideline !== null);
        console.log(`${extraction}: MTUS guidelines resolved: ${percent(known.length, mtus.length)}`);
        expect(mtus.length).toBeGreaterThan(100);
        expect(known.length / mtus.length).toBeGreaterThanOrEqual(0.98);
      });

      it('with Page(s) or Section(s) are expanded by a hover (at least 95 %)', () => {
        const expanded = detailed.filter(isExpanded);
        console.log(`${extraction}: Page(s) and Section(s) expanded: ${percent(expanded.length, detailed.length)}`);
        expect(expanded.length / detailed.length).toBeGreaterThanOrEqual(0.95);
        for (const { letter, citation } of expanded) {
          for (const offset of [citation.title.span.start, ...citation.topics.map(({ words }) => words.span.start)]) {
            expect(hover([letter], offset, catalogue)).not.toBeNull();
          }
        }
      });

      it('lose no words: between two citations stand only commas, full stops and “and”', () => {
        for (const { letter, field } of all) {
          const own = resolveCitations(field, letter, catalogue);
          for (const part of field.parts) {
            let at = part.words.span.start;
            for (const { span } of own.filter((one) => one.span.start >= at && one.span.end <= part.words.span.end)) {
              expect(letter.source.slice(at, span.start)).toMatch(
                /^[\s,;.]*(?:and)?\s*(?:other medical treatment guidelines)?[\s:]*$/i,
              );
              at = span.end;
            }
            expect(letter.source.slice(at, part.words.span.end)).toMatch(/^[\s.,;:)/]*$/);
          }
        }
      });
    });
  }
});
