import { isMark, tokensOf } from '../../analysis/tokens/token-scan.ts';
import { isFormWord } from '../../letter/form-patterns.ts';
import type { Letter } from '../../letter/letter.ts';
import { isWordPart } from '../../text/match-words.ts';
import { skipWhitespaceBack } from '../../text/normalized-text.ts';
import { type Span, within } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Report } from '../rule.ts';

/** Words that are repeated in correct English or in names. */
const CORRECT_REPETITIONS = new Set('had that walla bora pago baden paw boo chi cha chop wei'.split(' '));
/** Words whose repetition may be intended, so that removing one is left to the writer: "what it is is", "came in in May", "gave her her life". */
const POSSIBLE_REPETITIONS = new Set(
  'is was are in on up out off over to for by her him his you it as so do no not very much more far now too who what one two'.split(
    ' ',
  ),
);

/** ASCII characters of words: letters, digits, and hyphens and apostrophes inside words. */
const IN_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9'-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** No word is written twice. */
export const doubledWord: LetterRule = {
  code: 'doubled-word',
  severity: 'hint',
  group: 'text',
  docs: {
    summary: 'No word is repeated.',
    why: 'It is a typing error, most often at the end of a line.',
    incorrect: exampleLetter(['The injured worker has had', 'The injured worker has has had']),
    correct: exampleLetter(),
    exceptions: [
      '“That that”, “had had” and names such as Walla Walla.',
      'Numbers, and an abbreviation after a word of the same letters: “in IN”.',
      'Words with punctuation between them.',
    ],
  },
  check({ letter }, report) {
    const { source, repeats } = tokensOf(letter);
    let spans: readonly Span[] | undefined;
    let next = 0;
    for (const echo of repeats) {
      const pair = pairAt(source, echo, letter.span);
      if (!pair) continue;
      spans ??= textSpansOf(letter);
      while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= pair.start) next++;
      const part = spans[next];
      if (part && within({ start: pair.start, end: pair.next + pair.last - pair.start }, part))
        reportRepetition(source, pair, report);
    }
  },
};

/** Returns the sections and fields in order, without the form's own words: titles, labels and the case header. */
function textSpansOf({ sections, items }: Letter): readonly Span[] {
  const bodies = sections.filter(({ kind }) => kind !== 'decisions' && kind !== 'determination');
  const spans = [
    ...bodies.map(({ body }) => body.span),
    ...items.flatMap(({ name, fields }) => [name.span, ...fields.map(({ body }) => body.span)]),
  ];
  return spans.sort((a, b) => a.start - b.start);
}

interface Pair {
  /** The start and end of the first word, and the start of the second. */
  readonly start: number;
  readonly last: number;
  readonly next: number;
}

/** Returns the word around an offset with the equal word before it, if only white space separates them. */
function pairAt(source: string, offset: number, { start: from, end }: Span): Pair | undefined {
  const next = wordStart(source, offset, from);
  const last = skipWhitespaceBack(source, next, from);
  const start = wordStart(source, last, from);
  const pair = { start, last, next };
  return last < next && start < last && isRepeated(source, pair, end) ? pair : undefined;
}

function wordStart(source: string, end: number, from: number): number {
  let start = end;
  while (start > from && isInWord(source.charCodeAt(start - 1))) start--;
  return start;
}

function isInWord(code: number): boolean {
  return code < 128 ? IN_WORD[code] === 1 : isWordPart(code) && !isMark(code);
}

function reportRepetition(source: string, { start, last, next }: Pair, report: Report): void {
  const span = { start, end: next + last - start };
  const one = source.slice(start, last);
  const other = source.slice(next, span.end);
  const word = one.toLowerCase();
  if (CORRECT_REPETITIONS.has(word) || !/[a-z]/.test(word) || isAbbreviation(one) !== isAbbreviation(other)) return;
  const problem = { span, message: `Repeated word “${one}”.` };
  // Removing a word of a label or title might create another one.
  if (one !== other || one !== word || isFormWord(word) || POSSIBLE_REPETITIONS.has(word) || /[^a-z]/.test(word))
    report(problem);
  else {
    const edits = [{ span: { start: last, end: span.end }, text: '' }];
    report({ ...problem, fix: { title: `Write “${one}” once`, edits, complete: true } });
  }
}

function isAbbreviation(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** Tells whether the first word of a pair is the second as well, whatever its case, and the second ends there. */
function isRepeated(source: string, { start, last, next }: Pair, textEnd: number): boolean {
  const end = next + last - start;
  if (end > textEnd) return false;
  for (let first = start, second = next; first < last; first++, second++) {
    const a = source.charCodeAt(first);
    const b = source.charCodeAt(second);
    if (a !== b && ((a ^ b) !== 32 || (a | 32) < 97 || (a | 32) > 122)) return false;
  }
  return end === textEnd || (!isWordPart(source.charCodeAt(end)) && !continuesWord(source, end));
}

/** Tells whether a hyphen or apostrophe at an offset continues the word. */
function continuesWord(source: string, at: number): boolean {
  return IN_WORD[source.charCodeAt(at)] === 1 && isWordPart(source.charCodeAt(at + 1));
}
