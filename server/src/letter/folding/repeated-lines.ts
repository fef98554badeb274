import { lineEndOf, lineStartOf } from '../../text/match-words.ts';
import { collapseWhitespace, skipWhitespace, skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { FIELD_LABELS, ORGANIZATION, TITLES } from '../form.ts';
import { headerLabelsPattern, OUTCOME_PATTERN, printedPattern } from '../form-patterns.ts';

/** No running head is longer or shorter, in UTF-16 units. */
const LONGEST = 100;
const SHORTEST = 4;
/** The form's own words, which may stand at the top of several pages. */
const FORM = new RegExp(
  `^(?:${[...TITLES, ...FIELD_LABELS].map(({ words }) => printedPattern(words.replace(/:$/, ''))).join('|')})`,
  'i',
);
/** What ends a sentence or a header. */
const ENDS = new RegExp(`[.?!:;,]["'”’)\\]]*$|\\b(?:${OUTCOME_PATTERN})$`, 'i');

/** A word of a sentence; in a running head longer words have capitals. */
const SMALL_WORD = /(?<![A-Za-z’'-])[a-z]{4,}/;
/** What opens a letter; `RunningHeads` decides about such lines. */
const HEADER = new RegExp(
  `\\bCM\\d\\d-\\d|${ORGANIZATION.split(' ')[0]}|${headerLabelsPattern(['dateAssigned', 'dateOfInjury', 'decisionDate', 'urDenialDate', 'priority'])}`,
  'i',
);

/** Returns the lines at the top or the foot of pages, set apart, that come again on another page, but for digits. */
export function repeatedAtPageEnds(text: string): readonly Span[] {
  if (text.indexOf('\f', text.indexOf('\f') + 1) < 0) return [];
  const heads = new Map<string, Span[]>();
  for (let at = text.indexOf('\f'); at >= 0; ) {
    const next = skipWhitespace(text, at, text.length);
    const above = lineAbove(text, at);
    if (above && isSetApart(text, lineAbove(text, above.start)?.end ?? 0, above.start)) add('foot', above);
    const below = { start: next, end: skipWhitespaceBack(text, lineEndOf(text, next), next) };
    if (isSetApart(text, below.end, skipWhitespace(text, below.end, text.length))) add('top', below);
    at = text.indexOf('\f', next);
  }
  return [...heads.values()].filter(({ length }) => length > 1).flat();

  function add(end: 'top' | 'foot', line: Span): void {
    if (line.end - line.start > LONGEST || line.end - line.start < SHORTEST) return;
    const words = collapseWhitespace(text.slice(line.start, line.end));
    if (!/^[A-Z]/.test(words) || [ENDS, FORM, SMALL_WORD, HEADER].some((other) => other.test(words))) return;
    const key = `${end} ${words.replace(/\d/g, '0')}`;
    const alike = heads.get(key);
    if (alike) alike.push(line);
    else heads.set(key, [line]);
  }
}

function lineAbove(text: string, from: number): Span | undefined {
  const end = skipWhitespaceBack(text, from, 0);
  if (end === 0) return undefined;
  const first = lineStartOf(text, end - 1, Math.max(0, end - LONGEST - 1));
  return { start: skipWhitespace(text, first, end), end };
}

/** Returns whether an empty line, a page's end or the text's stands in some white space. */
function isSetApart(text: string, start: number, end: number): boolean {
  const gap = text.slice(start, end);
  return start === 0 || end === text.length || gap.includes('\f') || /\n[^\n]*\n|\r(?!\n)[^\r]*\r(?!\n)/.test(gap);
}
