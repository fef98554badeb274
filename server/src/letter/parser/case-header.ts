import { matchesOf } from '../../text/matches.ts';
import { skipWhitespace, skipWhitespaceBack, textSpan } from '../../text/normalized-text.ts';
import type { Span, TextSpan } from '../../text/span.ts';
import { HEADER_LABELS } from '../form.ts';
import { APPLICATION, printedPattern, RECEIVED } from '../form-patterns.ts';
import type { CaseHeader, HeaderEntry, HeaderKey, Label, Section } from '../letter.ts';
import { closestHeaderLabels } from './closest-header-label.ts';
import { type HeaderPiece, pairValues } from './header-values.ts';

/** The labels of the case header; "Application Received:" is often cut in two by its own value. */
const LABELS = new RegExp(
  `(${HEADER_LABELS.map(({ words }) => printedPattern(words)).join('|')}|${APPLICATION}|${RECEIVED})\\s*(:)?`,
  'gi',
);
/** Words with single spaces between them. */
const WORDS = /\S+(?:[ \u00a0]\S+)*/g;
/** No case header is longer than this, in UTF-16 units. */
const REACH = 3000;

/** Returns the case header above the first title, whichever way its labels and values were laid out; absent where none stands. */
export function parseCaseHeader(source: string, letter: Span, sections: readonly Section[]): CaseHeader | undefined {
  const firstTitle = sections[0]?.span.start ?? letter.end;
  const end = Math.min(firstTitle, letter.start + REACH);
  const misspelled: Label[] = [];
  const pieces = headerPieces(source, letter.start, end, misspelled);
  const labels = pieces.filter(({ key }) => key);
  if (!labels.some(({ key }) => key === 'caseNumber') && labels.length < 2) return undefined;
  const { values, unpaired } = pairValues(pieces);
  const entries: HeaderEntry[] = [];
  for (const { key, textSpan: label } of labels) {
    if (!key || entries.some((entry) => entry.key === key)) continue;
    const value = values.get(key);
    entries.push({ key, label, value });
  }
  const last = pieces.at(-1)?.textSpan.span.end ?? letter.start;
  const start = labels[0]?.textSpan.span.start ?? letter.start;
  return { entries, misspelled, unpaired, span: { start, end: Math.max(last, letter.start) } };
}

/** A label as it stands in a block of a text: from its first word to its colon. */
interface PrintedLabel {
  readonly index: number;
  readonly end: number;
  readonly key: HeaderKey | undefined;
  /** What the form prints there, where it is misspelled. */
  readonly standard?: string;
}

/** Returns labels and the words between them, cut at line ends and wide gaps; misspelled labels are added to a list. */
function headerPieces(source: string, start: number, end: number, misspelled: Label[]): HeaderPiece[] {
  const block = source.slice(start, end);
  const pieces: HeaderPiece[] = [];
  let at = 0;
  const words = (to: number) => {
    for (const match of matchesOf(block.slice(at, to), WORDS)) {
      const own = textSpan(source, start + at + match.index, start + at + match.index + match[0].length);
      if (own.text) add(own);
    }
  };
  const add = (own: TextSpan, key?: HeaderKey) => {
    const before = pieces.at(-1)?.textSpan.span.end;
    const follows = before !== undefined && !/[\r\n\f]/.test(source.slice(before, own.span.start));
    pieces.push(key ? { key, textSpan: own, follows } : { textSpan: own, follows });
  };
  for (const { index, end: labelEnd, key, standard } of labelsIn(block)) {
    words(index);
    at = labelEnd;
    const last = skipWhitespaceBack(source, start + at, start + index);
    const own = textSpan(source, skipWhitespace(source, start + index, last), last);
    if (key) add(own, key);
    if (standard !== undefined) misspelled.push({ ...own, spelling: 'misspelled', standard });
  }
  words(block.length);
  return pieces;
}

/** Returns the labels of a block, those of the form and, between them, those that are nearly so, in their order. */
function labelsIn(block: string): readonly PrintedLabel[] {
  const found: PrintedLabel[] = [];
  let from = 0;
  const misspelledUntil = (to: number) => {
    for (const near of closestHeaderLabels(block.slice(from, to))) {
      const key = keyOf(near.standard.toLowerCase());
      found.push({ index: from + near.start, end: from + near.end, key, standard: `${near.standard}:` });
    }
  };
  for (const match of matchesOf(block, LABELS)) {
    const name = match[1]?.toLowerCase().replace(/\s+/g, ' ') ?? '';
    if (!match[2] && name !== APPLICATION.toLowerCase()) continue;
    misspelledUntil(match.index);
    from = match.index + match[0].length;
    found.push({ index: match.index, end: from, key: keyOf(name) });
  }
  misspelledUntil(block.length);
  return found;
}

function keyOf(name: string): HeaderKey | undefined {
  return HEADER_LABELS.find(({ words }) => words.toLowerCase().startsWith(name))?.key;
}
