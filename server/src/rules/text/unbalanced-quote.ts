import { isWhitespace } from '../../text/normalized-text.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

const NONE = 'the record shows none.';

/** Every quotation ends. */
export const unbalancedQuote: LetterRule = {
  code: 'unbalanced-quote',
  severity: 'hint',
  group: 'text',
  docs: {
    summary: 'Every quotation mark has its counterpart in the same summary or rationale.',
    why: 'Without it, the end of the guideline’s words and the start of the reviewer’s is unclear.',
    incorrect: exampleLetter([NONE, 'the record says “none.']),
    correct: exampleLetter([NONE, 'the record says “none.”']),
    exceptions: ['Inch marks after a number, apostrophes, and nested quotations.'],
  },
  check({ prose }, report) {
    for (const { words, span } of prose) {
      for (const at of unbalanced(words)) {
        report({
          span: { start: span.start + at, end: span.start + at + 1 },
          message: 'Unbalanced quotation mark.',
        });
      }
    }
  },
};

/** Returns the offsets of unbalanced quotation marks: opening ones that are never closed, and closing ones that were never opened. */
function unbalanced(words: string): number[] {
  return [unbalancedStraight(words), unbalancedCurly(words)].filter((at) => at !== undefined);
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

function unbalancedCurly(words: string): number | undefined {
  const open: number[] = [];
  const opening = offsets(words, '“');
  let next = 0;
  for (const at of offsets(words, '”')) {
    while ((opening[next] ?? Number.POSITIVE_INFINITY) < at) open.push(opening[next++] ?? at);
    if (open.pop() === undefined) return at;
  }
  return open[0] ?? opening[next];
}

function offsets(words: string, mark: string): number[] {
  const found: number[] = [];
  for (let at = words.indexOf(mark); at >= 0; at = words.indexOf(mark, at + 1)) found.push(at);
  return found;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function opens(words: string, at: number): boolean {
  return at + 1 < words.length && !isWhitespace(words.charCodeAt(at + 1));
}

function closes(words: string, at: number): boolean {
  return at > 0 && !isWhitespace(words.charCodeAt(at - 1));
}
