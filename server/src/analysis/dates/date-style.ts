import { formatDate } from '../../text/date-format.ts';

/** "10/18/2016", "1-3-17", "10.18.2016". */
const NUMBERS = /^(\d{1,2})([/.-])\s*(\d{1,2})[/.-]\s*(\d{2}|\d{4})$/;
const YEAR_FIRST = /^\d{4}([/-])(\d{1,2})[/-](\d{1,2})$/;

/** Formats an ISO date in the style of another date: "01-03-17" gives "11-18-16", or "November 18, 2016" in full. */
export function writtenLike(printed: string, day: string): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  const numbers = NUMBERS.exec(printed);
  if (numbers) {
    const [, first = '', mark = '', second = '', last = ''] = numbers;
    const padded = first.startsWith('0') || second.startsWith('0') || (first.length === 2 && second.length === 2);
    const shown = [month, dayOfMonth].map((number) => (padded ? number : `${Number(number)}`));
    return [...shown, year.slice(-last.length)].join(mark);
  }
  const mark = YEAR_FIRST.exec(printed)?.[1];
  return mark ? [year, month, dayOfMonth].join(mark) : formatDate(day);
}

/** Formats an ISO date in the style of the case header: "01/03/2017". */
export function writtenInHeader(day: string): string {
  const [year, month, dayOfMonth] = day.split('-');
  return `${month}/${dayOfMonth}/${year}`;
}
