/** Knows the words of a language. */
export interface Speller {
  /** Whether a word is right as it stands, in its case. */
  isWord(word: string): boolean;
  /** Whether a word that is not right differs by a letter or two from one that is. */
  isNearWord(word: string): boolean;
  /** Returns what may have been meant by a word, the likeliest first; takes some 50 ms. */
  suggestions(word: string): readonly string[];
}

/** Returns a speller that knows more words, given in lower case. */
export function spellerWithWords(speller: Speller, words: ReadonlySet<string>): Speller {
  if (words.size === 0) return speller;
  return {
    isWord: (word) => words.has(word.toLowerCase()) || speller.isWord(word),
    isNearWord: (word) => speller.isNearWord(word),
    suggestions: (word) => speller.suggestions(word),
  };
}
