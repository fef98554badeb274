import { editedJson } from './json-edit.ts';
import { type ConfigurationProblem, MOST_PROBLEMS, quoted } from './severity-overrides.ts';

/** A word, of letters with apostrophes or hyphens in between, and its length. */
const WORD = /^\p{L}+(?:['’-]\p{L}+)*$/u;
const MAX_LENGTH = 60;
/** The maximum number of words; a configuration file could hold any number. */
const MOST_WORDS = 10_000;

/** The words of a list in lower case, and what was wrong with other entries. */
export interface WordList {
  readonly words: ReadonlySet<string>;
  readonly problems: readonly ConfigurationProblem[];
}

/** Returns whether a text is one word. */
export function isWord(text: unknown): text is string {
  return typeof text === 'string' && text.length <= MAX_LENGTH && WORD.test(text);
}

/** Returns the words of a list, as a configuration file holds it; nothing in it is trusted. */
export function readWords(value: unknown, key: readonly string[]): WordList {
  const words = new Set<string>();
  if (value === undefined || value === null) return { words, problems: [] };
  if (!Array.isArray(value))
    return { words, problems: [{ severity: 'error', key, message: `"${key.join('.')}" must be a list of words.` }] };
  const problems: ConfigurationProblem[] = [];
  const listed: readonly unknown[] = value.slice(0, MOST_WORDS);
  for (const [index, word] of listed.entries()) {
    if (isWord(word)) words.add(word.toLowerCase());
    else if (problems.length < MOST_PROBLEMS)
      problems.push({ severity: 'error', key: [...key, String(index)], message: `${quoted(word)} is not a word.` });
  }
  if (value.length > MOST_WORDS)
    problems.push({
      severity: 'error',
      key,
      message: `Only the first ${MOST_WORDS} words of "${key.join('.')}" are used.`,
    });
  return { words, problems };
}

/** The text of a `.imr-letter.json` with one more word, or why that can't be. */
export function addWord(uri: string, text: string | undefined, word: string): string | ConfigurationProblem {
  if (!isWord(word)) return { severity: 'error', message: `${quoted(word)} is not a word.`, uri, key: [] };
  return editedJson(uri, text, ({ words }) => {
    if (words === undefined) return { path: ['words'], value: [word] };
    if (!Array.isArray(words)) return '"words" is not a list.';
    const isListed = words.some((one) => typeof one === 'string' && one.toLowerCase() === word.toLowerCase());
    return isListed
      ? `It has the word ${quoted(word)} already.`
      : { path: ['words', words.length], value: word, inserts: true };
  });
}
