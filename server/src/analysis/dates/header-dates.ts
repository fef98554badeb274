import { headerLabelOf } from '../../letter/form.ts';
import { APPLICATION, printedPattern, RECEIVED } from '../../letter/form-patterns.ts';
import type { HeaderKey, Letter } from '../../letter/letter.ts';
import { isoDate, isValidDate } from '../../text/calendar.ts';
import { memoOfLast } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import { dateIn } from './dates.ts';

/** A valid date of the case header. */
export interface HeaderDate {
  readonly key: DatedKey;
  readonly span: Span;
  readonly day: string;
}

export type DatedKey = Exclude<HeaderKey, 'caseNumber' | 'priority'>;

/** The chronological order of the events of a case. */
const ORDER: readonly DatedKey[] = [
  'dateOfInjury',
  'urDenialDate',
  'applicationReceived',
  'dateAssigned',
  'decisionDate',
];

/** Returns the source of a pattern for a label of the case header with its colon. */
function label(key: HeaderKey): string {
  return `${printedPattern(headerLabelOf(key).slice(0, -1))}:`;
}

/** A date of the case header. */
const DATE = String.raw`(\d\d\/\d\d\/\d{4})`;
/** The usual layout of the case header: in rows, where "Application Received:" is before its date or around it, … */
const ROWS = new RegExp(
  String.raw`${label('dateAssigned')}\s*${DATE}\s+${label('dateOfInjury')}\s*${DATE}\s+${label('decisionDate')}\s*${DATE}\s+${label('urDenialDate')}\s*${DATE}\s+${label('priority')}\s*[A-Za-z]+\s+${APPLICATION}\s+(?:${RECEIVED}:\s*${DATE}|${DATE}\s+${RECEIVED}:)\s`,
);
const IN_ROWS: readonly DatedKey[] = [
  'dateAssigned',
  'dateOfInjury',
  'decisionDate',
  'urDenialDate',
  'applicationReceived',
];
/** … or in two columns, each with its labels above its values. */
const COLUMNS = new RegExp(
  String.raw`${label('dateAssigned')}\s+${label('decisionDate')}\s+${label('priority')}\s+[A-Z]{2}\d\d-\d+\s+${DATE}\s+${DATE}\s+[A-Za-z]+\s+${label('dateOfInjury')}\s+${label('urDenialDate')}\s+${label('applicationReceived')}\s+${DATE}\s+${DATE}\s+${DATE}\s`,
);
const IN_COLUMNS: readonly DatedKey[] = [
  'dateAssigned',
  'decisionDate',
  'dateOfInjury',
  'urDenialDate',
  'applicationReceived',
];
/** The length of the start of a letter in which its header is searched, in UTF-16 units. */
const CONTEXT_LENGTH = 1500;

/** Returns the valid dates of the case header in the chronological order of a case. */
export const headerDates: (letter: Letter) => readonly HeaderDate[] = memoOfLast(read);

/** Returns one date of the case header. */
export function headerDate(letter: Letter, key: DatedKey): HeaderDate | undefined {
  return headerDates(letter).find((day) => day.key === key);
}

function read(letter: Letter): readonly HeaderDate[] {
  return daysAsPrinted(letter) ?? daysOfHeader(letter);
}

function daysOfHeader({ header }: Letter): HeaderDate[] {
  return ORDER.flatMap((key) => {
    const value = header?.entries.find((entry) => entry.key === key)?.value;
    const date = value && dateIn(value.text);
    return value && date?.kind === 'valid' ? [{ key, span: value.span, day: date.day }] : [];
  });
}

/** Returns the same for a usual layout, which costs less than parsing the header. */
function daysAsPrinted({ source, span, sections }: Letter): readonly HeaderDate[] | undefined {
  const end = Math.min(sections[0]?.span.start ?? span.start, span.start + CONTEXT_LENGTH);
  const words = source.slice(span.start, end);
  const inRows = ROWS.exec(words);
  const match = inRows ?? COLUMNS.exec(words);
  if (!match) return undefined;
  const keys = inRows ? IN_ROWS : IN_COLUMNS;
  const days: HeaderDate[] = [];
  let from = span.start + match.index;
  for (let group = 1, place = 0; group < match.length; group++) {
    const text = match[group];
    if (text === undefined) continue;
    const start = source.indexOf(text, from);
    from = start + text.length;
    const key = keys[place++];
    const [month, dayOfMonth, year] = [Number(text.slice(0, 2)), Number(text.slice(3, 5)), Number(text.slice(6))];
    if (!key || !isValidDate(year, month, dayOfMonth)) continue;
    days.push({ key, span: { start, end: from }, day: isoDate(year, month, dayOfMonth) });
  }
  return days.sort((one, other) => ORDER.indexOf(one.key) - ORDER.indexOf(other.key));
}
