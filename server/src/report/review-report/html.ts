import { barsOf } from './bars.ts';
import { escapeHtml } from './html-text.ts';
import { type Cell, type Column, cellText, type ReportTable, type ReviewReport } from './report.ts';
import { STYLE } from './style.ts';

/** Returns a report as one HTML page without a script, which fetches nothing. */
export function htmlReport({ title, note, tables }: ReviewReport): string {
  const links = tables.map((table) => `<li><a href="#${table.id}">${escapeHtml(table.title)}</a></li>`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(note)}</p>
</header>
<nav aria-label="Tables"><ul>${links.join('')}</ul></nav>
<main>
${tables.map(section).join('\n')}
</main>
</body>
</html>
`;
}

function section(table: ReportTable): string {
  const { id, title, note, rows, empty } = table;
  const heading = `<section>\n<h2 id="${id}">${escapeHtml(title)}</h2>`;
  if (rows.length === 0) return `${heading}\n<p>${escapeHtml(empty)}</p>\n</section>`;
  const body = [`<p>${escapeHtml(note)}</p>`, barsOf(table), tableOf(table)].filter(Boolean).join('\n');
  return `${heading}\n${body}\n</section>`;
}

/** The table can be scrolled sideways with the keyboard. */
function tableOf({ id, columns, rows, total }: ReportTable): string {
  const head = columns.map((column) => `<th scope="col"${classOf(column)}>${escapeHtml(column.title)}</th>`).join('');
  const foot = total ? `<tfoot>${rowOf(total, columns)}</tfoot>\n` : '';
  return `<div class="table" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((row) => rowOf(row, columns)).join('\n')}
</tbody>
${foot}</table></div>`;
}

function rowOf(cells: readonly Cell[], columns: readonly Column[]): string {
  const shown = columns.map((column, index) => {
    const text = escapeHtml(cellText(cells[index], column));
    return index === 0 ? `<th scope="row">${text}</th>` : `<td${classOf(column)}>${text}</td>`;
  });
  return `<tr>${shown.join('')}</tr>`;
}

function classOf({ kind }: Column): string {
  return kind === 'words' ? '' : ' class="n"';
}
