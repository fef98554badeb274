import { skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { labelOf, SECTION_TITLES } from '../form.ts';
import { OUTCOME_PATTERN, printedPattern } from '../form-patterns.ts';
import { type FurnitureLine, LONGEST_LINE } from './furniture-lines.ts';
import { continuesInLowerCase, endsAt, isAtPageEnd, isSetApart, lineAbove, lineBelow } from './line-surroundings.ts';

/** A sentence's page number is not higher: no letter has more pages of prose. */
const LAST_PAGE = 20;
/** The minimum length of a line of prose at a page break, in UTF-16 units. */
const FULL_LINE = 40;
const TITLE_FOLLOWS = new RegExp(
  `^\\W*(?:${SECTION_TITLES.map(({ words }) => printedPattern(firstWords(words))).join('|')})`,
  'i',
);
/** Returns the first words of a title, ten characters at least: "HOW THE IMR". */
function firstWords(title: string): string {
  return /^.{9}\w*/.exec(title)?.[0] ?? title;
}

/** A label or an outcome, before which a field's last words may stand alone in their line. */
const ITEM_GOES_ON = new RegExp(
  `^\\W*(?:claims?\\s+admin|maximus|${printedPattern(labelOf('rationale').slice(0, -1))})|\\b(?:${OUTCOME_PATTERN})\\W*$`,
  'i',
);
/** After these more of a citation follows. */
const OPEN_LIST = /(?:,|\bpages?|\band)$/i;

type PageNumber = Extract<FurnitureLine, { kind: 'number' }>;

/** A line that may be furniture. */
export interface Candidate {
  readonly line: Span;
  readonly what: FurnitureLine;
}

/** Returns the candidates whose page numbers follow each other. */
export function countedPages(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const counted = new Set<Candidate>();
  let above: Candidate | undefined;
  for (const candidate of candidates) {
    if (candidate.what.kind !== 'number') continue;
    if (above?.what.kind === 'number' && candidate.what.number === above.what.number + 1)
      counted.add(above).add(candidate);
    above = candidate;
  }
  return counted;
}

/** Returns whether a number that stands alone is a page's: where a page ends, by itself between sentences, or in the midst of one. */
export function isPageNumber(text: string, line: Span, { number, named }: PageNumber): boolean {
  if (number === 0) return false;
  if (isAtPageEnd(text, line)) return true;
  if (!isSetApart(text, line)) return false;
  const above = skipWhitespaceBack(text, line.start, 0);
  if (above === 0) return false;
  if (endsAt(text, above)) return !continuesInLowerCase(text, line.end);
  return number <= LAST_PAGE && interruptsSentence(text, line, named);
}

/** Returns whether a sentence in full lines continues after a line, which is too short to be a wrapped line of it. */
function interruptsSentence(text: string, line: Span, named: boolean): boolean {
  const above = lineAbove(text, line.start);
  const below = lineBelow(text, line.end);
  if (!above || !below) return false;
  const words = text.slice(below.start, Math.min(below.end, below.start + LONGEST_LINE));
  if (TITLE_FOLLOWS.test(words)) return true;
  const isList = OPEN_LIST.test(text.slice(Math.max(above.start, above.end - 12), above.end));
  if (ITEM_GOES_ON.test(words)) return !named && !isList;
  if (above.end - above.start < FULL_LINE) return false;
  return continuesInLowerCase(text, line.end) || ((named || isList) && below.end - below.start >= FULL_LINE / 2);
}
