import data from '../../terms/data/confusions.json' with { type: 'json' };
import { isWordPart } from '../../text/match-words.ts';
import { skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { keywordPattern, matchesAtKeywords } from '../tokens/keyword-pattern.ts';
import type { TokenScan } from '../tokens/token-scan.ts';

/** A word or phrase that probably stands in the place of another one, and what may have been meant. */
export interface ConfusedWords {
  readonly span: Span;
  readonly meant: readonly [string, ...string[]];
}

/** An entry of `data/confusions.json`. */
interface Entry {
  readonly words: Readonly<Record<string, string | readonly string[]>>;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly notBefore?: readonly string[];
  readonly notAfter?: readonly string[];
}

/** A phrase to look for where its rarest word stands. */
interface Confusion {
  /** The phrase between the words around it; tried at its first letter. */
  readonly pattern: RegExp;
  readonly meant: readonly string[];
  /** The number of words of the phrase before its rarest one. */
  readonly lead: number;
}

const ENTRIES = data.confusions as readonly unknown[] as readonly Entry[];
const GROUPS: Readonly<Record<string, readonly string[] | undefined>> = data.groups;
/** The most frequent words of letters, the most frequent first; a phrase is found by another of its words if it has one. */
const FREQUENT =
  'the of and to is in a for was with that are not on no be by has were an or had been as it have than'.split(' ');
/** The white space between two words. A line may be indented; where more stands between two words, they are no phrase. */
const GAP = '\\s{1,60}';

const CONFUSIONS: ReadonlyMap<string, readonly Confusion[]> = confusionsByWord();
const RAREST = keywordPattern(
  new RegExp(`\\b(?:${[...CONFUSIONS.keys()].sort().reverse().map(phrase).join('|')})\\b`, 'i'),
);

/** Returns the words and phrases of a span that probably stand in the place of others, in order; no two overlap. */
export function confusedWordsIn(tokens: TokenScan, span: Span): readonly ConfusedWords[] {
  const { source } = tokens;
  const found: ConfusedWords[] = [];
  let last = span.start;
  for (const match of matchesAtKeywords(tokens, RAREST, span)) {
    for (const { pattern, meant, lead } of CONFUSIONS.get(plain(match[0])) ?? []) {
      const start = wordsBack(source, match.index, lead);
      if (start < last) continue;
      pattern.lastIndex = start;
      const end = pattern.exec(source)?.[0].length;
      if (end === undefined || start + end > span.end) continue;
      last = start + end;
      const [first = '', ...more] = meant.map((words) => inCaseOf(source.slice(start, last), words));
      found.push({ span: { start, end: last }, meant: [first, ...more] });
      break;
    }
  }
  return found;
}

function confusionsByWord(): ReadonlyMap<string, readonly Confusion[]> {
  const byWord = new Map<string, Confusion[]>();
  for (const { words, ...around } of ENTRIES) {
    for (const [printed, meant] of Object.entries(words)) {
      const parts = printed.split(/[ -]/);
      const rarest = parts.reduce((best, part) => (rarity(part) > rarity(best) ? part : best));
      const lead = parts.indexOf(rarest);
      const key = plain(rarest);
      const confusion = {
        pattern: patternOf(printed, around),
        meant: typeof meant === 'string' ? [meant] : meant,
        lead,
      };
      byWord.set(key, [...(byWord.get(key) ?? []), confusion]);
    }
  }
  return byWord;
}

function rarity(word: string): number {
  const place = FREQUENT.indexOf(word.toLowerCase());
  return place < 0 ? FREQUENT.length + word.length : place;
}

function patternOf(printed: string, { before, after, notBefore, notAfter }: Omit<Entry, 'words'>): RegExp {
  const parts = [
    before && `(?<=${wordsBefore(before)})`,
    notBefore && `(?<!${wordsBefore(notBefore)})`,
    `(?<![\\w’'${before ? '' : '-'}])${phrase(printed)}`,
    after ? `(?=${wordsAfter(after)})` : `(?![\\w’'-])`,
    notAfter && `(?!${wordsAfter(notAfter)})`,
  ];
  return new RegExp(parts.filter(Boolean).join(''), 'iy');
}

function wordsBefore(phrases: readonly string[]): string {
  return `(?<![\\w’'])(?:${phrases.flatMap(withGroup).map(phrase).join('|')})(?:${GAP}|(?<=[-/])|(?<=,)${GAP})`;
}

/** A comma or another sign follows at once, a word after white space. */
function wordsAfter(phrases: readonly string[]): string {
  const all = phrases.flatMap(withGroup);
  const words = all
    .filter((words) => /^[\w<]/.test(words))
    .map((words) => `${phrase(words)}${/\w$/.test(words) ? '(?!\\w)' : ''}`);
  const signs = all.filter((words) => !/^[\w<]/.test(words)).map(phrase);
  return [...(words.length > 0 ? [`${GAP}(?:${words.join('|')})`] : []), ...signs].join('|');
}

function withGroup(words: string): readonly string[] {
  return GROUPS[/^<(.*)>$/.exec(words)?.[1] ?? ''] ?? [words];
}

function phrase(words: string): string {
  return escaped(words).replaceAll(' ', GAP).replaceAll(/['’]/g, "['’]");
}

function escaped(words: string): string {
  return words.replaceAll(/[.?*+^$[\]\\(){}|]/g, '\\$&');
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

/** Returns the start of the word that stands so many words before the one at an offset, with white space or a hyphen between them; else -1. */
function wordsBack(source: string, offset: number, words: number): number {
  let at = offset;
  for (let left = words; left > 0; left--) {
    const end = source.charAt(at - 1) === '-' ? at - 1 : skipWhitespaceBack(source, at, 0);
    if (end === at) return -1;
    at = end;
    while (at > 0 && isWordPart(source.charCodeAt(at - 1))) at--;
  }
  return at;
}

function inCaseOf(printed: string, words: string): string {
  if (printed.length > 1 && printed === printed.toUpperCase()) return words.toUpperCase();
  const first = printed.charAt(0);
  return first === first.toUpperCase() ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
