import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { foundPlace, placeAt } from '../../../server/src/review-notes/note-place.ts';
import { placeLabel } from '../../../server/src/review-notes/place-label.ts';
import { readyLetter } from '../../support/ready-letter.ts';

const RATIONALE = 'The worker had two trials. Neither helped for long. The request is not medically necessary.';
const TEXT = readyLetter([/Decision rationale: (.*)/.exec(readyLetter())?.[1] ?? '', RATIONALE]);
const [LETTER] = parseLetters(TEXT);

function placeOf(words: string) {
  if (!LETTER) throw new Error('There is no letter.');
  return placeAt(LETTER, LETTER.source.indexOf(words));
}

function wordsAt(place: Parameters<typeof foundPlace>[1]) {
  if (!LETTER) throw new Error('There is no letter.');
  const { span, isExact } = foundPlace(LETTER, place);
  return [LETTER.source.slice(span.start, span.end), isExact];
}

describe('the place of a note', () => {
  it('is the item, field and number of the sentence', () => {
    expect(placeOf('Neither')).toEqual({ item: 1, field: 'rationale', sentence: 2 });
    expect(placeOf('helped for')).toEqual({ item: 1, field: 'rationale', sentence: 2 });
    expect(placeOf('MAXIMUS guideline')).toEqual({ item: 1, field: 'maximusGuideline' });
    expect(placeOf(': Upheld')).toEqual({ item: 1, field: 'name' });
  });

  it('is the entry of the case header, or the section and its sentence, outside of items', () => {
    expect(placeOf('12/30/2016')).toEqual({ field: 'decisionDate' });
    expect(placeOf('CLINICAL CASE SUMMARY')).toEqual({ field: 'summary' });
  });

  it('leads back to its words', () => {
    expect(wordsAt({ item: 1, field: 'rationale', sentence: 2 })).toEqual(['Neither helped for long.', true]);
    expect(wordsAt({ field: 'summary' })).toEqual(['CLINICAL CASE SUMMARY', true]);
    expect(wordsAt({ field: 'decisionDate' })).toEqual(['Decision Date: 12/30/2016', true]);
  });

  it('leads to the nearest part where the letter lacks it, and says so', () => {
    expect(wordsAt({ item: 1, field: 'rationale', sentence: 9 })).toEqual([
      'The request is not medically necessary.',
      false,
    ]);
    expect(wordsAt({ item: 7, field: 'rationale' })).toEqual(['', false]);
    expect(wordsAt({ field: 'issue' })).toEqual(['', false]);
  });

  it('is named without a word of the letter', () => {
    expect(placeLabel({ item: 1, field: 'rationale', sentence: 2 })).toBe('Item 1, Decision rationale, sentence 2');
    expect(placeLabel({ item: 3, field: 'name' })).toBe('Item 3');
    expect(placeLabel({ field: 'decisionDate' })).toBe('Decision Date');
    expect(placeLabel({})).toBe('Letter');
  });
});
