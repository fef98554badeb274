import { endsLine, matchWords } from '../../text/match-words.ts';
import { collapseWhitespace, skipWhitespace } from '../../text/normalized-text.ts';
import { wordOpenings } from '../../text/word-openings.ts';
import { type Anchor, labelAnchor, titleAnchor } from '../anchor.ts';
import { FIELD_LABELS, LETTERHEAD, TITLES, type Title } from '../form.ts';
import { afterBullet } from './bullets.ts';
import { endWithoutColon } from './closest-label.ts';
import { closestTitle } from './closest-title.ts';
import { furtherTitle } from './further-titles.ts';

const LETTERHEAD_WORDS = LETTERHEAD.toLowerCase();

interface Candidate<T> {
  readonly words: string;
  readonly of: T;
}

const titlesByFirst = byFirstLetter(
  TITLES.map((title) => ({ words: title.words.toLowerCase().replace(/:$/, ''), of: title })),
);
const labelsByFirst = byFirstLetter(FIELD_LABELS.map((label) => ({ words: label.words.toLowerCase(), of: label })));

/** The openings of titles, labels and the letterhead; most lines begin with others. */
const OPENINGS = wordOpenings([...TITLES, ...FIELD_LABELS, { words: LETTERHEAD }].map(({ words }) => words));

/** Returns the title, letterhead or label without a colon with which a line begins, after its bullet if it has one. */
export function anchorAtLineStart(source: string, start: number, end: number): Anchor | undefined {
  const begin = skipWhitespace(source, start, end);
  if (begin >= end) return undefined;
  const first = afterBullet(source, begin, end);
  const anchor = anchorAtWords(source, first, end);
  return anchor && first > begin ? { ...anchor, span: { start: begin, end: anchor.span.end } } : anchor;
}

function anchorAtWords(source: string, first: number, end: number): Anchor | undefined {
  const code = source.charCodeAt(first);
  if (!OPENINGS.mayBeginAt(source, first)) return otherTitle(source, first, end);
  const key = code | 32;
  for (const { words, of: title } of titlesByFirst.get(key) ?? []) {
    const titleEnd = titleAt(source, first, words, title);
    if (titleEnd >= 0) return titleAnchor(source, { start: first, end: titleEnd }, title, 'exact');
  }
  if (
    key === LETTERHEAD_WORDS.charCodeAt(0) &&
    matchWords(source, first, LETTERHEAD_WORDS) >= 0 &&
    endsLine(source, first + LETTERHEAD.length)
  ) {
    return { type: 'letterhead', span: { start: first, end: first + LETTERHEAD.length } };
  }
  for (const { words, of } of labelsByFirst.get(key) ?? []) {
    const labelEnd = matchWords(source, first, words);
    const anchorEnd = labelEnd < 0 ? -1 : endWithoutColon(source, first, labelEnd);
    if (anchorEnd >= 0)
      return labelAnchor(source, { span: { start: first, end: anchorEnd }, kind: of.kind, spelling: 'no-colon' });
  }
  return otherTitle(source, first, end);
}

/** Returns where a title ends that begins at an offset, alone on its line or, with words behind it, in the form's own letters; else -1. */
function titleAt(source: string, at: number, words: string, title: Title): number {
  const end = matchWords(source, at, words);
  if (end < 0) return -1;
  const colon = skipWhitespace(source, end, source.length);
  const titleEnd = source.charCodeAt(colon) === 58 ? colon + 1 : end;
  if (endsLine(source, titleEnd)) return titleEnd;
  const standard = title.words.replace(/:$/, '');
  if (collapseWhitespace(source.slice(at, end)) !== standard) return -1;
  if (title.words !== standard) return titleEnd > end ? titleEnd : -1;
  return standard === standard.toUpperCase() ? end : -1;
}

/** Returns the anchor of a line that is nearly a title of the form, or is a title that no form has. */
function otherTitle(source: string, first: number, end: number): Anchor | undefined {
  const near = closestTitle(source, first, end);
  if (near) return titleAnchor(source, near.span, near.title, 'misspelled');
  const further = furtherTitle(source, first, end);
  return further && titleAnchor(source, further.span, further.title, 'exact');
}

function byFirstLetter<T>(candidates: readonly Candidate<T>[]): ReadonlyMap<number, readonly Candidate<T>[]> {
  const map = new Map<number, Candidate<T>[]>();
  for (const candidate of candidates) {
    const key = candidate.words.charCodeAt(0);
    map.set(key, [...(map.get(key) ?? []), candidate]);
  }
  return map;
}
