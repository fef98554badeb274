import { matchWords, startsLine } from '../../text/match-words.ts';
import { matchesOf } from '../../text/matches.ts';
import { collapseWhitespace, isWhitespace, skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { TITLES, type Title } from '../form.ts';
import { bulletBefore } from './bullets.ts';

/** A title in the midst of a line, whose line end was lost. */
export interface RunOnTitle {
  readonly title: Title;
  readonly span: Span;
}

/** The characters that may stand before it: the end of a sentence, of a line of the case header or of the letterhead. */
const ENDINGS = '.?!:)]”"';
/** Matches the first word of any title. */
const FIRST_WORD = new RegExp([...new Set(TITLES.map(({ words }) => words.split(' ', 1)[0]))].join('|'), 'g');

/** Returns the titles that stand in the midst of lines, in the form's own letters and after the end of a sentence. */
export function runOnTitles(source: string): readonly RunOnTitle[] {
  const found: RunOnTitle[] = [];
  for (const { index } of matchesOf(source, FIRST_WORD)) {
    const title = followsSentence(source, index) ? titleAt(source, index) : undefined;
    if (title) found.push(title);
  }
  return found;
}

function followsSentence(source: string, at: number): boolean {
  if (at === 0 || !isWhitespace(source.charCodeAt(at - 1))) return false;
  const before = source.charAt(skipWhitespaceBack(source, at, 0) - 1);
  const ends = ENDINGS.includes(before) || (before >= '0' && before <= '9');
  return ends && !startsLine(source, bulletBefore(source, at));
}

function titleAt(source: string, start: number): RunOnTitle | undefined {
  for (const title of TITLES) {
    const end = matchWords(source, start, title.words.toLowerCase());
    if (end < 0 || collapseWhitespace(source.slice(start, end)) !== title.words) continue;
    if (end < source.length && !isWhitespace(source.charCodeAt(end)) && source.charAt(end) !== ':') continue;
    return { title, span: { start, end } };
  }
  return undefined;
}
