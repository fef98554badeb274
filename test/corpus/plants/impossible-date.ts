import { datesOf } from '../../../server/src/analysis/dates/dates.ts';
import { proseOf } from '../../../server/src/analysis/prose.ts';
import type { Letter } from '../../../server/src/letter/letter.ts';
import { noSuchDay } from './other-day.ts';
import { replaced } from './replaced.ts';

/** A day 32 in each date of the case header, the summary and the rationales. */
export function impossibleDate(letter: Letter): readonly string[] {
  const places = [letter.header?.span, ...proseOf(letter).map(({ span }) => span)];
  return datesOf(letter)
    .filter(({ kind }) => kind === 'valid')
    .filter(({ span }) => places.some((place) => place && span.start >= place.start && span.end <= place.end))
    .map(({ span }) => replaced(letter, span, noSuchDay(letter.source.slice(span.start, span.end))));
}
