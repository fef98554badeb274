const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Returns an ISO date in words: "July 18, 2009" for "2009-07-18". */
export function formatDate(day: string): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${dayOfMonth}, ${year}`;
}
