import { escapeMarkdown } from '../../text/markdown.ts';
import { type Cell, type Column, cellText, type ReportTable, type ReviewReport } from './report.ts';

/** Returns a report as Markdown with a table for each of its tables. */
export function markdownReport({ title, note, tables }: ReviewReport): string {
  const parts = [`# ${escapeMarkdown(title)}`, escapeMarkdown(note), ...tables.map(markdownTable)];
  return `${parts.join('\n\n')}\n`;
}

function markdownTable({ title, note, columns, rows, total, empty }: ReportTable): string {
  const heading = `## ${escapeMarkdown(title)}`;
  if (rows.length === 0) return `${heading}\n\n${escapeMarkdown(empty)}`;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const row = (cells: readonly Cell[]) => line(columns.map((column, index) => cellMarkdown(cells[index], column)));
  return [
    heading,
    '',
    escapeMarkdown(note),
    '',
    line(columns.map((column) => escapeMarkdown(column.title))),
    line(columns.map(({ kind }) => (kind === 'words' ? '---' : '---:'))),
    ...rows.map(row),
    ...(total ? [row(total)] : []),
  ].join('\n');
}

function cellMarkdown(cell: Cell, column: Column): string {
  const text = cellText(cell, column);
  return typeof cell === 'string' ? escapeMarkdown(text) : text;
}
