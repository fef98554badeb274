import { proseOf } from '../../../server/src/analysis/prose.ts';
import type { Letter } from '../../../server/src/letter/letter.ts';
import { replaced } from './replaced.ts';

/** A word of letters, hyphens among them, as a writer types it. */
const WORD = /(?<=\s)[A-Za-z]+(?:-[A-Za-z]+)*(?=\s)/g;
/** So many words lie between two that are doubled. */
const STRIDE = 9;
/** Words that may stand twice. */
const TWICE = new Set(['that', 'had']);

/** Every ninth word of the prose, twice. */
export function doubledWord(letter: Letter): readonly string[] {
  return proseOf(letter).flatMap(({ span }) => {
    const words = [...letter.source.slice(span.start, span.end).matchAll(WORD)];
    return words
      .filter(({ 0: word }, index) => index % STRIDE === 0 && !TWICE.has(word.toLowerCase()))
      .map(({ 0: word, index }) => {
        const end = span.start + index + word.length;
        return replaced(letter, { start: end, end }, ` ${word}`);
      });
  });
}
