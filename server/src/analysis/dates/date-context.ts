import type { Letter } from '../../letter/letter.ts';
import { matchesOf } from '../../text/matches.ts';
import { type ProseSpan, proseAt } from '../prose.ts';
import type { ParsedDate } from './dates.ts';

/** A date that is a day of the calendar. */
export type PrintedDay = Extract<ParsedDate, { readonly reading: 'day' }>;

/** A day of the summary or of a rationale, and the words of its sentence before and after it. */
export interface DateContext {
  readonly date: PrintedDay;
  readonly stretch: ProseSpan;
  readonly before: string;
  readonly after: string;
}

/** So far from a date the words of its sentence are looked at, in UTF-16 units. */
const REACH = 240;
/** The end of a sentence; "no. 3" and "Dr. Smith" hardly stand between a date and what it dates. */
const BREAK = /[.?!](?:["”’)]*\s+|(?<=[a-z]{3}.))(?=[A-Z“"(])|;/g;
const END = /[.?!](?:["”’)]*\s|(?<=[a-z]{3}.)(?=[A-Z]))|;/;

/** A day with the words of its sentence around it; undefined where it stands in neither summary nor rationale. */
export function contextOf(letter: Letter, date: PrintedDay): DateContext | undefined {
  const stretch = proseAt(letter, date.span.start);
  if (!stretch) return undefined;
  const { start, end } = date.span;
  const before = letter.source.slice(Math.max(stretch.span.start, start - REACH), start);
  const after = letter.source.slice(end, Math.min(stretch.span.end, end + REACH));
  return { date, stretch, before: lastSentence(before), after: firstSentence(after) };
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
