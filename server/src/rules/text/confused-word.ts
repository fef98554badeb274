import { tokensOf } from '../../analysis/tokens/token-scan.ts';
import { type ConfusedWords, confusedWordsIn } from '../../analysis/wording/confused-words.ts';
import { quoted } from '../../letter/item-label.ts';
import { collapseWhitespace } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';

/** No correct word stands in the place of another. */
export const confusedWord: LetterRule = {
  code: 'confused-word',
  severity: 'information',
  group: 'text',
  docs: {
    summary:
      'No word stands where another was meant: “trail” for trial, “form” for from, “lumber spine” for lumbar spine.',
    why: 'A spelling checker accepts such words, since each of them is correct in another place. In a determination they make sentences that say something else or nothing.',
    incorrect: exampleLetter(['a fall from a ladder', 'a fall form a ladder and failed a trail of acupuncture']),
    correct: exampleLetter(['a fall from a ladder', 'a fall from a ladder and failed a trial of acupuncture']),
    exceptions: [
      'Words outside the phrases in which they are known to be mistaken: a trail is a trial only beside such words as “of”, “period” or “failed”.',
      'Guideline fields, which quote titles.',
    ],
  },
  check({ letter, prose }, report) {
    const tokens = tokensOf(letter);
    const places: readonly Span[] = [...letter.items.map(({ header }) => header), ...prose.map(({ span }) => span)];
    for (const place of places) {
      for (const found of confusedWordsIn(tokens, place)) report(problemOf(found, letter.source));
    }
  },
};

/** The word after a short one is shown with it, in UTF-16 units. */
const SHORT = 3;
const REACH = 40;
const NEXT_WORD = /^\s+[\w-]+/;

function problemOf({ span, meant }: ConfusedWords, source: string): Problem {
  // “a MRI” says more than “a”.
  const isShort = span.end - span.start <= SHORT;
  const next = isShort ? (NEXT_WORD.exec(source.slice(span.end, span.end + REACH))?.[0] ?? '') : '';
  const named = (words: string) => quoted(collapseWhitespace(words + next));
  const problem = {
    span,
    message: `${named(source.slice(span.start, span.end))} is probably meant to be ${meant.map(named).join(' or ')}.`,
  };
  const changes = meant.map((one) => ({ title: `Change to “${one}”`, edits: [{ span, text: one }] }));
  const [only, ...more] = changes;
  if (only && more.length === 0) return { ...problem, fix: { ...only, complete: true } };
  return { ...problem, choices: changes };
}
