import { distance } from 'fastest-levenshtein';
import { differingLetters, letterBit } from '../../text/letter-set.ts';
import { isLineEnd, isWordPart, matchWordsBack } from '../../text/match-words.ts';
import { collapseWhitespace, isWhitespace, skipWhitespace, skipWhitespaceBack } from '../../text/normalized-text.ts';
import { FIELD_LABELS, OUTCOMES } from '../form.ts';
import type { FieldKind } from '../letter.ts';
import { afterBullet } from './bullets.ts';

/** Words that are nearly a label, or another name for one, and where they begin. */
export interface ClosestLabel {
  readonly kind: FieldKind;
  readonly start: number;
}

interface LabelVariant {
  readonly kind: FieldKind;
  readonly words: string;
  /** The number of its letters. */
  readonly count: number;
  /** The set of its letters, as bits. */
  readonly letters: number;
  /** The maximum edit distance; 0 for a short one. */
  readonly maxDistance: number;
}

/** The maximum edit distance of a misspelled label, as a share of its length. */
const MAX_DISTANCE_SHARE = 0.2;
/** Labels, and other names under which a writer may put them, which count only as they are spelled here. */
const LABEL_VARIANTS: readonly LabelVariant[] = [
  ...FIELD_LABELS.map(({ kind, words }) => ({ kind, words: words.toLowerCase(), share: MAX_DISTANCE_SHARE })),
  { kind: 'rationale' as const, words: 'rationale', share: 0 },
  { kind: 'rationale' as const, words: 'rationale for decision', share: 0 },
  { kind: 'claimsAdministratorGuideline' as const, words: 'ca guideline', share: 0 },
].map(({ kind, words, share }) => ({
  kind,
  words,
  count: words.replaceAll(' ', '').length,
  letters: [...words].reduce(
    (letters, letter) => (letter === ' ' ? letters : letters | letterBit(letter.charCodeAt(0))),
    0,
  ),
  maxDistance: Math.ceil(words.length * share),
}));
/** No label, however misspelled, is longer, in UTF-16 units. */
const LONGEST = 48;
const MAX_DISTANCE_IN_FIRST_WORD = 2;
/** The first words of a guideline field: what stands after a label that is spelled otherwise than the form has it. */
const GUIDELINE_FIELD =
  /^\s*(?:decision\s+based\b|the\s+(?:claims?\s+administrator|expert\s+reviewer)\b|(?:non[-\s]*)?mtus\b|acoem\b|odg\b|official\s+disability\b|none\b|not?\s+(?:cit|guideline|evidence|applicable)|n\/a\b|t\.?b\.?[ad]\b|pending\b|to\s+be\b|x{2,}|[[<{_?]|\.{2,}|$)/i;
const FIELD_REACH = 40;
/** "Rationale" and "CA guideline" are short. */
const SHORT = 12;
/** The name of who cites, as the form has it: "Maximus guidlines:" is a label whatever follows. */
const NAMED = /^(?:maximus|claims?\s+administrator)\s/i;
/** After an article a label is mentioned, not used: "as the claims administrator guideline: …". */
const ARTICLE = /(?:^|\s)(?:the|this|that|its|their|his|her|an?|any|each|every|no|per|under)\s+$/i;

/** Returns the label that a line's first words up to `end`, before a colon or a substitute at `anchor`, nearly are. */
export function closestLabel(source: string, end: number, anchor: number): ClosestLabel | undefined {
  if (!isWordPart(source.charCodeAt(end - 1))) return undefined;
  const first = lineWordsBefore(source, end);
  if (first < 0 || end - first < 7) return undefined;
  const start = afterBullet(source, first, end);
  const { count, letters } = lettersOf(source, start, end);
  let words: string | undefined;
  for (const {
    kind,
    words: expected,
    count: expectedCount,
    letters: expectedLetters,
    maxDistance: allowed,
  } of LABEL_VARIANTS) {
    // A letter off adds one to those in it and takes one away, at most.
    if (Math.abs(count - expectedCount) > allowed || differingLetters(letters, expectedLetters) > 2 * allowed) continue;
    words ??= collapseWhitespace(source.slice(start, end)).toLowerCase();
    if (Math.abs(words.length - expected.length) > allowed || distance(words, expected) > allowed) continue;
    if (!beginsAlike(words, expected)) continue;
    return isLabel(source, { kind, start }, words, anchor) ? { kind, start } : undefined;
  }
  return undefined;
}

/** Returns whether the first word is nearly the label's, so that "MTUS guideline" is no "MAXIMUS guideline". */
function beginsAlike(words: string, expected: string): boolean {
  const first = expected.split(' ', 1)[0] ?? '';
  return distance(words.replaceAll(' ', '').slice(0, first.length), first) <= MAX_DISTANCE_IN_FIRST_WORD;
}

/**
 * Returns whether words that look like a label are used as one: they open a sentence, or begin with a capital and are long; and what
 * follows is what such a field says.
 */
function isLabel(source: string, { kind, start }: ClosestLabel, words: string, anchor: number): boolean {
  if (!isUsedAsLabel(source, start)) return false;
  const code = source.charCodeAt(start);
  const isCapital = code >= 65 && code <= 90;
  const isLong = words.length > SHORT;
  const opens = opensSentence(source, start);
  if (!opens && !(isCapital && isLong)) return false;
  if (kind === 'rationale' || (opens && isCapital && NAMED.test(words))) return true;
  return GUIDELINE_FIELD.test(source.slice(anchor + 1, anchor + FIELD_REACH));
}

/** Returns whether a label is used and not mentioned, as it is in quotation marks, in brackets or after an article. */
export function isUsedAsLabel(source: string, at: number): boolean {
  if (at === 0) return true;
  if (!isWhitespace(source.charCodeAt(at - 1))) return false;
  // What stands before most labels ends in a period.
  const before = source.charCodeAt(skipWhitespaceBack(source, at, 0) - 1);
  return before === 46 || !ARTICLE.test(source.slice(Math.max(0, at - 12), at));
}

/** Returns whether words begin a sentence or a paragraph: after final punctuation, an outcome or a blank line. */
export function opensSentence(source: string, at: number): boolean {
  let end = skipWhitespaceBack(source, at, 0);
  if (end === 0 || lineEndsIn(source, end, at) > 1) return true;
  while (end > 0 && CLOSING.includes(source.charAt(end - 1))) end--;
  if (FINAL.includes(source.charAt(end - 1))) return true;
  return OUTCOMES.some((outcome) => matchWordsBack(source, end, outcome) >= 0);
}

const CLOSING = '"\'”’)]*';
const FINAL = '.?!:';

function lineEndsIn(source: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || code === 12 || (code === 13 && source.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}

/** Returns where the first word of the line that holds `end - 1` stands, if the words before `end` are no longer than a label; else -1. */
function lineWordsBefore(source: string, end: number): number {
  const furthest = Math.max(0, end - LONGEST);
  let start = end;
  let at = end - 1;
  for (; at >= furthest; at--) {
    const code = source.charCodeAt(at);
    // Whether it is no letter first, since most of a line are letters.
    if (((code | 32) < 97 || code > 122) && isWhitespace(code)) {
      if (isLineEnd(code)) break;
      continue;
    }
    start = at;
  }
  return at < furthest && furthest > 0 ? -1 : start;
}

function lettersOf(source: string, start: number, end: number): { readonly count: number; readonly letters: number } {
  let count = 0;
  let letters = 0;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (isWhitespace(code)) continue;
    letters |= letterBit(code);
    count++;
  }
  return { count, letters };
}

/** What a writer or character recognition puts in place of a label's colon. */
const COLON_SUBSTITUTES = ';.,=|>~–—-';

/**
 * Returns where a label without its colon ends that stands before `end`: after the substitute for the colon, or at its last word where it stands
 * alone on its line or a capital follows ("Decision rationale The request …"); -1 where it is prose.
 */
export function endWithoutColon(source: string, start: number, end: number): number {
  if (!isUsedAsLabel(source, start)) return -1;
  const first = source.charCodeAt(start);
  const isCapital = first >= 65 && first <= 90;
  let at = end;
  while (at < source.length && isWhitespace(source.charCodeAt(at)) && !isLineEnd(source.charCodeAt(at))) at++;
  const anchor = at;
  while (COLON_SUBSTITUTES.includes(source.charAt(at)) && at < source.length && at - anchor < 3) at++;
  if (at > anchor) {
    if (!isCapital || source.charCodeAt(at) === 58) return -1;
    return opensSentence(source, start) || ';=|'.includes(source.charAt(anchor)) ? at : -1;
  }
  const next = skipWhitespace(source, end, source.length);
  const code = source.charCodeAt(next);
  if (next > end && code >= 65 && code <= 90) return end;
  return isCapital && isLineEnd(source.charCodeAt(at)) && opensSentence(source, start) ? end : -1;
}
