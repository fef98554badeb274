const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const VOWELS = [...'aeiouy'];
/** Words of fewer letters are near too many others. */
const SHORTEST = 5;
/** Words of this many letters may have two slips. */
const LONG = 8;
/** Longer words are not compared. */
const LONGEST = 24;

/** Returns whether a word in lower case becomes a known one by one change of a letter or, if it is long, by two of the most frequent slips. */
export function nearSpellings(word: string, isKnown: (word: string) => boolean): boolean {
  if (word.length < SHORTEST || word.length > LONGEST) return false;
  for (const near of oneEdit(word)) if (isKnown(near)) return true;
  if (word.length < LONG) return false;
  for (const near of slips(word)) for (const nearer of slips(near)) if (isKnown(nearer)) return true;
  return false;
}

/** Yields a word with any letter left out, replaced, added, or exchanged with its neighbor. */
function* oneEdit(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    if (after !== '') yield before + after.slice(1);
    if (after.length > 1) yield before + after.charAt(1) + after.charAt(0) + after.slice(2);
    for (const letter of LETTERS) {
      yield before + letter + after;
      if (after !== '') yield before + letter + after.slice(1);
    }
  }
}

/** Yields a word with a letter left out or doubled, two exchanged, another vowel, or another letter for the same sound. */
function* slips(word: string): Generator<string> {
  for (let at = 0; at < word.length; at++) {
    const before = word.slice(0, at);
    const letter = word.charAt(at);
    const after = word.slice(at + 1);
    yield before + after;
    yield before + letter + letter + after;
    if (after !== '') yield before + after.charAt(0) + letter + after.slice(1);
    if (VOWELS.includes(letter)) for (const vowel of VOWELS) yield before + vowel + after;
    for (const sound of SAME_SOUND[letter] ?? []) yield before + sound + after;
    if (letter === 'p' && after.startsWith('h')) yield `${before}f${after.slice(1)}`;
  }
}

/** What is written for the sound of another letter. */
const SAME_SOUND: Readonly<Record<string, readonly string[]>> = {
  c: ['s', 'k'],
  s: ['c', 'z', 't'],
  k: ['c', 'ch'],
  f: ['ph'],
  z: ['s'],
  t: ['th', 'c'],
  r: ['rh'],
  g: ['j'],
  m: ['n'],
  n: ['m'],
};
