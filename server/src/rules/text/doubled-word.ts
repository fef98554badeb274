import { isMark, tokensOf } from '../../analysis/tokens/token-scan.ts';
import type { Letter } from '../../letter/letter.ts';
import { isWordPart } from '../../text/match-words.ts';
import { skipWhitespaceBack } from '../../text/normalized-text.ts';
import { type Span, within } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Report } from '../rule.ts';

/** Words that stand twice in good English, or as a name. */
const TWICE = new Set('had that walla bora pago baden paw boo chi cha chop wei'.split(' '));
/** Words of which both may be meant, so that taking one away is for the writer: "what it is is", "came in in May", "gave her her life". */
const MAYBE_TWICE = new Set(
  'is was are in on up out off over to for by her him his you it as so do no not very much more far now too who what one two'.split(
    ' ',
  ),
);
/** Words of labels and titles: taking one away might make another label. */
const OF_THE_FORM = new Set(
  'claims administrator maximus guideline guidelines decision decisions rationale rationales determination made clinical case summary issues upheld overturned'.split(
    ' ',
  ),
);

/** By their ASCII codes, what words are made of: letters, digits, and hyphens and apostrophes inside them. */
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
    let stretches: readonly Span[] | undefined;
    let next = 0;
    for (const echo of repeats) {
      const pair = pairAt(source, echo, letter.span);
      if (!pair) continue;
      stretches ??= stretchesOf(letter);
      while ((stretches[next]?.end ?? Number.POSITIVE_INFINITY) <= pair.start) next++;
      const stretch = stretches[next];
      if (stretch && within({ start: pair.start, end: pair.next + pair.last - pair.start }, stretch))
        doubled(source, pair, report);
    }
  },
};

/** Sections and fields in their order, without the words of the form: titles, labels and the case header. */
function stretchesOf({ sections, items }: Letter): readonly Span[] {
  const bodies = sections.filter(({ kind }) => kind !== 'decisions' && kind !== 'determination');
  const stretches = [
    ...bodies.map(({ body }) => body.span),
    ...items.flatMap(({ name, fields }) => [name.span, ...fields.map(({ body }) => body.span)]),
  ];
  return stretches.sort((a, b) => a.start - b.start);
}

interface Pair {
  /** Where the first of both starts and ends, and the second starts. */
  readonly start: number;
  readonly last: number;
  readonly next: number;
}

/** The word that holds an offset, where it stands before as well, with nothing but white space between. */
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

function doubled(source: string, { start, last, next }: Pair, report: Report): void {
  const span = { start, end: next + last - start };
  const one = source.slice(start, last);
  const other = source.slice(next, span.end);
  const word = one.toLowerCase();
  if (TWICE.has(word) || !/[a-z]/.test(word) || isAbbreviation(one) !== isAbbreviation(other)) return;
  const problem = { span, message: `Repeated word “${one}”.` };
  if (one !== other || one !== word || OF_THE_FORM.has(word) || MAYBE_TWICE.has(word) || /[^a-z]/.test(word))
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
  return end === textEnd || (!isWordPart(source.charCodeAt(end)) && !isInside(source, end));
}

/** Whether a hyphen or an apostrophe stands there and the word goes on. */
function isInside(source: string, at: number): boolean {
  return IN_WORD[source.charCodeAt(at)] === 1 && isWordPart(source.charCodeAt(at + 1));
}
