import { builtInCatalogue } from '../../server/src/guidelines/catalogue.ts';
import { type IndexedFile, indexedLetter } from '../../server/src/index/letter-index.ts';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';

/** Files by their addresses, as an index keeps them. */
export function indexed(texts: Readonly<Record<string, string>>): readonly IndexedFile[] {
  return Object.entries(texts).map(([uri, text]) => ({
    uri,
    letters: parseLetters(text).map((letter) => indexedLetter(letter, builtInCatalogue())),
  }));
}
