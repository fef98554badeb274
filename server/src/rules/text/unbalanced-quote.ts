import { isDigit } from '../../text/match-words.ts';
import { isWhitespace } from '../../text/normalized-text.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

const NONE = 'the record shows none.';

/** The list number before a closing parenthesis that may have no opening one: "1) ice", "b) heat". */
const LIST_NUMBER = /(?:^|[\s.,;:(])(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})$/i;
const LONGEST_LIST_NUMBER = 5;

/** Every quotation and every parenthesis ends. */
export const unbalancedQuote: LetterRule = {
  code: 'unbalanced-quote',
  severity: 'hint',
  group: 'text',
  docs: {
    summary: 'Every quotation mark, parenthesis and bracket has its counterpart in the same summary or rationale.',
    why: 'Without it, the end of the guideline’s words and the start of the reviewer’s is unclear, or what an aside belongs to.',
    incorrect: exampleLetter([NONE, 'the record says “none.']),
    correct: exampleLetter([NONE, 'the record says “none.”']),
    exceptions: [
      'Inch marks after a number, apostrophes, and nested quotations.',
      'List numbers with a closing parenthesis only: “1) ice”.',
    ],
  },
  check({ prose }, report) {
    for (const { words, span } of prose) {
      for (const at of unbalancedMarks(words)) {
        report({
          span: { start: span.start + at, end: span.start + at + 1 },
          message: `Unbalanced ${NAMES[words.charAt(at)] ?? 'quotation mark'}.`,
        });
      }
    }
  },
};

const NAMES: Readonly<Record<string, string>> = {
  '(': 'parenthesis',
  ')': 'parenthesis',
  '[': 'bracket',
  ']': 'bracket',
};

/** Returns the offsets of unbalanced marks: opening ones that are never closed, and closing ones that were never opened. */
function unbalancedMarks(words: string): number[] {
  return [
    unbalancedStraight(words),
    unbalancedPairs(offsets(words, '“'), offsets(words, '”'))[0],
    unbalancedParenthesis(words),
    unbalancedPairs(offsets(words, '['), offsets(words, ']'))[0],
  ].filter((at) => at !== undefined);
}

function unbalancedStraight(words: string): number | undefined {
  const marks: number[] = [];
  // Outside quotations, a mark after a digit means inches.
  for (const at of offsets(words, '"'))
    if (marks.length % 2 === 1 || !isDigit(words.charCodeAt(at - 1))) marks.push(at);
  if (marks.length % 2 === 0) return undefined;
  // In the alternation of marks, the first opening one in a closing position follows the unbalanced one.
  const broken = marks.findIndex((at, index) => index % 2 === 1 && opens(words, at) && !closes(words, at));
  return marks[broken < 0 ? marks.length - 1 : broken - 1];
}

/** Returns the unbalanced ones of some opening and closing marks, given by their offsets. */
function unbalancedPairs(opening: readonly number[], closing: readonly number[]): number[] {
  const open: number[] = [];
  const lone: number[] = [];
  let next = 0;
  for (const at of closing) {
    while ((opening[next] ?? Number.POSITIVE_INFINITY) < at) open.push(opening[next++] ?? at);
    if (open.pop() === undefined) lone.push(at);
  }
  return [...lone, ...open, ...opening.slice(next)];
}

/** Returns an unbalanced parenthesis. One after a list number may be one of a pair or not, so it counts only if it is unbalanced in both readings. */
function unbalancedParenthesis(words: string): number | undefined {
  const opening = offsets(words, '(');
  const closing = offsets(words, ')');
  const lone = unbalancedPairs(opening, closing);
  if (lone.length === 0) return undefined;
  const paired = closing.filter(
    (mark) => !LIST_NUMBER.test(words.slice(Math.max(0, mark - LONGEST_LIST_NUMBER), mark)),
  );
  const others = new Set(unbalancedPairs(opening, paired));
  return lone.find((at) => others.has(at));
}

function offsets(words: string, mark: string): number[] {
  const found: number[] = [];
  for (let at = words.indexOf(mark); at >= 0; at = words.indexOf(mark, at + 1)) found.push(at);
  return found;
}

function opens(words: string, at: number): boolean {
  return at + 1 < words.length && !isWhitespace(words.charCodeAt(at + 1));
}

function closes(words: string, at: number): boolean {
  return at > 0 && !isWhitespace(words.charCodeAt(at - 1));
}
