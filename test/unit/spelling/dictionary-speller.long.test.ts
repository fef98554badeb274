import { beforeAll, describe, expect, it } from 'vitest';
import { dictionaryOf, dictionaryWords } from '../../../scripts/build/dictionary.mjs';
import type { Speller } from '../../../server/src/rules/speller.ts';
import { spellerWithWords } from '../../../server/src/rules/speller.ts';
import { dictionarySpeller } from '../../../server/src/spelling/dictionary-speller.ts';
import { misspelledDrugsIn } from '../../../server/src/terms/misspelled-drugs.ts';

let words: ReadonlySet<string>;
let speller: Speller;

beforeAll(() => {
  words = dictionaryWords();
  speller = dictionarySpeller(new Uint8Array(dictionaryOf(words)));
}, 120_000);

describe('the dictionary', () => {
  it('knows English, medicine, drugs and names', () => {
    for (const word of 'patient received radiculopathy paresthesias acromioclavicular naproxen Zanaflex California Spurling'.split(
      ' ',
    ))
      expect(speller.isWord(word), word).toBe(true);
  });

  it('knows derived words and British spellings', () => {
    for (const word of 'nonsedating paralumbar noninvasively vegetations anaesthesia behaviour randomised labelled'.split(
      ' ',
    ))
      expect(speller.isWord(word), word).toBe(true);
  });

  it('does not know misspelled words and is near what was meant', () => {
    for (const [word, meant] of [
      ['recieved', 'received'],
      ['parasthesias', 'paresthesias'],
      ['documantation', 'documentation'],
      ['radiculopthy', 'radiculopathy'],
    ] as const) {
      expect(speller.isWord(word), word).toBe(false);
      expect(speller.isNearWord(word), word).toBe(true);
      expect(speller.suggestions(word), word).toContain(meant);
    }
    expect(speller.isNearWord('spinolator')).toBe(false);
  });

  it('takes the words of a folder for right, in any case', () => {
    const own = spellerWithWords(speller, new Set(['spinolator']));
    expect(own.isWord('Spinolator')).toBe(true);
    expect(speller.isWord('spinolator')).toBe(false);
  });

  it('has no word of English that is taken for a misspelled drug', () => {
    const reported = [...words].filter(
      (word) => word === word.toLowerCase() && misspelledDrugsIn(word, { start: 0, end: word.length }).length > 0,
    );
    expect(reported).toEqual([]);
  });
});
