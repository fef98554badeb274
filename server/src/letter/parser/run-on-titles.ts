import { matchWords, startsLine } from '../../text/match-words.ts';
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
/** Titles by their first word, so that each is looked for once. */
const BY_FIRST_WORD = new Map<string, Title[]>();
for (const title of TITLES) {
  const [word = ''] = title.words.split(' ', 1);
  BY_FIRST_WORD.set(word, [...(BY_FIRST_WORD.get(word) ?? []), title]);
}

/** Returns the titles that stand in the midst of lines, in the form's own letters and after the end of a sentence. */
export function runOnTitles(source: string): readonly RunOnTitle[] {
  const found: RunOnTitle[] = [];
  for (const [word, titles] of BY_FIRST_WORD) {
    for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + word.length)) {
      const one = followsSentence(source, at) ? titleAt(source, at, titles) : undefined;
      if (one) found.push(one);
    }
  }
  return found;
}

function followsSentence(source: string, at: number): boolean {
  if (at === 0 || !isWhitespace(source.charCodeAt(at - 1))) return false;
  const before = source.charAt(skipWhitespaceBack(source, at, 0) - 1);
  const ends = ENDINGS.includes(before) || (before >= '0' && before <= '9');
  return ends && !startsLine(source, bulletBefore(source, at));
}

function titleAt(source: string, start: number, titles: readonly Title[]): RunOnTitle | undefined {
  for (const title of titles) {
    const end = matchWords(source, start, title.words.toLowerCase());
    if (end < 0 || collapseWhitespace(source.slice(start, end)) !== title.words) continue;
    if (end < source.length && !isWhitespace(source.charCodeAt(end)) && source.charAt(end) !== ':') continue;
    return { title, span: { start, end } };
  }
  return undefined;
}
