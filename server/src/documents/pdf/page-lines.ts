import type { PageLine, PageText, TextRun } from './page-text.ts';

/** How far the baselines of one line lie apart, as a ratio of the smaller height. */
const SAME_LINE = 0.5;
/** Gaps as ratios of the height: of words, and of cells. */
const WORD_GAP = 0.12;
const CELL_GAP = 1.5;
/** How near the same words stand where they are drawn twice to look bold, as a ratio of the height. */
const DRAWN_TWICE = 0.15;
/** The number of spaces between cells: at least three, so that a gap shows, and one for each half of the height. */
const FEWEST_SPACES = 3;
const MOST_SPACES = 30;

/** Returns the lines of a page from top to bottom; cells with wide gaps between them are at least three spaces apart. */
export function pageLines({ page, runs }: PageText): readonly PageLine[] {
  return rowsOf(runs).map((row) => lineOf(page, row));
}

/** Returns runs by their baselines, each row from left to right. */
function rowsOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const sorted = runs.toSorted((one, other) => one.y - other.y);
  const rows: TextRun[][] = [];
  let first: TextRun | undefined;
  for (const run of sorted) {
    const row = rows.at(-1);
    if (row && first && run.y - first.y <= SAME_LINE * Math.min(run.height, first.height)) row.push(run);
    else {
      rows.push([run]);
      first = run;
    }
  }
  return rows.map((row) => row.sort((one, other) => one.x - other.x));
}

function lineOf(page: number, row: readonly TextRun[]): PageLine {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  let hasCells = false;
  let last: TextRun | undefined;
  for (const run of row) {
    if (last && isDrawnTwice(last, run)) continue;
    if (last) {
      const gap = (run.x - right) / Math.max(run.height, 1);
      if (gap > CELL_GAP) hasCells = true;
      const isSpaced = gap > WORD_GAP || run.text.startsWith(' ') || last.text.endsWith(' ');
      text += gap > CELL_GAP ? cellGap(gap) : isSpaced ? ' ' : '';
    }
    text += run.text.trim();
    right = Math.max(right, run.x + run.width);
    last = run;
  }
  const [{ x: left = 0, y = 0 } = {}] = row;
  return { page, text, left, right, y, height: Math.max(...row.map(({ height }) => height)), hasCells };
}

function cellGap(gap: number): string {
  return ' '.repeat(Math.min(Math.max(Math.round(2 * gap), FEWEST_SPACES), MOST_SPACES));
}

function isDrawnTwice(one: TextRun, other: TextRun): boolean {
  const near = DRAWN_TWICE * one.height;
  return one.text === other.text && Math.abs(one.x - other.x) <= near && Math.abs(one.y - other.y) <= near;
}
