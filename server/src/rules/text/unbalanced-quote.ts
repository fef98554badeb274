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
      for (const at of unmatched(words)) {
        report({
          span: { start: span.start + at, end: span.start + at + 1 },
          message: 'Unbalanced quotation mark.',
        });
      }
    }
  },
};

/** The marks that can have no other: an opening one that is never closed, or a closing one that nothing opened. */
function unmatched(words: string): number[] {
  return [unmatchedStraight(words), unmatchedCurly(words)].filter((at) => at !== undefined);
}

function unmatchedStraight(words: string): number | undefined {
  const marks: number[] = [];
  // Where no quotation is open, a mark after a digit stands for inches.
  for (const at of offsets(words, '"'))
    if (marks.length % 2 === 1 || !isDigit(words.charCodeAt(at - 1))) marks.push(at);
  if (marks.length % 2 === 0) return undefined;
  // Where marks come in turn, the first that stands as an opening one in the place of a closing one follows the lonely one.
  const broken = marks.findIndex((at, index) => index % 2 === 1 && opens(words, at) && !closes(words, at));
  return marks[broken < 0 ? marks.length - 1 : broken - 1];
}

function unmatchedCurly(words: string): number | undefined {
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
