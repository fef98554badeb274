/**
 * Returns every match of a pattern in some words, in their order; of a pattern that is not global, the first. Unlike `matchAll`, it
 * doesn't copy the pattern, which takes longer than most patterns need for a sentence.
 */
export function matchesOf(words: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(words);
  if (!match) return NONE;
  if (!pattern.global && !pattern.sticky) return [match];
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(words)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += characterWidth(words, pattern);
  }
  return found;
}

const NONE: readonly RegExpExecArray[] = [];

/** Returns how far a pattern moves on after an empty match: over a whole character, since within one it would go back to its start. */
function characterWidth(words: string, { lastIndex, unicode }: RegExp): number {
  return unicode && (words.codePointAt(lastIndex) ?? 0) > 0xffff ? 2 : 1;
}
