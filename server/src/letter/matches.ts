/**
 * Every match of a global pattern in some words, in their order. Unlike `matchAll`, which makes a new pattern of the given one each time it
 * is called, and that takes longer than most patterns need to look through a sentence.
 */
export function matchesOf(words: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(words);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(words)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

const NONE: readonly RegExpExecArray[] = [];
