import { csvRow, csvWords } from '../../text/csv.ts';
import { type Cell, type Column, cellText, type ReviewReport } from './report.ts';

/**
 * Returns a report as CSV (RFC 4180): its tables one below the other, each row led by the name of its table, so that a spreadsheet can filter
 * by it. All rows have the same number of cells.
 */
export function csvReport({ tables }: ReviewReport): string {
  const width = Math.max(...tables.map(({ columns }) => columns.length));
  const line = (id: string, cells: readonly string[]) =>
    csvRow([id, ...cells, ...Array<string>(width - cells.length).fill('')]);
  return tables
    .flatMap(({ id, columns, rows, total }) => {
      const all = total ? [...rows, total] : rows;
      return [
        line(
          'table',
          columns.map(({ title }) => title),
        ),
        ...all.map((row) => line(id, textsOf(row, columns))),
      ];
    })
    .join('');
}

function textsOf(row: readonly Cell[], columns: readonly Column[]): readonly string[] {
  return columns.map((column, index) => {
    const cell = row[index];
    const text = cellText(cell, column);
    return typeof cell === 'string' ? csvWords(text) : text;
  });
}
