import { decodeTrie } from 'cspell-trie-lib';
import type { Speller } from '../rules/speller.ts';
import { nearSpellings } from './near-spellings.ts';

/** Beginnings that make a new word of any other: "nonsedating", "paralumbar". */
const PREFIXES =
  'ante anti auto bi cardio cervico chondro contra costo counter cranio cross dorso electro endo extra femoro fibro gastro hemi hyper hypo immuno infra inter intra lumbo macro maxillo meta micro mid mini mono multi musculo myo neuro non osteo over para patello peri poly post pre pro pseudo psycho radio retro sacro scapulo self semi sub super supra temporo thermo thoraco tibio trans tri ultra under uni ventro'.split(
    ' ',
  );
/** A prefix and at least this many letters make a word: "nonsedating". */
const SHORTEST_AFTER_PREFIX = 4;
/** Endings that any word may have: "vegetations", "noninvasively". */
const ENDING = /(?:(?<=[a-rt-z])s|ly|like|wise)$/;
/** British spellings, which quotations may have, and American ones. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/ae/, 'e'],
  [/oe/, 'e'],
  [/our/, 'or'],
  [/is(?=e|ing|ation)/, 'iz'],
  [/ys(?=e|ing)/, 'yz'],
  [/ll(?=ed|ing|er)/, 'l'],
  [/tre(?=s?$)/, 'ter'],
  [/ogue/, 'og'],
  [/mme(?=s?$)/, 'm'],
];
/** The most suggestions for a word. */
const MOST_SUGGESTIONS = 5;
/** Suggestions take long, and an editor asks for them at each move of the cursor. */
const KEPT_SUGGESTIONS = 50;

/** Returns a speller for the dictionary that `scripts/build/dictionary.mjs` makes; throws where it is damaged. */
export function dictionarySpeller(dictionary: Uint8Array<ArrayBuffer>): Speller {
  const trie = decodeTrie(dictionary);
  const kept = new Map<string, readonly string[]>();
  const isListed = (word: string) => trie.hasWord(word, true);
  const isWord = (word: string) => {
    const lower = word.toLowerCase();
    return isListed(lower) || (lower !== word && isListed(word)) || isDerived(lower, isListed);
  };
  return {
    isWord,
    isNearWord: (word) => nearSpellings(word.toLowerCase(), isListed),
    suggestions(word) {
      const lower = word.toLowerCase();
      const known = kept.get(lower);
      if (known) return known;
      const found = trie
        .suggest(lower, { numSuggestions: MOST_SUGGESTIONS, ignoreCase: false, includeTies: false })
        .slice(0, MOST_SUGGESTIONS);
      if (kept.size >= KEPT_SUGGESTIONS) kept.clear();
      kept.set(lower, found);
      return found;
    },
  };
}

/** Returns whether a word is a known one with a prefix or an ending, or in British spelling. */
function isDerived(word: string, isListed: (word: string) => boolean): boolean {
  const bare = word.replace(ENDING, '');
  if (bare.length >= SHORTEST_AFTER_PREFIX && bare !== word && (isListed(bare) || isDerived(bare, isListed)))
    return true;
  for (const prefix of PREFIXES) {
    if (!word.startsWith(prefix) || word.length < prefix.length + SHORTEST_AFTER_PREFIX) continue;
    if (isListed(word.slice(prefix.length))) return true;
  }
  return BRITISH.some(([british, american]) => british.test(word) && isListed(word.replace(british, american)));
}
