/** What a figure should be at most or at least. */
export type Target = { readonly most: number } | { readonly least: number };

/** One measured figure. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: 'MB/s' | 'ms' | 'ms/MB' | 'MB' | '×' | '%';
  /** How far the single measurements went apart, where they were many. */
  readonly spread?: readonly [low: number, high: number];
  readonly target?: Target;
  readonly note?: string;
}

/** Figures that were taken side by side. */
export interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
  /** What could not be measured here, and why. */
  readonly skipped?: readonly string[];
}

/** Groups of figures as a table for people. */
export function table(groups: readonly Group[]): string {
  return groups.map(groupTable).join('\n\n');
}

/** The same as tables of a Markdown page. */
export function markdown(groups: readonly Group[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return groups
    .map(({ title, rows, skipped = [] }) => {
      const head = [line(['', 'measured', 'from … to', 'target']), line(['---', '---:', '---', '---'])];
      const body = rows.map((row) => {
        const what = row.note ? `${row.what} (${row.note})` : row.what;
        return line([what, figure(row.value, row.unit), spread(row), targetCell(row)]);
      });
      const measured = rows.length > 0 ? ['', ...head, ...body] : [];
      return [`### ${title}`, ...measured, ...skipped.flatMap((why) => ['', `Left out: ${why}`])].join('\n');
    })
    .join('\n\n');
}

/** Whether a figure is where it should be; `undefined` where nothing is asked of it. */
export function isMet({ value, target }: Row): boolean | undefined {
  if (!target) return undefined;
  return 'most' in target ? value <= target.most : value >= target.least;
}

function groupTable({ title, rows, skipped = [] }: Group): string {
  const cells = rows.map((row) => [
    row.what,
    figure(row.value, row.unit),
    spread(row),
    targetCell(row),
    row.note ?? '',
  ]);
  const head = ['', 'measured', 'from … to', 'target', ''];
  const widths = head.map((name, column) => Math.max(name.length, ...cells.map((cell) => cell[column]?.length ?? 0)));
  const line = (cell: readonly string[]) =>
    cell
      .map((text, column) => (column === 1 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [
    title,
    ...[head, ...cells].map((cell) => `  ${line(cell)}`),
    ...skipped.map((why) => `  Left out: ${why}`),
  ].join('\n');
}

function figure(value: number, unit: string): string {
  return `${digits(value)} ${unit}`;
}

function digits(value: number): string {
  if (Number.isNaN(value)) return '–';
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

function spread(row: Row): string {
  return row.spread ? `${digits(row.spread[0])} … ${digits(row.spread[1])}` : '';
}

function targetCell(row: Row): string {
  const { target, unit } = row;
  if (!target) return '';
  const [word, bound] = 'most' in target ? ['≤', target.most] : ['≥', target.least];
  return `${word} ${bound} ${unit}: ${isMet(row) ? 'met' : 'NOT MET'}`;
}
