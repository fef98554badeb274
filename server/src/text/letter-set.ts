/** Returns a bit for a letter in any case; other characters share it. The set of a word's letters is the union of their bits. */
export function letterBit(code: number): number {
  return 1 << (code & 31);
}

/** Returns how many letters are in only one of two sets: each edit of a word changes at most two. */
export function differingLetters(one: number, other: number): number {
  let count = 0;
  for (let left = one ^ other; left !== 0; left &= left - 1) count++;
  return count;
}
