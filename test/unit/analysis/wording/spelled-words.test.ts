import { describe, expect, it } from 'vitest';
import { spelledWordsIn } from '../../../../server/src/analysis/wording/spelled-words.ts';

const words = (text: string) => spelledWordsIn(text, { start: 0, end: text.length }).map(({ word }) => word);

describe('spelledWordsIn', () => {
  it('returns words in lower case without punctuation and possessive endings', () => {
    expect(words('the (worker’s) pain, "spasm"; wasn’t severe.')).toEqual([
      'worker',
      'pain',
      'spasm',
      "wasn't",
      'severe',
    ]);
  });

  it('returns words with a capital only where they open a sentence', () => {
    expect(words('He saw Johnson. Examination of Hawkins. Neer')).toEqual(['Examination']);
  });

  it('leaves out abbreviations, digits, hyphens, addresses and short words', () => {
    expect(words('MRI mmHg x-ray pati3nt non-acute www.example.org name@example.org and/or a so')).toEqual([]);
  });

  it('leaves out both parts of a word that a line’s end divides', () => {
    expect(words('the documen-\n  tation shows')).toEqual(['shows']);
  });

  it('returns where a word stands', () => {
    expect(spelledWordsIn('a  (worker’s) day', { start: 2, end: 17 })).toEqual([
      { word: 'worker', span: { start: 4, end: 10 } },
    ]);
  });
});
