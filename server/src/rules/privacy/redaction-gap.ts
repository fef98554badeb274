import { isBlank, skipBlanksBack } from '../../letter/flow.ts';
import { matchesOf } from '../../letter/matches.ts';
import type { Span } from '../../letter/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** Words that something follows: "while employed by . The request". */
const ASKS_FOR_MORE =
  /\b(?:by|at|for|with|from|of|to|the|an?|named|per|via|under|between|and|Dr|Mr|Mrs|Ms|than|costs?|costing)$/i;
const LONGEST_WORD = 10;
/** Blanks between two words of a line, more than anyone types: "costing more than           per ear". */
const WIDE = /[A-Za-z,] {4,}[a-z]/g;
const BLANKS = / {4}/;
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
  check({ prose }, report) {
    for (const { words, span } of prose) {
      const holes = [...holesBefore(words, '.'), ...holesBefore(words, ','), ...wideGaps(words)];
      for (const { start, end } of holes) {
        report({
          span: { start: span.start + start, end: span.start + end },
          message: 'Something seems to be missing here.',
        });
      }
    }
  },
};

function* holesBefore(words: string, mark: string): Generator<Span> {
  for (let at = words.indexOf(mark, 1); at >= 0; at = words.indexOf(mark, at + 1)) {
    if (!isBlank(words.charCodeAt(at - 1))) continue;
    if (at + 1 < words.length && !isBlank(words.charCodeAt(at + 1))) continue;
    if (isSpacedEllipsis(words, at)) continue;
    const last = skipBlanksBack(words, at, 0);
    const before = ASKS_FOR_MORE.exec(words.slice(Math.max(0, last - LONGEST_WORD), last))?.[0];
    if (before) yield { start: last - before.length, end: at + 1 };
  }
}

/** "for . . . pain" */
function isSpacedEllipsis(words: string, at: number): boolean {
  return /^\s{1,3}\.\s/.test(words.slice(at + 1, at + 6)) || /\.\s{1,3}$/.test(words.slice(Math.max(0, at - 4), at));
}

function wideGaps(words: string): Span[] {
  if (!BLANKS.test(words)) return [];
  const gaps = matchesOf(words, WIDE).map(({ index, 0: { length } }) => ({
    start: index + 1,
    end: index + length - 1,
  }));
  return gaps.length <= MOST_WIDE ? gaps : [];
}
