import { describe, expect, it } from 'vitest';
import { documentHighlights } from '../../../server/src/features/document-highlights.ts';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { haveRealLetters, realLetters } from '../../support/real-letters.ts';

const catalogue = builtInCatalogue();

describe('documentHighlights', () => {
  it.skipIf(!haveRealLetters)(
    'includes the requested position, anywhere in published letters (../shared/letters)',
    () => {
      for (const { text, extraction } of realLetters()) {
        if (extraction !== 'plain') continue;
        const letters = parseLetters(text);
        for (let offset = 0; offset <= text.length; offset += 61) {
          const found = documentHighlights(letters, offset, catalogue);
          if (!found?.length) continue;
          const spans = found.map(
            ({ range }) => [letters[0]?.offsetAt(range.start) ?? 0, letters[0]?.offsetAt(range.end) ?? 0] as const,
          );
          expect(spans.some(([start, end]) => start <= offset && offset <= end)).toBe(true);
        }
      }
    },
  );
});
