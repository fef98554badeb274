/** Years printed with two digits from this one on belong to the last century. */
const CENTURY_TURN = 70;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Returns the year that two or four printed digits mean: "16" is 2016, "98" is 1998. */
export function fullYear(printed: string): number {
  const year = Number(printed);
  return printed.length > 2 ? year : year + (year < CENTURY_TURN ? 2000 : 1900);
}

/** Returns whether the calendar has such a day; months count from 1. */
export function isValidDate(year: number, month: number, dayOfMonth: number): boolean {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return dayOfMonth >= 1 && dayOfMonth <= (MONTH_LENGTHS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** Returns a day as an ISO date, "2016-10-18". */
export function isoDate(year: number, month: number, dayOfMonth: number): string {
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** Returns how many days lie between two ISO dates; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / 86_400_000);
}

/** Returns the milliseconds from 1970 to an ISO date. */
function timeOf(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}
