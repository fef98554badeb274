import { inCaseOf } from '../../text/letter-case.ts';

/** "Left", "rt.", "L", "RUE": the side at the start of such words. */
const SIDE_WORD = /^(?:left|right|lt|rt|[lr](?![a-z])|[lr](?=[ul]e))/i;
const OTHER: Readonly<Record<string, string>> = { left: 'right', right: 'left', lt: 'rt', rt: 'lt', l: 'r', r: 'l' };

/** Returns words of one side with the other side, in the same form: "Right-sided" gives "Left-sided"; undefined for both sides. */
export function otherSideLike(printed: string): string | undefined {
  const word = SIDE_WORD.exec(printed)?.[0];
  const other = word && OTHER[word.toLowerCase()];
  return word && other ? inCaseOf(word, other) + printed.slice(word.length) : undefined;
}
