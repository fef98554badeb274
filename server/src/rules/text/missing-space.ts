import type { Span } from '../../letter/span.ts';
import { proseOf } from '../../reading/prose.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';

/** Marks after which a blank stands. */
const MARKS = ['.', ',', ';', '?', '!'];
/** What an address holds: "www.example.org/Guides", "jane@example.org". */
const ADDRESS = /[/@\\]|^www\.|\.(?:com|org|net|gov|edu)\b/i;
/** So far around a mark an address is looked for. */
const REACH = 80;

/** A blank stands after a mark. */
export const missingSpace: LetterRule = {
  code: 'missing-space',
  severity: 'hint',
  group: 'text',
  docs: {
    summary: 'A blank stands between a mark and the next word.',
    why: 'Text that was put together from parts often lacks it. It is only untidy.',
    bad: exampleLetter(['shows none. The request', 'shows none.The request']),
    good: exampleLetter(),
    leaves: [
      'Addresses, abbreviations such as “e.g.”, numbers and codes.',
      'A period before a small letter, and the fields that cite.',
    ],
    rate: '1 on 42 letters with 130 items, right.',
  },
  *check({ letter }) {
    for (const { span } of proseOf(letter)) {
      for (const mark of MARKS) yield* lackingAfter(letter.source, mark, span);
    }
  },
};

function* lackingAfter(source: string, mark: string, { start, end }: Span): Generator<Problem> {
  for (let at = source.indexOf(mark, start); at >= 0 && at < end - 1; at = source.indexOf(mark, at + 1)) {
    if (!isBetweenWords(source, at, start, end, mark === ',' || mark === ';') || isInAddress(source, at)) continue;
    yield {
      span: { start: at, end: at + 2 },
      message: `A blank is missing after “${mark}”.`,
      fix: {
        title: 'Insert the blank',
        edits: [{ span: { start: at + 1, end: at + 1 }, text: ' ' }],
        complete: true,
      },
    };
  }
}

/** "necessary.The", and after a comma "neck,back" too. */
function isBetweenWords(source: string, at: number, start: number, end: number, lowerCaseToo: boolean): boolean {
  const next = source.charCodeAt(at + 1);
  if (!isCapital(next) && !(lowerCaseToo && isSmall(next))) return false;
  if (at - 3 < start || !isSmall(source.charCodeAt(at - 1)) || !isSmall(source.charCodeAt(at - 2))) return false;
  if (!isSmall(source.charCodeAt(at - 3))) return false;
  const following = at + 2 < end ? source.charCodeAt(at + 2) : 32;
  return isSmall(following) || following <= 32;
}

function isInAddress(source: string, at: number): boolean {
  const before = /\S*$/.exec(source.slice(Math.max(0, at - REACH), at))?.[0] ?? '';
  const after = /^\S*/.exec(source.slice(at, at + REACH))?.[0] ?? '';
  return ADDRESS.test(before + after);
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}
