import { describe, expect, it } from 'vitest';
import { addWord, readWords } from '../../../server/src/config/word-list.ts';

const URI = 'file:///letters/.imr-letter.json';

describe('readWords', () => {
  it('returns the words in lower case', () => {
    expect([...readWords(['Spinolator', 'kinesio-taping', "O'Donoghue"], ['words']).words]).toEqual([
      'spinolator',
      'kinesio-taping',
      "o'donoghue",
    ]);
    expect(readWords(undefined, ['words'])).toEqual({ words: new Set(), problems: [] });
  });

  it('reports entries that are no words, and keeps the others', () => {
    const { words, problems } = readWords(
      ['two words', 7, '', 'spinolator', 'x'.repeat(61), '[x](command:y)'],
      ['words'],
    );
    expect([...words]).toEqual(['spinolator']);
    expect(problems.map(({ key }) => key.join('.'))).toEqual(['words.0', 'words.1', 'words.2', 'words.4', 'words.5']);
    expect(readWords('spinolator', ['words']).problems).toMatchObject([
      { message: '"words" must be a list of words.' },
    ]);
  });

  it('uses at most 10,000 words', () => {
    const { words, problems } = readWords([...Array(10_000).fill('one'), 'other'], ['words']);
    expect([...words]).toEqual(['one']);
    expect(problems).toMatchObject([{ message: 'Only the first 10000 words of "words" are used.' }]);
  });
});

describe('addWord', () => {
  it('adds a word to a new file, and to a list, with all else as it was', () => {
    expect(addWord(URI, undefined, 'spinolator')).toBe('{\n  "words": [\n    "spinolator"\n  ]\n}\n');
    expect(addWord(URI, '{ "rules": {},\n"words": ["a"] }', 'spinolator')).toBe(
      '{ "rules": {},\n"words": [\n  "a",\n  "spinolator"\n]\n}',
    );
  });

  it('refuses what is no word, what is listed already, and a list that is none', () => {
    expect(addWord(URI, undefined, 'two words')).toMatchObject({ message: '"two words" is not a word.' });
    expect(addWord(URI, '{"words": ["Spinolator"]}', 'spinolator')).toMatchObject({
      message: 'It has the word "spinolator" already.',
    });
    expect(addWord(URI, '{"words": {}}', 'spinolator')).toMatchObject({ message: '"words" is not a list.' });
  });
});
