/** The last number of one or two digits before a year: the day in "10/18/2016", "10-18- 16" and "October 18, 2016". */
const DAY_OF_MONTH = /(\d{1,2})(?=\D{1,6}(?:\d{4}|\d{2})$)/;

/** A printed date with another day of its month, in the same form. */
export function otherDay(printed: string): string {
  return withDay(printed, (day) => ((day + 8) % 27) + 1);
}

/** A printed date with a day that no month has. */
export function noSuchDay(printed: string): string {
  return withDay(printed, () => 32);
}

/** A printed date some years later. */
export function yearsLater(printed: string, years: number): string {
  return printed.replace(/\d+$/, (year) => String(Number(year) + years).padStart(2, '0'));
}

function withDay(printed: string, change: (day: number) => number): string {
  return printed.replace(DAY_OF_MONTH, (day) => String(change(Number(day))).padStart(day.length, '0'));
}
