import { headerDate } from '../../analysis/dates/header-dates.ts';
import type { Letter } from '../../letter/letter.ts';
import { counted } from '../../text/format.ts';
import type { Hint } from './hint.ts';

const DAY = 86_400_000;

/** Returns the time from the injury to the decision, after the injury's date in the case header. */
export function timeHint(letter: Letter): readonly Hint[] {
  const injury = headerDate(letter, 'dateOfInjury');
  const decision = headerDate(letter, 'decisionDate');
  const time = injury && decision && timeBetween(injury.day, decision.day);
  return injury && time ? [{ at: injury.span.end, words: `${time} before the decision` }] : [];
}

/** Returns the time from one ISO day to a later one in whole years and months, or in days below a month; undefined where it isn't later. */
export function timeBetween(from: string, to: string): string | undefined {
  if (from >= to) return undefined;
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 0, lastDay = 0] = to.split('-').map(Number);
  const months = (lastYear - year) * 12 + lastMonth - month - (lastDay < day ? 1 : 0);
  if (months < 1) return counted(Math.round((Date.parse(to) - Date.parse(from)) / DAY), 'day');
  const parts = [counted(Math.floor(months / 12), 'year'), counted(months % 12, 'month')];
  return parts.filter((part) => !part.startsWith('0 ')).join(' ');
}
