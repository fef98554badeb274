import type { HeaderKey, Letter } from '../letter/letter.ts';
import type { Span } from '../letter/span.ts';
import { dayIn } from './days.ts';

/** A date of the case header that is a day. */
export interface CaseDay {
  readonly key: DatedKey;
  readonly span: Span;
  readonly day: string;
}

export type DatedKey = Exclude<HeaderKey, 'caseNumber' | 'priority'>;

/** In this order things happen in a case. */
const ORDER: readonly DatedKey[] = [
  'dateOfInjury',
  'urDenialDate',
  'applicationReceived',
  'dateAssigned',
  'decisionDate',
];

const known = new WeakMap<Letter, readonly CaseDay[]>();

/** The days of the case header in the order in which a case goes its way; those that are absent or no day are left out. */
export function caseDays(letter: Letter): readonly CaseDay[] {
  let days = known.get(letter);
  if (!days) {
    days = read(letter);
    known.set(letter, days);
  }
  return days;
}

/** One day of the case header. */
export function caseDay(letter: Letter, key: DatedKey): CaseDay | undefined {
  return caseDays(letter).find((day) => day.key === key);
}

function read({ header }: Letter): CaseDay[] {
  if (!header) return [];
  return ORDER.flatMap((key) => {
    const value = header.entries.find((entry) => entry.key === key)?.value;
    const date = value && dayIn(value.text);
    return value && date?.reading === 'day' ? [{ key, span: value.span, day: date.day }] : [];
  });
}
