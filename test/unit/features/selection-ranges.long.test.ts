import { describe, expect, it } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../../server/src/features/selection-ranges.ts';
import type { Letter } from '../../../server/src/letter/letter.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { haveRealLetters, realLetters } from '../../support/real-letters.ts';

function chain(letters: readonly Letter[], offset: number) {
  const spans = [];
  const at = (place: SelectionRange['range']['start']) => letters[0]?.offsetAt(place) ?? 0;
  for (let range = selectionRanges(letters, [offset])[0]; range; range = range.parent) {
    spans.push({ start: at(range.range.start), end: at(range.range.end) });
  }
  return spans;
}

describe('selectionRanges', () => {
  it.skipIf(!haveRealLetters)(
    'returns nested ranges around any offset in published letters (../shared/letters)',
    () => {
      for (const { text } of realLetters()) {
        const letters = parseLetters(text);
        for (let offset = 0; offset <= text.length; offset += 1487) {
          const spans = chain(letters, offset);
          expect(spans.length).toBeGreaterThan(1);
          for (const [index, inner] of spans.entries()) {
            const outer = spans[index + 1];
            expect(inner.start <= offset && offset <= inner.end).toBe(true);
            if (outer) expect(outer.start <= inner.start && inner.end <= outer.end).toBe(true);
          }
        }
      }
    },
  );
});
