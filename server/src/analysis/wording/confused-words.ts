import data from '../../terms/data/confusions.json' with { type: 'json' };
import { partitionPoint } from '../../text/partition-point.ts';
import type { Span } from '../../text/span.ts';
import { openingOf } from '../tokens/keyword-mask.ts';
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

/** A phrase that may stand in the place of another one. */
interface Confusion {
  /** The phrase between the words around it; tried at its first letter. */
  readonly pattern: RegExp;
  readonly meant: readonly string[];
  /** The openings of the words by which it is found, and the number of them that stand before the phrase. */
  readonly key: readonly number[];
  readonly lead: number;
}

const ENTRIES = data.confusions as readonly unknown[] as readonly Entry[];
const GROUPS: Readonly<Record<string, readonly string[] | undefined>> = data.groups;
/** The white space between two words. A line may be indented; where more stands between two words, they are no phrase. */
const GAP = '\\s{1,60}';
/** A word as the token scan sees it. */
const WORD = /\w+/g;
const SLOT_BITS = 16;
/** All confusions by the slot of the one or two words by which they are found. */
const CONFUSIONS: ReadonlyMap<number, readonly Confusion[]> = confusionsBySlot();
/** Whether a slot has confusions: a small table, since most words have none. */
const IS_KNOWN = new Uint8Array(1 << SLOT_BITS);
for (const slot of CONFUSIONS.keys()) IS_KNOWN[slot] = 1;
const NONE: readonly Confusion[] = [];

/** Returns the words and phrases of a span that probably stand in the place of others, in order; no two overlap. */
export function confusedWordsIn(tokens: TokenScan, span: Span): readonly ConfusedWords[] {
  const { source, wordStarts, openings } = tokens;
  const found: ConfusedWords[] = [];
  const first = partitionPoint(wordStarts, (offset) => offset < span.start);
  for (let index = first; (wordStarts[index] ?? span.end) < span.end; index++) {
    const one = slotOf(openings[index]);
    const two = slotOf(openings[index], openings[index + 1]);
    if (IS_KNOWN[one] !== 1 && IS_KNOWN[two] !== 1) continue;
    const confused = confusedAt(tokens, index, two) ?? confusedAt(tokens, index, one);
    if (!confused || confused.end > span.end || confused.start < (found.at(-1)?.span.end ?? span.start)) continue;
    const { start, end, meant } = confused;
    const [likely = '', ...more] = meant.map((words) => inCaseOf(source.slice(start, end), words));
    found.push({ span: { start, end }, meant: [likely, ...more] });
  }
  return found;
}

/** Returns the first confusion of a slot whose key stands at a word and whose phrase stands there. */
function confusedAt(
  { source, wordStarts, openings }: TokenScan,
  index: number,
  slot: number,
): (Span & Pick<Confusion, 'meant'>) | undefined {
  for (const { pattern, meant, key, lead } of CONFUSIONS.get(slot) ?? NONE) {
    const start = wordStarts[index + lead];
    if (start === undefined || !key.every((opening, at) => openings[index + at] === opening)) continue;
    pattern.lastIndex = start;
    const length = pattern.exec(source)?.[0].length;
    if (length !== undefined) return { start, end: start + length, meant };
  }
  return undefined;
}

/** Returns a small number for the openings of one word or two, which a few others share. */
function slotOf(opening = 0, next = 0): number {
  return Math.imul(Math.imul(opening, 31) + next, 0x9e3779b1) >>> (32 - SLOT_BITS);
}

function confusionsBySlot(): ReadonlyMap<number, readonly Confusion[]> {
  const bySlot = new Map<number, Confusion[]>();
  for (const { words, ...around } of ENTRIES) {
    for (const [printed, meant] of Object.entries(words)) {
      const pattern = patternOf(printed, around);
      for (const found of keysOf(printed, around)) {
        const slot = slotOf(...found.key);
        const confusion = { pattern, meant: typeof meant === 'string' ? [meant] : meant, ...found };
        bySlot.set(slot, [...(bySlot.get(slot) ?? []), confusion]);
      }
    }
  }
  return bySlot;
}

/** Returns the words by which a phrase is found: its first two, a single word with each that may stand beside it, or itself. */
function keysOf(printed: string, { before, after }: Omit<Entry, 'words'>): readonly Pick<Confusion, 'key' | 'lead'>[] {
  const own = (printed.match(WORD) ?? []).map(openingOf);
  if (own.length > 1) return [{ key: own.slice(0, 2), lead: 0 }];
  const next = after && openingsOf(after, 0);
  if (next) return next.map((opening) => ({ key: [...own, opening], lead: 0 }));
  const last = before && openingsOf(before, -1);
  if (last) return last.map((opening) => ({ key: [opening, ...own], lead: 1 }));
  return [{ key: own, lead: 0 }];
}

/** Returns the openings of the first or last words of some phrases; undefined where one of them begins or ends in another character. */
function openingsOf(phrases: readonly string[], at: 0 | -1): readonly number[] | undefined {
  const words = phrases.flatMap(withGroup);
  if (!words.every((printed) => /\w/.test(printed.at(at) ?? ''))) return undefined;
  return [...new Set(words.map((printed) => openingOf(printed.match(WORD)?.at(at) ?? '')))];
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

function inCaseOf(printed: string, words: string): string {
  if (printed.length > 1 && printed === printed.toUpperCase()) return words.toUpperCase();
  const first = printed.charAt(0);
  return first === first.toUpperCase() ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
