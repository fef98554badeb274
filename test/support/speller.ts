import type { Speller } from '../../server/src/rules/speller.ts';

/** Misspelled words of tests, with what was meant. */
const MISSPELLED: Readonly<Record<string, readonly string[]>> = {
  parasthesias: ['paresthesias', 'paresthesia'],
  recieved: ['received', 'relieved'],
  documention: ['documentation'],
  diazempam: ['diazepam'],
  carpel: ['carpal'],
};

/** A speller that takes all words for right but a few, since a real dictionary would slow tests down. */
export const testSpeller: Speller = {
  isWord: (word) => word.toLowerCase() !== 'spinolator' && MISSPELLED[word.toLowerCase()] === undefined,
  isNearWord: (word) => word.toLowerCase() !== 'spinolator',
  suggestions: (word) => MISSPELLED[word.toLowerCase()] ?? [],
};
