import { type FoldedWords, foldWords } from '../text/folded-words.ts';
import { matchesOf } from '../text/matches.ts';
import { collapseWhitespace, normalizedText } from '../text/normalized-text.ts';
import type { Span, TextSpan } from '../text/span.ts';
import type { PageCitation } from './citation.ts';

/** The words of a citing part with its special tokens: page numbers, "Section(s):", years, brackets and the words between. */
export interface FoldedCitation extends FoldedWords {
  /** The first index past the words. */
  readonly end: number;
  /** Returns the pages whose label begins at an index, and the index behind them. */
  pagesAt(index: number): { readonly pages: PageCitation; readonly end: number } | undefined;
  /** Returns the index behind "Section(s):" where it begins at an index. */
  sectionsAt(index: number): number | undefined;
  /** Returns the year that stands at an index as a word of its own. */
  yearAt(index: number): number | undefined;
  /** Returns the index behind the one of some lower-case words that stands at an index; undefined if none does. */
  wordAt(index: number, among: readonly string[]): number | undefined;
  /** Returns the index behind the word at an index. */
  afterWord(index: number): number;
  /** Returns whether the word before an index is "and". */
  followsAnd(index: number): boolean;
  /** Returns the index behind the brackets that open at an index. */
  afterBrackets(index: number): number;
  /** Returns the text span from one index to another, with a bracket that closes behind it. */
  textSpan(start: number, end: number): TextSpan;
}

/** "Page(s): 64-66", "page(s) 78", "Page(s): 9, 77-81", "pg. 607", "pp. 341-343". */
const PAGES =
  /\b(?:pages?(?:\(s\))?|pgs?\.?|pp?\.) ?:? ?(\d{1,4}(?: ?[-–] ?\d{1,4})?(?:(?:[,;](?: and)?| and| &) ?\d{1,4}(?: ?[-–] ?\d{1,4})?(?![\d/.]\d))*)/gi;
const RANGE = /(\d{1,4})(?: ?[-–] ?(\d{1,4}))?/g;
const YEAR = /^(?:19|20)\d\d$/;
/** Brackets that hold more words than this are read as words. */
const BRACKETED_WORDS = 30;

/** Reads the words of a citing part. */
export function foldCitation(source: string, span: Span): FoldedCitation {
  const words = foldWords(source, span);
  const end = words.letters.length;
  const marks = new Map<number, { readonly pages: PageCitation; readonly end: number }>();
  for (const pages of pagesIn(source, span)) {
    marks.set(words.indexAt(pages.whole.start), { pages, end: words.indexAt(pages.whole.end) });
  }
  const afterWord = (index: number) => {
    let next = index + 1;
    while (next < end && !words.startsWord(next)) next++;
    return Math.min(next, end);
  };
  const wordAt = (index: number, among: readonly string[]) => {
    if (index >= end || !words.startsWord(index)) return undefined;
    const own = among.find((word) => words.letters.startsWith(word, index) && words.startsWord(index + word.length));
    return own === undefined ? undefined : index + own.length;
  };
  return {
    ...words,
    end,
    pagesAt: (index) => marks.get(index),
    sectionsAt(index) {
      const next = wordAt(index, ['sections', 'section']);
      return next !== undefined && words.gapBefore(next).includes(':') ? next : undefined;
    },
    yearAt(index) {
      const digits = words.letters.slice(index, index + 4);
      if (!YEAR.test(digits) || !words.startsWord(index) || !words.startsWord(index + 4)) return undefined;
      return Number(digits);
    },
    wordAt,
    afterWord,
    followsAnd(index) {
      if (index < 3 || !words.letters.startsWith('and', index - 3)) return false;
      return words.startsWord(index) && words.startsWord(index - 3);
    },
    afterBrackets(index) {
      if (!/^\s*\(/.test(words.gapBefore(index)) || index >= end) return index;
      let next = index;
      for (let count = 0; count < BRACKETED_WORDS && next < end; count++) {
        next = afterWord(next);
        if (words.gapBefore(next).includes(')')) return next;
      }
      return source.startsWith(')', words.toSource(next - 1, next).end) ? next : index;
    },
    textSpan(start, stop) {
      const own = words.toSource(start, stop);
      const text = source.slice(own.start, own.end);
      const open = text.split('(').length > text.split(')').length;
      const close = open && /^[^\p{L}\p{N})]{0,3}\)/u.exec(source.slice(own.end, own.end + 4));
      const whole = close ? { start: own.start, end: Math.min(own.end + close[0].length, span.end) } : own;
      return { text: collapseWhitespace(source.slice(whole.start, whole.end)), span: whole };
    },
  };
}

function pagesIn(source: string, span: Span): PageCitation[] {
  const words = normalizedText(source, span);
  return matchesOf(words.text, PAGES).map((match) => {
    const list = match[1] ?? '';
    const last = match.index + match[0].length;
    return {
      ranges: matchesOf(list, RANGE).map(([, from, to]) => [Number(from), Number(to ?? from)] as const),
      span: words.toSource(last - list.length, last),
      whole: words.toSource(match.index, last),
    };
  });
}
