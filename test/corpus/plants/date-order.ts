import { datesOf } from '../../../server/src/analysis/dates/dates.ts';
import { type HeaderDate, headerDates } from '../../../server/src/analysis/dates/header-dates.ts';
import { proseOf } from '../../../server/src/analysis/prose.ts';
import type { Letter } from '../../../server/src/letter/letter.ts';
import { yearsLater } from './other-day.ts';
import { replaced } from './replaced.ts';

/** Two neighbouring dates of the case header in each other's place, and a year after the decision in each date of the prose. */
export function dateOrder(letter: Letter): readonly string[] {
  const days = headerDates(letter);
  if (!days.some(({ key }) => key === 'decisionDate')) return [];
  const exchanged = days.flatMap((day, at) => {
    const next = days[at + 1];
    return next && next.day !== day.day ? [exchange(letter, day, next)] : [];
  });
  const prose = proseOf(letter).map(({ span }) => span);
  const later = datesOf(letter)
    .filter(({ kind }) => kind === 'valid')
    .filter(({ span }) => prose.some(({ start, end }) => span.start >= start && span.end <= end))
    .map(({ span }) => replaced(letter, span, yearsLater(letter.source.slice(span.start, span.end), 2)));
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
