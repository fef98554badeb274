import { legible } from './markdown.ts';

/** What a spreadsheet would take for a formula, also in full-width characters. */
const FORMULA = /^[=+\-@＝＋－＠]/;
const NEEDS_QUOTES = /[",\n\r]/;

/** Returns a row of CSV with its line end (RFC 4180). */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

/** Returns words for a cell: on one line, and with an apostrophe before what would be a formula (OWASP, "CSV Injection"). */
export function csvWords(words: string): string {
  const shown = legible(words);
  return FORMULA.test(shown) ? `'${shown}` : shown;
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
