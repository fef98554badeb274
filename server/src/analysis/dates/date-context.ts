import type { Letter } from '../../letter/letter.ts';
import { matchesOf } from '../../text/matches.ts';
import { type ProseSpan, proseAt } from '../prose.ts';
import type { ParsedDate } from './dates.ts';

/** A valid date. */
export type ValidDate = Extract<ParsedDate, { readonly kind: 'valid' }>;

/** A date in the summary or a rationale, with the text of its sentence before and after it. */
export interface DateContext {
  readonly date: ValidDate;
  readonly part: ProseSpan;
  readonly before: string;
  readonly after: string;
}

/** The length of the context on each side of a date, in UTF-16 units. */
const CONTEXT_LENGTH = 240;
/** The end of a sentence; "no. 3" and "Dr. Smith" hardly occur between a date and the event that it dates. */
const BREAK = /[.?!](?:["”’)]*\s+|(?<=[a-z]{3}.))(?=[A-Z“"(])|;/g;
const END = /[.?!](?:["”’)]*\s|(?<=[a-z]{3}.)(?=[A-Z]))|;/;

/** Returns a date with its sentence's text around it; undefined outside the summary and the rationales. */
export function contextOf(letter: Letter, date: ValidDate): DateContext | undefined {
  const part = proseAt(letter, date.span.start);
  if (!part) return undefined;
  const { start, end } = date.span;
  const before = letter.source.slice(Math.max(part.span.start, start - CONTEXT_LENGTH), start);
  const after = letter.source.slice(end, Math.min(part.span.end, end + CONTEXT_LENGTH));
  return { date, part, before: lastSentence(before), after: firstSentence(after) };
}

function lastSentence(words: string): string {
  let from = 0;
  for (const { index, 0: mark } of matchesOf(words, BREAK)) from = index + mark.length;
  return words.slice(from);
}

function firstSentence(words: string): string {
  const next = words.search(END);
  return next < 0 ? words : words.slice(0, next);
}
