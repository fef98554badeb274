import { keywordPattern, matchesAtKeywords } from '../../analysis/tokens/keyword-pattern.ts';
import { tokensOf } from '../../analysis/tokens/token-scan.ts';
import { collapseWhitespace, isWhitespace, skipWhitespace } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** Words that require an object: "while employed by . The request". */
const REQUIRES_OBJECT =
  /\b(?:by|at|for|with|from|of|to|the|an?|named|per|via|under|between|and|Dr|Mr|Mrs|Ms|than|costs?|costing|dated)$/i;
const MAX_WORD_LENGTH = 10;
/** "by" with something else than what did it: "replaced by and then", "seen by on 10/12/2016". */
const BY_NO_ONE = keywordPattern(
  /\bby\s+(?:and(?!\s+(?:large|by|through|for|between|of|in|to|under|at|with|from|against)\b)|on(?=\s+\d)|dated|who|that\s+(?:was|were|is|has))\b/i,
);
/** A place of a value that was taken out: "costing more than per ear", "rated at out of 10", "flexion of degrees", "a year-old male". */
const NO_VALUE = keywordPattern(
  new RegExp(
    [
      String.raw`\b(?:(?:more|less|greater|fewer|higher|lower)\s+than|costing|priced\s+at|(?:cost|price|fee|rate|charge|total|average|maximum|minimum|amount)\s+of)\s+per(?=\s+(?!(?:protocol|guidelines?|the|diem|se|capita|this|that|MTUS|ODG)\b)\w)`,
      String.raw`(?:rated|rates|scored|graded|levels?|scores?|pain)\s+(?:at|of|as|is|was|from)\s+(?:an?\s+)?(?:\/\s*10|out\s+of\s+(?:10|ten))\b`,
      String.raw`(?:dos(?:e|age)s?|strength|tablets?|taking|total)\s+of\s+(?:mg|mcg|ml)\b(?!\/)`,
      String.raw`(?:flexion|extension|abduction|adduction|rotation|bending|elevation)\s+(?:of|to|at|is|was)\s+degrees\b`,
      String.raw`(?:times|visits|sessions)\s+(?:(?:a|per)\s+week\s+)?(?:for|x)\s+weeks\b`,
      String.raw`is\s+(?:now\s+)?an?\s+(?:-\s*)?years?[\s-]+old\s+(?:\w+[\s-]+handed\s+)?(?:male|female|man|woman|worker|patient|injured|employee)\b`,
      String.raw`from\s+to(?=\s+(?:the\s+present|present|date|\d|for|and)\b)`,
      String.raw`dated\s+(?:shows?|showed|reveal(?:s|ed)|states?|stated|notes?|noted|indicates?|indicated)\b`,
    ].join('|\\b'),
    'i',
  ),
);
/** A passive verb before it; "stand by and watch" has none. */
const PASSIVE = /(?:ed|en|ne|wn|ten|made|held|sent|given)\s+$/i;
/** The minimum number of spaces between two words that counts as a gap. */
const MIN_GAP = 4;
/** The maximum number of such gaps in a text; more of them are its layout. */
const MAX_GAPS = 3;

/** Nothing is missing where words were taken out. */
export const redactionGap: LetterRule = {
  code: 'redaction-gap',
  severity: 'hint',
  group: 'privacy',
  docs: {
    summary: 'A sentence from which a name or number was removed is still complete.',
    why: 'A gap shows that something was removed, and sometimes what. General words (“by the employer”) are better.',
    incorrect: exampleLetter(['a fall from a ladder.', 'a fall while employed by .']),
    correct: exampleLetter(['a fall from a ladder.', 'a fall while at work.']),
    exceptions: [
      'A space before a period after any word that can end a sentence.',
      'Values that a sentence does without: “for weeks”, “cost per unit”.',
      'Wide spaces throughout a text, which are its layout.',
    ],
  },
  check({ letter, prose }, report) {
    const { source, whitespaceRuns } = tokensOf(letter);
    let next = 0;
    for (const { span } of prose) {
      while ((whitespaceRuns[next]?.start ?? span.start) < span.start) next++;
      const holes: Span[] = [];
      const wide: Span[] = [];
      for (; (whitespaceRuns[next]?.start ?? span.end) < span.end; next++) {
        const gap = whitespaceRuns[next] ?? span;
        const hole = holeBeforePunctuation(source, gap.start, span);
        if (hole) holes.push(hole);
        if (gap.end < span.end && isWide(source, gap)) wide.push(spacesBefore(source, gap.end));
      }
      if (wide.length <= MAX_GAPS) holes.push(...wide);
      for (const { 0: words, index } of matchesAtKeywords(tokensOf(letter), BY_NO_ONE, span)) {
        if (PASSIVE.test(source.slice(Math.max(span.start, index - MAX_WORD_LENGTH), index)))
          holes.push({ start: index, end: index + words.length });
      }
      for (const { 0: words, index } of matchesAtKeywords(tokensOf(letter), NO_VALUE, span)) {
        holes.push({ start: index, end: index + words.length });
      }
      for (const hole of holes) report({ span: hole, message: messageFor(source.slice(hole.start, hole.end)) });
    }
  },
};

function messageFor(hole: string): string {
  const words = collapseWhitespace(hole).trim();
  return `Words seem to have been cut out here${words === '' ? '' : ` (“${words}”)`}; reword the sentence.`;
}

/** Returns the span of a word that requires an object and the punctuation that follows it instead. */
function holeBeforePunctuation(source: string, wordEnd: number, { start, end }: Span): Span | undefined {
  const mark = skipWhitespace(source, wordEnd, end);
  if (mark === wordEnd || mark === end || !isPunctuation(source.charCodeAt(mark))) return undefined;
  if (mark + 1 < end && !isWhitespace(source.charCodeAt(mark + 1))) return undefined;
  // "for . . . pain"
  if (/^\s{1,3}\.\s/.test(source.slice(mark + 1, Math.min(mark + 6, end)))) return undefined;
  const before = REQUIRES_OBJECT.exec(source.slice(Math.max(start, wordEnd - MAX_WORD_LENGTH), wordEnd))?.[0];
  return before ? { start: wordEnd - before.length, end: mark + 1 } : undefined;
}

function isPunctuation(code: number): boolean {
  return code === 44 || code === 46;
}

/** Tells whether a run of spaces within a line is a gap: "costing more than           per ear". */
function isWide(source: string, { start, end }: Span): boolean {
  const spaces = spacesBefore(source, end);
  if (end - spaces.start < MIN_GAP || !isLowerCase(source.charCodeAt(end))) return false;
  const before = source.charAt(spaces.start - 1);
  return spaces.start > start ? before === ',' : /[A-Za-z]/.test(before);
}

function spacesBefore(source: string, end: number): Span {
  let start = end;
  while (source.charCodeAt(start - 1) === 32) start--;
  return { start, end };
}

function isLowerCase(code: number): boolean {
  return code >= 97 && code <= 122;
}
