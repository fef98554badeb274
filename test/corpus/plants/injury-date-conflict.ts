import { datesOf } from '../../../server/src/analysis/dates/dates.ts';
import { headerDate } from '../../../server/src/analysis/dates/header-dates.ts';
import type { Letter } from '../../../server/src/letter/letter.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { otherDay } from './other-day.ts';
import { replaced } from './replaced.ts';

/** Letters about injuries of several days or none. */
const NO_SINGLE_DAY = /\b(?:cumulative|continuous)\s+trauma|\bre-?injur/i;

/** Another date of injury in the header, or in the one place of the summary that prints the header's. */
export function injuryDateConflict(letter: Letter): readonly string[] {
  const header = headerDate(letter, 'dateOfInjury');
  const summary = letter.sections.find(({ kind }) => kind === 'summary')?.body.span;
  if (!header || !summary || NO_SINGLE_DAY.test(letter.source)) return [];
  const same = datesOf(letter).filter((date) => date.kind === 'valid' && date.day === header.day);
  const [only, ...more] = same.filter(({ span }) => span.start >= summary.start && span.end <= summary.end);
  if (!only || more.length > 0) return [];
  return [header.span, only.span].map((span) => replaced(letter, span, otherDay(wordsAt(letter, span))));
}

function wordsAt({ source }: Letter, { start, end }: Span): string {
  return source.slice(start, end);
}
