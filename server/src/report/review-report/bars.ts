import { cut } from '../../letter/item-label.ts';
import { escapeHtml } from './html-text.ts';
import type { ReportTable } from './report.ts';

/** The maximum number of bars of a chart; the table below it has all rows. */
const MOST = 20;
/** Sizes in units of the drawing. */
const WIDTH = 720;
const LABEL_WIDTH = 250;
const VALUE_WIDTH = 60;
const ROW = 24;
const BAR = 14;
/** The maximum number of characters of a label. */
const LABEL_LENGTH = 38;

/** Returns a drawing of a table's counts as horizontal bars, with a legend; empty where the table has none. */
export function barsOf({ id, title, columns, rows, bars = [] }: ReportTable): string {
  const shown = rows.slice(0, MOST).map((row) => ({
    label: String(row[0] ?? ''),
    counts: bars.map((column) => Number(row[column] ?? 0)),
  }));
  const most = Math.max(0, ...shown.map(({ counts }) => sumOf(counts)));
  if (most === 0) return '';
  const scale = (WIDTH - LABEL_WIDTH - VALUE_WIDTH) / most;
  const lines = shown.map(({ label, counts }, index) => {
    const top = index * ROW;
    const baseline = top + ROW - 8;
    const name = `<text x="${LABEL_WIDTH - 8}" y="${baseline}" class="name">${escapeHtml(cut(label, LABEL_LENGTH))}</text>`;
    const end = LABEL_WIDTH + sumOf(counts) * scale;
    const value = `<text x="${(end + 6).toFixed(1)}" y="${baseline}">${sumOf(counts)}</text>`;
    return `<g data-row="${index}">${name}${segments(counts, scale, top + (ROW - BAR) / 2)}${value}</g>`;
  });
  const more = rows.length > MOST ? ` (the first ${MOST} of ${rows.length} rows)` : '';
  const legend = bars
    .map((column, index) => `<li><span class="key s${index}"></span>${escapeHtml(columns[column]?.title ?? '')}</li>`)
    .join('');
  return `<figure><ul class="legend">${legend}</ul>
<svg viewBox="0 0 ${WIDTH} ${shown.length * ROW}" role="img" aria-labelledby="bars-${id}"><title id="bars-${id}">${escapeHtml(`${title} as bars${more}; the table has the same numbers`)}</title>
${lines.join('\n')}
</svg></figure>`;
}

function segments(counts: readonly number[], scale: number, top: number): string {
  let start = LABEL_WIDTH;
  return counts
    .map((count, index) => {
      const width = count * scale;
      const from = start;
      start += width;
      return count === 0
        ? ''
        : `<rect x="${from.toFixed(1)}" y="${top}" width="${width.toFixed(1)}" height="${BAR}" class="s${index}"/>`;
    })
    .join('');
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
