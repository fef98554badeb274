import { cut } from '../letter/item-label.ts';
import type { DisputedItem, Letter } from '../letter/letter.ts';
import type { Finding } from '../rules/rule.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { isWhitespace } from '../text/normalized-text.ts';
import { partitionPoint } from '../text/partition-point.ts';
import { type Span, touches } from '../text/span.ts';
import {
  impersonal,
  isPersonal,
  ordinaryWords,
  type PersonalWords,
  personalAt,
  personalWordsOf,
} from './personal-words.ts';

/** The number of neighboring words on each side that distinguish a finding from the same words elsewhere in its sentence. */
const CONTEXT_WORDS = 3;
/** The maximum number of characters of the neighbors, since a text may have no spaces at all. */
const CONTEXT_REACH = 120;
/** The maximum number of characters of an item's name in a file; where a label is missing, the name may be a page long. */
const LONGEST_NAME = 120;
/** "CM16-0012345" */
const CASE_NUMBER = /\b[A-Z]{2}\d{2}-\d{4,10}\b/i;
const WORD = /[\p{L}\p{N}]/u;
const SENTENCE_MARK = /[.!?]/;
/** The end of a sentence, rather than of "Dr." or an initial. */
const SENTENCE_BREAK = /(?<=[a-z]{4}[.!?])\s/;

/** What identifies a finding independently of its offset. */
export interface FindingPlace {
  /**
   * What the item is called in which it stands, cut to a length that names it; absent outside of all items, and where the name tells
   * who someone is.
   */
  readonly item: string | undefined;
  /**
   * Six hexadecimal digits that stand for the item's name, the finding's words, the words next to them in their sentence, and the
   * words of the other places it speaks of; for a finding in an item, those in other items don't count. Nor do white space, case
   * and punctuation. What tells who someone is counts by its kind alone, wherever it stands, since a date or a number can be found by
   * trying all there are; next to a finding on such words, only words that say nothing of anyone count. Long enough to tell one
   * letter's findings apart.
   */
  readonly fingerprint: string;
}

/** Returns what identifies a finding in its letter, or in a text without letters. */
export function findingPlace(text: string, letter: Letter | undefined, finding: FindingWords): FindingPlace {
  const source = letter?.source ?? text;
  const read = (of: Span) => (letter ? asRead(letter, of) : of);
  const span = read(finding.span);
  const personal = letter ? personalWordsOf(letter) : [];
  const item = letter && itemAt(letter, span.start);
  const name = item && (item.disputed.text ? item.disputed : item.name);
  const places = (finding.related ?? [])
    .map((place) => read(place.span))
    .filter((place) => {
      const other = letter && itemAt(letter, place.start);
      return item === undefined || other === undefined || other === item;
    });
  const words = (of: Span) => impersonal(source, of, personal);
  const itemLabel = name && isPersonal(personal, name.span) ? words(name.span) : name?.text;
  const [before, after] = neighbors(source, span, letter && partAround(letter, item, span), personal);
  const parts = [itemLabel ?? '', before, words(span), after, ...places.map(words)];
  return {
    get item() {
      return item && name?.text && !isPersonal(personal, item.name.span) ? cut(name.text, LONGEST_NAME) : undefined;
    },
    fingerprint: digits(parts),
  };
}

/** Returns the neighboring words on each side of a span, within a given span. */
function neighbors(
  source: string,
  span: Span,
  part: Span | undefined,
  personal: readonly PersonalWords[],
): readonly [string, string] {
  if (!part) return ['', ''];
  if (!isPersonal(personal, span)) {
    const before = { start: contextStart(source, part.start, span.start, personal), end: span.start };
    const after = { start: span.end, end: contextEnd(source, span.end, part.end, personal) };
    return [impersonal(source, before, personal), impersonal(source, after, personal)];
  }
  const before = impersonal(source, { start: reachBack(source, part.start, span.start), end: span.start }, personal);
  const after = impersonal(source, { start: span.end, end: reachOn(source, span.end, part.end) }, personal);
  return [
    ordinaryWords(before.split(SENTENCE_BREAK).at(-1) ?? '')
      .slice(-CONTEXT_WORDS)
      .join(' '),
    ordinaryWords(after.split(SENTENCE_BREAK)[0] ?? '')
      .slice(0, CONTEXT_WORDS)
      .join(' '),
  ];
}

/** The parts of a finding that its fingerprint needs. */
export type FindingWords = Pick<Finding, 'span' | 'related'>;

/** Returns the normalized case number of a letter; undefined if the header has none. */
export function caseNumberOf(letter: Letter | undefined): string | undefined {
  const value = letter?.header?.entries.find(({ key }) => key === 'caseNumber')?.value?.text;
  return value && CASE_NUMBER.exec(value)?.[0].toUpperCase();
}

/** Returns the letter that contains an offset of the original text, or the last one that ends before it. */
export function letterAt(letters: readonly Letter[], offset: number): Letter | undefined {
  return letters[Math.max(0, countBefore(letters, offset, ({ written }) => written) - 1)];
}

/** Returns the folded text of a span of the original text. */
function asRead({ folded }: Letter, { start, end }: Span): Span {
  return { start: folded.foldedOffset(start), end: folded.foldedOffset(end) };
}

/** Returns how many of some sorted parts begin at or before an offset. */
function countBefore<T extends { readonly span: Span }>(
  parts: readonly T[],
  offset: number,
  toSource: (part: T) => Span = ({ span }) => span,
): number {
  return partitionPoint(parts, (part) => toSource(part).start <= offset);
}

function itemAt({ items }: Letter, offset: number): DisputedItem | undefined {
  const item = items[countBefore(items, offset) - 1];
  return item && touches(item.span, offset) ? item : undefined;
}

/** Returns the span in which a finding's neighboring words are; undefined for a whole name, title or label. */
function partAround(letter: Letter, item: DisputedItem | undefined, span: Span): Span | undefined {
  if (item) {
    if (touches(item.name.span, span.start)) return item.name.span;
    const body = item.fields[countBefore(item.fields, span.start) - 1]?.body.span;
    return body && touches(body, span.start) ? body : undefined;
  }
  const entry = letter.header?.entries.find(({ label, value }) =>
    touches({ start: label.span.start, end: (value ?? label).span.end }, span.start),
  );
  if (entry) return undefined;
  const body = letter.sections[countBefore(letter.sections, span.start) - 1]?.body.span;
  if (!body || !touches(body, span.start)) return undefined;
  const next = letter.items[countBefore(letter.items, span.start)]?.span.start;
  return { start: body.start, end: Math.min(body.end, next ?? body.end) };
}

/** Returns the start of the neighboring words before an offset, within its sentence. Words that identify a person count as one. */
function contextStart(source: string, from: number, end: number, personal: readonly PersonalWords[]): number {
  let words = 0;
  let looked = 0;
  for (let at = end - 1; at >= from; at--) {
    if (isWhitespace(source.charCodeAt(at))) continue;
    const whole = personalAt(personal, at)?.span.start;
    if (whole === undefined && (++looked > CONTEXT_REACH || endsSentence(source, at))) return at + 1;
    at = Math.max(from, whole ?? at);
    const isFirst = at === from || !isWord(source, at - 1);
    if ((whole !== undefined || (isWord(source, at) && isFirst)) && ++words === CONTEXT_WORDS) return at;
  }
  return Math.min(from, end);
}

/** Returns the end of the neighboring words after an offset. */
function contextEnd(source: string, start: number, to: number, personal: readonly PersonalWords[]): number {
  let words = 0;
  let looked = 0;
  for (let at = start; at < to; at++) {
    if (isWhitespace(source.charCodeAt(at))) continue;
    const whole = personalAt(personal, at)?.span.end;
    if (whole === undefined && (++looked > CONTEXT_REACH || endsSentence(source, at))) return at;
    at = Math.min(to, whole ?? at + 1) - 1;
    const isLast = at + 1 === to || !isWord(source, at + 1);
    if ((whole !== undefined || (isWord(source, at) && isLast)) && ++words === CONTEXT_WORDS) return at + 1;
  }
  return Math.max(start, to);
}

/** Returns the offset that is the maximum distance of neighboring words, in UTF-16 units without white space, before an offset. */
function reachBack(source: string, from: number, end: number): number {
  let at = end;
  for (let looked = 0; at > from && looked < CONTEXT_REACH; at--)
    if (!isWhitespace(source.charCodeAt(at - 1))) looked++;
  return at;
}

/** Returns the offset at the same distance after an offset. */
function reachOn(source: string, start: number, to: number): number {
  let at = start;
  for (let looked = 0; at < to && looked < CONTEXT_REACH; at++) if (!isWhitespace(source.charCodeAt(at))) looked++;
  return Math.max(start, at);
}

function isWord(source: string, at: number): boolean {
  return WORD.test(source.charAt(at));
}

function endsSentence(source: string, at: number): boolean {
  return SENTENCE_MARK.test(source.charAt(at)) && (at + 1 === source.length || isWhitespace(source.charCodeAt(at + 1)));
}

function digits(texts: readonly string[]): string {
  const each = texts.map((text) => fingerprint(text.normalize('NFC')).toString(36));
  const all = fingerprint(each.join(' '));
  return ((all ^ (all >>> 24)) & 0xff_ffff).toString(16).padStart(6, '0');
}
