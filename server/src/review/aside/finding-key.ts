import { isBlank } from '../../letter/flow.ts';
import type { DisputedItem, Letter } from '../../letter/letter.ts';
import { type Span, within } from '../../letter/span.ts';
import { identities } from '../../reading/persons/identities.ts';
import { cut } from '../../rules/called.ts';
import { fingerprint } from '../../rules/fingerprint.ts';
import type { Finding } from '../../rules/rule.ts';

/** So many words on each side tell a finding's words from the same words elsewhere in its sentence. */
const CONTEXT_WORDS = 3;
/** So many letters, digits and marks of them are looked at, since a text may have no blanks at all. */
const CONTEXT_REACH = 120;
/** So many characters of an item's name are written beside letters: what should be a name may be a page, where a label lacks. */
const LONGEST_NAME = 120;
/** "CM16-0012345" */
const CASE_NUMBER = /\b[A-Z]{2}\d{2}-\d{4,10}\b/i;
const WORD = /[\p{L}\p{N}]/u;
const SENTENCE_MARK = /[.!?]/;

/** What a finding stands on: its words and their place, without where in the text that is. */
export interface FindingPlace {
  /**
   * What the item is called in which it stands, cut to a length that names it; absent outside of all items, and where the name tells
   * who someone is.
   */
  readonly item: string | undefined;
  /**
   * Six hexadecimal digits that stand for the item's name, the finding's words, the words next to them in their sentence, and the
   * words of the other places it speaks of; for a finding in an item, those in other items don't count. Nor do white space, case
   * and punctuation. Too short for words to be got back from, long enough to tell one letter's findings apart.
   */
  readonly fingerprint: string;
}

/** What a finding stands on in its letter, or in a text that holds none. */
export function findingPlace(source: string, letter: Letter | undefined, finding: FindingWords): FindingPlace {
  const { span } = finding;
  const item = letter && itemAt(letter, span.start);
  const name = item && (item.disputed.text || item.name.text);
  const part = letter && partAround(letter, item, span);
  const places = (finding.related ?? []).filter((place) => {
    const other = letter && itemAt(letter, place.span.start);
    return item === undefined || other === undefined || other === item;
  });
  const words = [
    name ?? '',
    part ? source.slice(contextStart(source, part.start, span.start), span.start) : '',
    source.slice(span.start, span.end),
    part ? source.slice(span.end, contextEnd(source, span.end, part.end)) : '',
    ...places.map((place) => source.slice(place.span.start, place.span.end)),
  ];
  return {
    get item() {
      return letter && item && name ? toldName(letter, item, name) : undefined;
    },
    fingerprint: digits(words),
  };
}

/** Which items' names tell who someone is. */
const telling = new WeakMap<DisputedItem, boolean>();

/** An item's name as it is written beside letters. */
function toldName(letter: Letter, item: DisputedItem, words: string): string | undefined {
  let tells = telling.get(item);
  if (tells === undefined) {
    tells = identities(letter).some(({ span }) => within(span, item.name.span));
    telling.set(item, tells);
  }
  return tells ? undefined : cut(words, LONGEST_NAME);
}

/** What is asked of a finding to know it again. */
export type FindingWords = Pick<Finding, 'span' | 'related'>;

/** The number of a letter's case as the form writes it; undefined where the header has none. */
export function caseNumberOf(letter: Letter | undefined): string | undefined {
  const value = letter?.header?.entries.find(({ key }) => key === 'caseNumber')?.value?.text;
  return value && CASE_NUMBER.exec(value)?.[0].toUpperCase();
}

/** The letter, of those in a text and in their order, in which an offset lies or which ends nearest before it. */
export function letterAt(letters: readonly Letter[], offset: number): Letter | undefined {
  return letters[Math.max(0, countBefore(letters, offset) - 1)];
}

/** How many of some parts, in their order, begin at an offset or before it. */
function countBefore(parts: readonly { readonly span: Span }[], offset: number): number {
  let first = 0;
  let end = parts.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((parts[middle]?.span.start ?? 0) <= offset) first = middle + 1;
    else end = middle;
  }
  return first;
}

function itemAt({ items }: Letter, offset: number): DisputedItem | undefined {
  const item = items[countBefore(items, offset) - 1];
  return item && holds(item.span, offset) ? item : undefined;
}

/** The stretch in which a finding's neighbouring words are looked for; none for a whole name, title or label. */
function partAround(letter: Letter, item: DisputedItem | undefined, span: Span): Span | undefined {
  if (item) {
    if (holds(item.name.span, span.start)) return item.name.span;
    const body = item.fields[countBefore(item.fields, span.start) - 1]?.body.span;
    return body && holds(body, span.start) ? body : undefined;
  }
  const entry = letter.header?.entries.find(({ label, value }) =>
    holds({ start: label.span.start, end: (value ?? label).span.end }, span.start),
  );
  if (entry) return undefined;
  const body = letter.sections[countBefore(letter.sections, span.start) - 1]?.body.span;
  if (!body || !holds(body, span.start)) return undefined;
  const next = letter.items[countBefore(letter.items, span.start)]?.span.start;
  return { start: body.start, end: Math.min(body.end, next ?? body.end) };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Where the words before a place begin that count: so many, in its sentence. */
function contextStart(source: string, from: number, end: number): number {
  let words = 0;
  let looked = 0;
  for (let at = end - 1; at >= from; at--) {
    if (isBlank(source.charCodeAt(at))) continue;
    if (++looked > CONTEXT_REACH || endsSentence(source, at)) return at + 1;
    if (isWord(source, at) && (at === from || !isWord(source, at - 1)) && ++words === CONTEXT_WORDS) return at;
  }
  return Math.min(from, end);
}

/** Where the words after a place end that count. */
function contextEnd(source: string, start: number, to: number): number {
  let words = 0;
  let looked = 0;
  for (let at = start; at < to; at++) {
    if (isBlank(source.charCodeAt(at))) continue;
    if (++looked > CONTEXT_REACH || endsSentence(source, at)) return at;
    if (isWord(source, at) && (at + 1 === to || !isWord(source, at + 1)) && ++words === CONTEXT_WORDS) return at + 1;
  }
  return Math.max(start, to);
}

function isWord(source: string, at: number): boolean {
  return WORD.test(source.charAt(at));
}

function endsSentence(source: string, at: number): boolean {
  return SENTENCE_MARK.test(source.charAt(at)) && (at + 1 === source.length || isBlank(source.charCodeAt(at + 1)));
}

function digits(texts: readonly string[]): string {
  const each = texts.map((text) => fingerprint(text.normalize('NFC')).toString(36));
  const all = fingerprint(each.join(' '));
  return ((all ^ (all >>> 24)) & 0xff_ffff).toString(16).padStart(6, '0');
}
