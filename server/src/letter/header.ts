import { phrase, skipBlanks, skipBlanksBack } from './flow.ts';
import type { CaseHeader, HeaderEntry, HeaderKey, Section } from './letter.ts';
import { matchesOf } from './matches.ts';
import type { Phrase, Span } from './span.ts';

/** The labels of the case header; "Application Received:" is often cut in two by its own value. */
const LABELS =
  /(case\s+number|date\s+assigned|date\s+of\s+injury|decision\s+date|ur\s+denial\s+date|priority|application(?:\s+received)?|received)\s*(:)?/gi;
const KEYS: readonly (readonly [prefix: string, key: HeaderKey])[] = [
  ['case', 'caseNumber'],
  ['date assigned', 'dateAssigned'],
  ['date of', 'dateOfInjury'],
  ['decision', 'decisionDate'],
  ['ur', 'urDenialDate'],
  ['priority', 'priority'],
  ['application', 'applicationReceived'],
];
const CASE_NUMBER = /\d{2}-\d{4,}/;
const DATE = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/;
/** Words with single blanks between them. */
const WORDS = /\S+(?:[ \u00a0]\S+)*/g;
/** No case header is longer than this, in UTF-16 units. */
const REACH = 3000;

interface Piece {
  readonly key?: HeaderKey;
  readonly phrase: Phrase;
  /** It follows the piece before it on the same line. */
  readonly follows: boolean;
}

/** The case header above the first title, whichever way its labels and values were laid out; absent where none stands. */
export function headerBlock(source: string, letter: Span, sections: readonly Section[]): CaseHeader | undefined {
  const firstTitle = sections[0]?.span.start ?? letter.end;
  const end = Math.min(firstTitle, letter.start + REACH);
  const pieces = piecesOf(source, letter.start, end);
  const labels = pieces.filter(({ key }) => key);
  if (!labels.some(({ key }) => key === 'caseNumber') && labels.length < 2) return undefined;
  const values = assign(pieces);
  const entries: HeaderEntry[] = [];
  for (const { key, phrase: label } of labels) {
    if (!key || entries.some((entry) => entry.key === key)) continue;
    const value = values.get(key);
    entries.push({ key, label, value });
  }
  const last = pieces.at(-1)?.phrase.span.end ?? letter.start;
  return { entries, span: { start: labels[0]?.phrase.span.start ?? letter.start, end: Math.max(last, letter.start) } };
}

/** Labels and the words between them, cut at line ends and wide gaps. */
function piecesOf(source: string, start: number, end: number): Piece[] {
  const block = source.slice(start, end);
  const pieces: Piece[] = [];
  let at = 0;
  const words = (to: number) => {
    for (const match of matchesOf(block.slice(at, to), WORDS)) {
      const own = phrase(source, start + at + match.index, start + at + match.index + match[0].length);
      if (own.text) add(own);
    }
  };
  const add = (own: Phrase, key?: HeaderKey) => {
    const before = pieces.at(-1)?.phrase.span.end;
    const follows = before !== undefined && !/[\r\n\f]/.test(source.slice(before, own.span.start));
    pieces.push({ ...(key && { key }), phrase: own, follows });
  };
  for (const match of matchesOf(block, LABELS)) {
    const name = match[1]?.toLowerCase().replace(/\s+/g, ' ') ?? '';
    if (!match[2] && name !== 'application') continue;
    words(match.index);
    at = match.index + match[0].length;
    const key = KEYS.find(([prefix]) => name.startsWith(prefix))?.[1];
    const last = skipBlanksBack(source, start + at, start + match.index);
    if (key) add(phrase(source, skipBlanks(source, start + match.index, last), last), key);
  }
  words(block.length);
  return pieces;
}

/**
 * Each value goes to the label before it on its line. A value on a line of its own goes to the nearest label above that still waits
 * for one; where no label has its value beside it, labels and values stand in columns and pair up in order.
 */
function assign(pieces: readonly Piece[]): ReadonlyMap<HeaderKey, Phrase> {
  const values = new Map<HeaderKey, Phrase>();
  const inRows = pieces.some((piece, index) => !piece.key && piece.follows && pieces[index - 1]?.key);
  const waiting: HeaderKey[] = [];
  pieces.forEach((piece, index) => {
    if (piece.key) {
      if (inRows) waiting.unshift(piece.key);
      else waiting.push(piece.key);
      return;
    }
    const before = piece.follows ? pieces[index - 1]?.key : undefined;
    const fits = (label: HeaderKey) => !values.has(label) && takes(label, piece.phrase.text);
    const key = before && !values.has(before) ? before : waiting.find(fits);
    if (key) values.set(key, piece.phrase);
  });
  return values;
}

function takes(key: HeaderKey, value: string): boolean {
  if (key === 'caseNumber') return CASE_NUMBER.test(value) && !DATE.test(value);
  if (key === 'priority') return /^[a-z]+$/i.test(value);
  return DATE.test(value) || (!/\d{2}-\d{4,}/.test(value) && /\d/.test(value));
}
