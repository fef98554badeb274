import { isWordPart } from '../../text/match-words.ts';
import type { Span } from '../../text/span.ts';

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

/** The words of a stretch: where they start and end, and a number that the same words share, whatever their case. */
interface Words {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly keys: Int32Array;
  readonly count: number;
}

/** Two to eight words that stand twice at once in a stretch, in their order; not in two sentences, and not for columns and numbers. */
export function repeatedWords(source: string, stretch: Span): readonly RepeatedWords[] {
  const { starts, ends, keys, count } = wordsOf(source, stretch);
  const found: RepeatedWords[] = [];
  let from = 0;
  // So many words up to this one stand shortly before as well: no fewer than are repeated.
  let near = 0;
  lastAt.fill(-1);
  for (let at = 0; at < count; at++) {
    const slot = (keys[at] ?? 0) & LAST_SLOT;
    const last = lastAt[slot] ?? -1;
    lastAt[slot] = at;
    near = last >= 0 && at - last <= MAX_WORDS ? near + 1 : 0;
    if (near < 2) continue;
    for (let lag = 2; lag <= Math.min(near, MAX_WORDS); lag++) {
      const start = at + 1 - 2 * lag;
      if (start < from || !isRepeat(keys, start, lag)) continue;
      const spanOf = (word: number) => ({ start: starts[word] ?? 0, end: ends[word + lag - 1] ?? 0 });
      const repeat = { first: spanOf(start), second: spanOf(start + lag) };
      if (isMeant(source, repeat)) continue;
      found.push(repeat);
      from = at + 1;
    }
  }
  return found;
}

/** Where each word stood last, by the last bits of its number. */
const lastAt = new Int32Array(1 << 10);
const LAST_SLOT = lastAt.length - 1;

function isRepeat(keys: Int32Array, start: number, count: number): boolean {
  for (let at = start; at < start + count; at++) if (keys[at] !== keys[at + count]) return false;
  return true;
}

/** Where the words of the stretch that was read last are noted; they grow with the longest one. */
let noted = { starts: new Int32Array(1 << 10), ends: new Int32Array(1 << 10), keys: new Int32Array(1 << 10) };

function wordsOf(source: string, { start, end }: Span): Words {
  const most = ((end - start) >> 1) + 1;
  if (noted.keys.length < most)
    noted = { starts: new Int32Array(most), ends: new Int32Array(most), keys: new Int32Array(most) };
  const { starts, ends, keys } = noted;
  let count = 0;
  for (let at = start; at < end; at++) {
    let code = source.charCodeAt(at);
    if (!isWordPart(code)) continue;
    starts[count] = at;
    let key = 0;
    do {
      key = (Math.imul(key, 31) + (code | 32)) | 0;
      code = ++at < end ? source.charCodeAt(at) : 0;
    } while (isWordPart(code));
    ends[count] = at;
    keys[count++] = key;
  }
  return { starts, ends, keys, count };
}

/** Whether the same words may well be meant twice; a single word with a hyphen is none of several. */
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
