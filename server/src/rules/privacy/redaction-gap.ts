import { isBlank, skipBlanksBack } from '../../letter/flow.ts';
import type { Span } from '../../letter/span.ts';
import { proseOf } from '../../reading/prose.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';

/** Words that something follows: "while employed by . The request". */
const ASKS_FOR_MORE =
  /\b(?:by|at|for|with|from|of|to|the|an?|named|per|via|under|between|and|Dr|Mr|Mrs|Ms|than|costs?|costing)$/i;
const LONGEST_WORD = 10;
/** Blanks between two words of a line, more than anyone types: "costing more than           per ear". */
const WIDE = /[A-Za-z,] {4,}[a-z]/g;
/** More of them are a layout. */
const MOST_WIDE = 3;

/** Nothing is missing where words were taken out. */
export const redactionGap: LetterRule = {
  code: 'redaction-gap',
  severity: 'hint',
  group: 'privacy',
  docs: {
    summary: 'Where a name or a number was taken out, the sentence still reads as one.',
    why: 'A hole tells that something stood there, and sometimes what. The same in general words (“by the employer”) is better.',
    bad: exampleLetter(['a fall from a ladder.', 'a fall while employed by .']),
    good: exampleLetter(['a fall from a ladder.', 'a fall while at work.']),
    leaves: [
      'A blank before a period after any word that can end a sentence.',
      'Wide blanks all over a text, which are its layout.',
    ],
    rate: '1 on 42 letters with 130 items, right; 2 more, right, in the layout of a page, where a hole is as wide as what stood there.',
  },
  *check({ letter }) {
    for (const { span } of proseOf(letter)) {
      yield* holesBefore(letter.source, '.', span);
      yield* holesBefore(letter.source, ',', span);
      yield* wideGaps(letter.source, span);
    }
  },
};

function* holesBefore(source: string, mark: string, { start, end }: Span): Generator<Problem> {
  for (let at = source.indexOf(mark, start + 1); at >= 0 && at < end; at = source.indexOf(mark, at + 1)) {
    if (!isBlank(source.charCodeAt(at - 1)) || !(at + 1 >= end || isBlank(source.charCodeAt(at + 1)))) continue;
    const last = skipBlanksBack(source, at, start);
    const before = ASKS_FOR_MORE.exec(source.slice(Math.max(start, last - LONGEST_WORD), last))?.[0];
    if (before) yield found({ start: last - before.length, end: at + 1 });
  }
}

function* wideGaps(source: string, { start, end }: Span): Generator<Problem> {
  if (source.indexOf('    ', start) >= end || source.indexOf('    ', start) < 0) return;
  const gaps = [...source.slice(start, end).matchAll(WIDE)].map(({ index, 0: { length } }) => ({
    start: start + index + 1,
    end: start + index + length - 1,
  }));
  if (gaps.length <= MOST_WIDE) for (const gap of gaps) yield found(gap);
}

function found(span: Span): Problem {
  return { span, message: 'Something seems to be missing here.' };
}
