import { skipBlanks } from '../../letter/flow.ts';
import type { Letter } from '../../letter/letter.ts';
import type { Span } from '../../letter/span.ts';
import { isWordPart } from '../../letter/words.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';

/** Words that stand twice in good English, or as a name. */
const TWICE = new Set('had that walla bora pago baden paw boo chi cha chop wei'.split(' '));
/** Words of labels and titles: taking one away might make another label. */
const OF_THE_FORM = new Set(
  'claims administrator maximus guideline guidelines decision decisions rationale rationales determination made clinical case summary issues upheld overturned'.split(
    ' ',
  ),
);

/** No word is written twice. */
export const doubledWord: LetterRule = {
  code: 'doubled-word',
  severity: 'hint',
  group: 'text',
  docs: {
    summary: 'No word stands twice in a row.',
    why: 'It is a slip of the pen, most often at the end of a line.',
    bad: exampleLetter(['The injured worker has had', 'The injured worker has has had']),
    good: exampleLetter(),
    leaves: [
      '“That that”, “had had” and names such as Walla Walla.',
      'Numbers, and an abbreviation after the word that it looks like: “in IN”.',
      'Words with any mark between them.',
    ],
    rate: '0 on 42 letters with 130 items, 37 of the letters in three extractions.',
  },
  *check({ letter }) {
    for (const stretch of stretchesOf(letter)) yield* doubledIn(letter.source, stretch);
  },
};

/** Sections without the words of the form: titles, labels and the case header. */
function stretchesOf({ sections, items }: Letter): Span[] {
  const bodies = sections.filter(({ kind }) => kind !== 'decisions' && kind !== 'determination');
  return [
    ...bodies.map(({ body }) => body.span),
    ...items.flatMap(({ name, fields }) => [name.span, ...fields.map(({ body }) => body.span)]),
  ];
}

function* doubledIn(source: string, { start, end }: Span): Generator<Problem> {
  let first = start;
  let last = start;
  let at = start;
  while (at < end) {
    if (!isInWord(source, at)) {
      at++;
      continue;
    }
    const begin = at;
    while (at < end && isInWord(source, at)) at++;
    if (at - begin === last - first && isSame(source, first, begin, at - begin)) {
      const words = { start: first, end: at };
      if (last < begin && skipBlanks(source, last, begin) === begin) yield* doubled(source, words, last, begin);
    }
    first = begin;
    last = at;
  }
}

function* doubled(source: string, span: Span, last: number, begin: number): Generator<Problem> {
  const one = source.slice(span.start, last);
  const other = source.slice(begin, span.end);
  const word = one.toLowerCase();
  if (TWICE.has(word) || !/[a-z]/.test(word) || isAbbreviation(one) !== isAbbreviation(other)) return;
  const problem = { span, message: `“${one}” stands twice.` };
  if (one !== other || one !== word || OF_THE_FORM.has(word) || /[^a-z]/.test(word)) yield problem;
  else {
    const edits = [{ span: { start: last, end: span.end }, text: '' }];
    yield { ...problem, fix: { title: `Write “${one}” once`, edits, complete: true } };
  }
}

function isAbbreviation(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** Whether a letter, a digit, or a hyphen or apostrophe inside a word stands there. */
function isInWord(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  if (code > 127) return isWordPart(code) && code !== 8220 && code !== 8221 && code !== 8211 && code !== 8212;
  return isWordPart(code) || ((code === 45 || code === 39) && isWordPart(source.charCodeAt(at + 1)));
}

function isSame(source: string, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at++) {
    const [a, b] = [source.charCodeAt(one + at), source.charCodeAt(other + at)];
    if (a !== b && ((a ^ b) !== 32 || (a | 32) < 97 || (a | 32) > 122)) return false;
  }
  return true;
}
