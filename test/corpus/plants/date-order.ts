import { datesOf } from '../../../server/src/analysis/dates/dates.ts';
import { type HeaderDate, headerDates } from '../../../server/src/analysis/dates/header-dates.ts';
import { proseOf } from '../../../server/src/analysis/prose.ts';
import type { Letter } from '../../../server/src/letter/letter.ts';
import { within } from '../../../server/src/text/span.ts';
import { yearsLater } from './other-day.ts';
import { replaced } from './replaced.ts';

/** Two neighboring dates of the case header in each other's place, and the year after the decision's in each date of the prose. */
export function dateOrder(letter: Letter): readonly string[] {
  const days = headerDates(letter);
  const decision = days.find(({ key }) => key === 'decisionDate');
  if (!decision) return [];
  const nextYear = yearOf(decision.day) + 1;
  const exchanged = days.flatMap((day, at) => {
    const next = days[at + 1];
    return next && next.day !== day.day ? [exchange(letter, day, next)] : [];
  });
  const prose = proseOf(letter).map(({ span }) => span);
  const later = datesOf(letter).flatMap((date) => {
    if (date.kind !== 'valid' || !prose.some((span) => within(date.span, span))) return [];
    const printed = letter.source.slice(date.span.start, date.span.end);
    return [replaced(letter, date.span, yearsLater(printed, nextYear - yearOf(date.day)))];
  });
  return [...exchanged, ...later];
}

function exchange(letter: Letter, one: HeaderDate, other: HeaderDate): string {
  const [first, second] = [one.span, other.span].sort((a, b) => a.start - b.start);
  const { source } = letter;
  if (!first || !second) return source;
  const words =
    source.slice(second.start, second.end) +
    source.slice(first.end, second.start) +
    source.slice(first.start, first.end);
  return replaced(letter, { start: first.start, end: second.end }, words);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
