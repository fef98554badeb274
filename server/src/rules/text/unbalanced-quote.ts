import { isBlank } from '../../letter/flow.ts';
import type { Span } from '../../letter/span.ts';
import { proseOf } from '../../reading/prose.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

const NONE = 'the record shows none.';

/** Every quotation ends. */
export const unbalancedQuote: LetterRule = {
  code: 'unbalanced-quote',
  severity: 'hint',
  group: 'text',
  docs: {
    summary: 'Every quotation mark has its other one in the same summary or rationale.',
    why: 'Without its end no one can tell where the guideline’s words stop and the reviewer’s begin.',
    bad: exampleLetter([NONE, 'the record says “none.']),
    good: exampleLetter([NONE, 'the record says “none.”']),
    leaves: ['Marks for inches after a number, apostrophes, and quotations within quotations.'],
    rate: '0 on 42 letters with 130 items, 37 of the letters in three extractions.',
  },
  *check({ letter }) {
    for (const { span } of proseOf(letter)) {
      for (const at of unmatched(letter.source, span)) {
        yield { span: { start: at, end: at + 1 }, message: 'This quotation mark has no other one.' };
      }
    }
  },
};

/** One mark of a stretch that can have no other: an opening one that is never closed, or a closing one that nothing opened. */
function unmatched(source: string, span: Span): number[] {
  const straight = unmatchedStraight(source, span);
  const curly = unmatchedCurly(source, span);
  return [straight, curly].filter((at) => at !== undefined);
}

function unmatchedStraight(source: string, { start, end }: Span): number | undefined {
  const marks: number[] = [];
  for (let at = source.indexOf('"', start); at >= 0 && at < end; at = source.indexOf('"', at + 1)) {
    if (marks.length % 2 === 1 || !followsDigit(source, at, start)) marks.push(at);
  }
  if (marks.length % 2 === 0) return undefined;
  // Where marks come in turn, the first that stands as an opening one in the place of a closing one follows the lonely one.
  const broken = marks.findIndex(
    (at, index) => index % 2 === 1 && opens(source, at, end) && !closes(source, at, start),
  );
  return marks[broken < 0 ? marks.length - 1 : broken - 1];
}

function unmatchedCurly(source: string, { start, end }: Span): number | undefined {
  const open: number[] = [];
  const [opening, closing] = [offsets(source, '“', start, end), offsets(source, '”', start, end)];
  let next = 0;
  for (const at of closing) {
    while ((opening[next] ?? Number.POSITIVE_INFINITY) < at) open.push(opening[next++] ?? at);
    if (open.pop() === undefined) return at;
  }
  return open[0] ?? opening[next];
}

function offsets(source: string, mark: string, start: number, end: number): number[] {
  const found: number[] = [];
  for (let at = source.indexOf(mark, start); at >= 0 && at < end; at = source.indexOf(mark, at + 1)) found.push(at);
  return found;
}

/** Where no quotation is open, a mark after a digit stands for inches. */
function followsDigit(source: string, at: number, start: number): boolean {
  const before = at > start ? source.charCodeAt(at - 1) : 32;
  return before >= 48 && before <= 57;
}

function opens(source: string, at: number, end: number): boolean {
  return at + 1 < end && !isBlank(source.charCodeAt(at + 1));
}

function closes(source: string, at: number, start: number): boolean {
  return at > start && !isBlank(source.charCodeAt(at - 1));
}
