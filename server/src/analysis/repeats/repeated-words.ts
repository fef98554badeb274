import { isWordPart } from '../../text/match-words.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import type { Span } from '../../text/span.ts';
import type { TokenScan } from '../tokens/token-scan.ts';

/** Words that stand twice, one right after the other. */
export interface RepeatedWords {
  readonly first: Span;
  readonly second: Span;
}

const MAX_WORDS = 8;
/** Two words that may stand twice in good English: "more and more and", "day by day by", "the guideline the guideline". */
const JOINS = /^(?:and|or|nor|by|after|upon|over|to|per|than|vs|versus|out|minus|plus)$/;
/** What the columns of a table repeat. */
const COLUMN =
  /^(?:right|left|bilateral|normal|flexion|extension|positive|negative|active|passive|yes|no|none|intact|mg|am|pm)$/;
const SPACE = /\s+/;
const LETTERS = /\p{L}{2}/u;
/** The end of a sentence, a bracket, a dash or a line that opens a list stands between repeated words of their own right. */
const MARK = /[.:;!?()[\]"“”–—/•*]|\n\s*\n/;
/** A list of like things repeats words: "cervical strain, lumbar strain, lumbar sprain". */
const APART = /[,()[\]:;–—]/;
/** "What is not recommended is not recommended." */
const VERB = /^(?:is|are|was|were|be)$/;

/** Returns the two to eight words of a span that are repeated at once, in order; not across two sentences, and not columns and numbers. */
export function repeatedWords(
  { source, wordStarts, openings }: TokenScan,
  { start, end }: Span,
): readonly RepeatedWords[] {
  const found: RepeatedWords[] = [];
  const first = partitionPoint(wordStarts, (offset) => offset < start);
  const last = partitionPoint(wordStarts, (offset) => offset < end);
  let from = first;
  /** The number of words up to this one that occur shortly before as well: at least the number of repeated words. */
  let near = 0;
  lastIndexes.fill(-1);
  for (let index = first; index < last; index++) {
    const slot = Math.imul(openings[index] ?? 0, 0x9e3779b1) >>> SLOT_SHIFT;
    const earlier = lastIndexes[slot] ?? -1;
    lastIndexes[slot] = index;
    near = earlier >= 0 && index - earlier <= MAX_WORDS ? near + 1 : 0;
    if (near < 2) continue;
    for (let lag = 2; lag <= Math.min(near, MAX_WORDS); lag++) {
      const begin = index + 1 - 2 * lag;
      if (begin < from || !isRepeat(openings, begin, lag)) continue;
      const spanOf = (word: number) => ({
        start: wordStarts[word] ?? 0,
        end: wordEnd(source, wordStarts[word + lag - 1] ?? 0),
      });
      const repeat = { first: spanOf(begin), second: spanOf(begin + lag) };
      if (isMeant(source, repeat)) continue;
      found.push(repeat);
      from = index + 1;
    }
  }
  return found;
}

const SLOT_BITS = 10;
const SLOT_SHIFT = 32 - SLOT_BITS;
/** The index of the last word with an opening, by the opening's hash. */
const lastIndexes = new Int32Array(1 << SLOT_BITS);

/** Returns whether as many words may be the same as those before them: their openings are. */
function isRepeat(openings: readonly number[], begin: number, count: number): boolean {
  for (let at = begin; at < begin + count; at++) if (openings[at] !== openings[at + count]) return false;
  return true;
}

function wordEnd(source: string, start: number): number {
  let end = start;
  while (end < source.length && isWordPart(source.charCodeAt(end))) end++;
  return end;
}

/** Returns whether the repetition may be intended; a single word with a hyphen does not count as several. */
function isMeant(source: string, { first, second }: RepeatedWords): boolean {
  const one = source.slice(first.start, first.end).toLowerCase();
  const other = source.slice(second.start, second.end).toLowerCase();
  const words = one.split(SPACE);
  if (words.length < 2 || words.join(' ') !== other.split(SPACE).join(' ')) return true;
  const all = source.slice(first.start, second.end);
  if (MARK.test(source.slice(first.end, second.start)) || APART.test(all) || VERB.test(words[0] ?? '')) return true;
  const spelled = words.filter((word) => LETTERS.test(word) && !COLUMN.test(word));
  if (new Set(words).size < 2 || spelled.length < Math.min(2, words.length - 1)) return true;
  return words.length === 2 && (spelled.length < 2 || words.some((word) => JOINS.test(word)));
}
