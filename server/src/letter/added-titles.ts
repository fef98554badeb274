import { isLineEnd, lineEndOf, lineStartOf } from '../text/match-words.ts';
import { collapseWhitespace, skipWhitespace, skipWhitespaceBack } from '../text/normalized-text.ts';
import type { Span } from '../text/span.ts';
import type { Anchor } from './anchor.ts';

type TitleAnchor = Extract<Anchor, { type: 'title' }>;

const SHORTEST = 8;
const LONGEST = 80;
/** Three capitals in a row: a title has words. */
const WORDS = /[A-Z]{3}/;
const SMALL = /[a-z]/;
/** A line of a list in capitals that continues on the next: "FAMILY PRACTICE," / "AND PAIN MEDICINE". */
const GOES_ON = /^(?:AND|OR|&)\s/;
const LISTED = /[:,;]/;

/**
 * Returns the titles in capitals that a writer put between the first title and the case summary, whatever their words: each alone on its line, with
 * words in lower case above and below it, so that no list of specialties in capitals is one.
 */
export function addedTitles(source: string, marks: readonly Anchor[]): readonly TitleAnchor[] {
  const first = marks.find((anchorOf) => anchorOf.type === 'title' && anchorOf.title.kind === 'determination');
  const summary = marks.find((mark) => mark.type === 'title' && mark.title.kind === 'summary');
  if (!first || !summary || summary.span.start < first.span.end) return [];
  const known = new Set(marks.map(({ span }) => span.start));
  const found: TitleAnchor[] = [];
  for (let at = lineEndOf(source, first.span.end); at < summary.span.start; at = lineEndOf(source, at)) {
    at = skipLineEnd(source, at);
    const line = wordsOfLine(source, at);
    if (line.end >= summary.span.start) break;
    if (!known.has(line.start) && isTitle(source, line)) found.push(mark(source, line));
  }
  return found;
}

function isTitle(source: string, { start, end }: Span): boolean {
  if (end - start < SHORTEST || end - start > LONGEST) return false;
  const words = source.slice(start, end);
  if (SMALL.test(words) || !WORDS.test(words) || GOES_ON.test(words) || LISTED.test(words.slice(0, -1))) return false;
  const above = skipWhitespaceBack(source, start, 0);
  const lineAbove = source.slice(lineStartOf(source, above - 1, 0), above);
  const value = lineAbove.slice(lineAbove.lastIndexOf(':') + 1);
  const below = wordsOfLine(source, skipWhitespace(source, end, source.length));
  return SMALL.test(value) && !/[,&/]$/.test(value) && SMALL.test(source.slice(below.start, below.end));
}

function mark(source: string, span: Span): TitleAnchor {
  const text = collapseWhitespace(source.slice(span.start, span.end));
  const label = { text, span, spelling: 'exact' as const, standard: text };
  return { type: 'title', title: { words: text, kind: 'other' }, label, span };
}

/** Returns the words of the line that begins at an offset, without the white space around them. */
function wordsOfLine(source: string, at: number): Span {
  const end = lineEndOf(source, at);
  const start = skipWhitespace(source, at, end);
  return { start, end: skipWhitespaceBack(source, end, start) };
}

function skipLineEnd(source: string, at: number): number {
  return isLineEnd(source.charCodeAt(at)) ? at + 1 : at;
}
