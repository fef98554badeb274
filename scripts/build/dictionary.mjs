import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { consolidate, createTrieRootFromList, decodeTrie, encodeITrieToBTrie, serializeTrie } from 'cspell-trie-lib';
import { root } from '../set-up/paths.mjs';

/** Where the words of English come from. */
export const DICTIONARY_PACKAGE = '@cspell/dict-en_us';
const ENGLISH = path.join(root, 'node_modules', DICTIONARY_PACKAGE, 'en_US.trie.gz');
const TERMS = ['server/src/terms/data', 'server/src/guidelines/data'].map((folder) => path.join(root, folder));
/** The dictionary of the spelling check, beside the bundles that read it. */
export const DICTIONARY_FILE = path.join(root, 'dist', 'english.btrie');

/** A word with or without a capital; those with apostrophes are the short forms of verbs: "don't". */
const WORD = /^[A-Za-z][a-z]+$|^[a-z]+n't$/;
/** Files of terms that hold misspelled words. */
const MISSPELLED = new Set(['confusions.json']);

/** Writes the dictionary unless it is newer than all that it is made of. */
export function writeDictionary() {
  const sources = [ENGLISH, import.meta.filename, ...termFiles()];
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  if (existsSync(DICTIONARY_FILE) && statSync(DICTIONARY_FILE).mtimeMs > newest) return;
  mkdirSync(path.dirname(DICTIONARY_FILE), { recursive: true });
  writeFileSync(DICTIONARY_FILE, dictionaryOf(dictionaryWords()));
}

/**
 * Returns words as the trie that the spelling check reads.
 * @param {Iterable<string>} words
 * @returns {Uint8Array}
 */
export function dictionaryOf(words) {
  const trie = consolidate(createTrieRootFromList([...words].sort()));
  return encodeITrieToBTrie(decodeTrie([...serializeTrie(trie, { version: 3, base: 32 })].join('')));
}

/**
 * Returns all words of the dictionary: English, medicine, and what the terms and guidelines of the product print.
 * @returns {Set<string>}
 */
export function dictionaryWords() {
  const english = decodeTrie(gunzipSync(readFileSync(ENGLISH)));
  const words = new Set([...english.words()].filter((word) => WORD.test(word)));
  for (const file of termFiles()) {
    for (const [word] of readFileSync(file, 'utf8').matchAll(/[A-Za-z]{2,}/g)) {
      const known = word === word.toUpperCase() ? word.toLowerCase() : word;
      words.add(known);
      if (known === known.toLowerCase() && !/(?:s|x|ch|sh)$/.test(known)) words.add(`${known}s`);
    }
  }
  return words;
}

function termFiles() {
  return TERMS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json') && !MISSPELLED.has(name))
      .map((name) => path.join(folder, name)),
  );
}
